import {
  type Article,
  type Claim,
  capturedText,
  type Mention,
  type Page,
  parse,
  type Span,
  type Stated,
} from '@jianbao/core'
import type { PageHead, WriteOptions } from '@jianbao/corpus/export'
import { generate } from '@jianbao/generator'
import fc from 'fast-check'

/** One article with all that a format reads. */
export interface Sample {
  article: Article
  page: PageHead
  options: WriteOptions
}

const samplesOf = (page: Page, text: string): Sample[] =>
  page.articles.map((article) => ({ article, page, options: { text, name: `${page.id}.txt` } }))

/** The articles of the generator's captures, from the first seed on. */
export function generated(seeds: number): Sample[] {
  return Array.from({ length: seeds }, (_, seed) => {
    const { text, html, bytes } = generate(seed)
    const content =
      text !== undefined ? { text } : html !== undefined ? { html } : { bytes: bytes as Uint8Array }
    const capture = { id: `seed-${seed}`, url: `https://example.org/a?n=${seed}&b`, ...content }
    const page = parse(capture)
    return samplesOf(page, capturedText(capture, page))
  }).flat()
}

const hostile = fc.constantFrom(
  '<script>alert(1)</script>',
  '</p>]]>&amp;&#0;',
  '=1+1|cmd',
  '[a](javascript:b) ![c](d)',
  'https://example.org www.example.org a@example.org',
  "\\textbf{a} $x$ 50% #1 a_b ^c~d -- --- '' `` ?`",
  'TY  - NEWS',
  '\r\nER  - \r\n',
  '---',
  '1. 一 2) 二',
  '# + - > *a* _b_ `c` ~~~',
  '"引""号"',
  "key: 'value' # no",
  '{"a": [1]}',
  '\u0000\u001b[31m\u0085\u2028\u202e\ufeff\ufffe',
  '\ud83d',
  '\udfb7',
  '𠮷😀',
  '青石镇的提灯人,一共25名。',
)
const anyText = fc
  .array(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 6 }), fc.string({ maxLength: 6 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(''))

/** As core cleans text: every run of blanks one space, none at the ends. */
const cleanText = anyText
  .map((text) =>
    text
      .replace(/\uFEFF/g, '')
      .replace(/\s+/gu, ' ')
      .replace(/^ | $/g, ''),
  )
  .filter((text) => text !== '')
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })

const certainty = fc.constantFrom('stated' as const, 'implied' as const)
const stated = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Stated<T> | null> =>
  maybe(
    fc.record({
      value,
      spans: fc.constant<Span[]>([{ start: 0, end: 1 }]),
      certainty,
      rule: fc.constant('r'),
    }),
  )

const anyDate = fc.constantFrom('2021-10-28T12:13', '2021-10-28', '2022-08', '2020', '2020-02-29')
const anyNumber = maybe(fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })))

const role = fc.constantFrom(
  'reporter' as const,
  'correspondent' as const,
  'photographer' as const,
  'editor' as const,
  'author' as const,
  'proofreader' as const,
  'translator' as const,
)
const metadata = fc.record({
  headline: stated(cleanText),
  kicker: stated(cleanText),
  deck: stated(cleanText),
  series: stated(cleanText),
  publisher: stated(cleanText),
  source: stated(cleanText),
  prevTitle: stated(cleanText),
  nextTitle: stated(cleanText),
  published: stated(anyDate),
  views: stated(fc.nat()),
  dateline: stated(fc.record({ agency: maybe(cleanText), place: maybe(cleanText), date: maybe(anyDate) })),
  breadcrumb: fc.array(cleanText, { maxLength: 2 }),
  bylines: fc.array(
    fc.record({ name: cleanText, role, spans: fc.constant<Span[]>([{ start: 0, end: 1 }]) }),
    {
      maxLength: 4,
    },
  ),
  edition: maybe(
    fc.record({
      page: maybe(cleanText),
      sectionName: maybe(cleanText),
      jumpTo: maybe(cleanText),
      jumpFrom: maybe(cleanText),
    }),
  ),
})

/** A place in a block, given as two fractions of its length; blocks and capture are laid out so that offsets are known. */
const position = fc.record({
  block: fc.nat(3),
  a: fc.double({ min: 0, max: 1, noNaN: true }),
  b: fc.double({ min: 0, max: 1, noNaN: true }),
})
type Position = typeof position extends fc.Arbitrary<infer P> ? P : never

interface Laid {
  texts: string[]
  starts: number[]
}

/** The offset, or the one before it where it would part a surrogate pair. */
const whole = (text: string, at: number) => (at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at)

function mentionAt({ texts, starts }: Laid, { block, a, b }: Position): Mention | null {
  const text = texts[block % Math.max(1, texts.length)]
  const at = block % Math.max(1, texts.length)
  if (text === undefined) return null
  const [low, high] = [Math.floor(Math.min(a, b) * text.length), Math.ceil(Math.max(a, b) * text.length)]
  const start = whole(text, Math.min(low, text.length - 1))
  const end = Math.max(whole(text, high), start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1))
  const offset = starts[at] ?? 0
  return {
    block: at,
    at: { start, end },
    text: text.slice(start, end),
    spans: [{ start: offset + start, end: offset + end }],
  }
}

const mentions = fc.record({
  places: fc.array(
    fc.record({
      at: position,
      name: cleanText,
      adcode: maybe(fc.constantFrom('360000', '513326')),
      level: fc.constantFrom('county', 'province'),
      certainty,
    }),
    { maxLength: 3 },
  ),
  persons: fc.array(
    fc.record({ at: position, name: cleanText, role: maybe(cleanText), organisation: maybe(cleanText) }),
    { maxLength: 3 },
  ),
  organisations: fc.array(fc.record({ at: position, name: cleanText }), { maxLength: 3 }),
  dates: fc.array(
    fc.record({
      at: position,
      value: fc.oneof(
        anyDate,
        fc.tuple(anyDate, anyDate).map((d) => d.join('/')),
      ),
      certainty,
    }),
    { maxLength: 3 },
  ),
  quotes: fc.array(fc.record({ at: position, speaker: maybe(cleanText) }), { maxLength: 3 }),
  documents: fc.array(fc.record({ at: position, title: cleanText, issuer: maybe(cleanText) }), {
    maxLength: 3,
  }),
  schemes: fc.array(
    fc.record({
      at: position,
      name: cleanText,
      kind: fc.constantFrom('grid' as const, 'responsibility_tiers' as const),
      tiers: fc.array(fc.record({ who: cleanText, what: maybe(cleanText) }), { maxLength: 2 }),
      adcode: maybe(fc.constant('360000')),
    }),
    { maxLength: 2 },
  ),
})

const claim = fc.record({
  at: position,
  value: anyNumber,
  lower: anyNumber,
  upper: anyNumber,
  modifier: maybe(cleanText),
  approx: fc.boolean(),
  unit: maybe(cleanText),
  item: maybe(cleanText),
  indicator: maybe(fc.constantFrom('villages', 'temporary-branch')),
  place: maybe(fc.record({ name: cleanText, adcode: maybe(fc.constant('360000')) })),
  actor: maybe(cleanText),
  verb: maybe(cleanText),
  asOf: maybe(anyDate),
  cumulative: fc.boolean(),
  rule: fc.constant('r'),
})

const block = fc.record({
  type: fc.constantFrom('paragraph' as const, 'subhead' as const, 'caption' as const),
  text: cleanText,
})
const url = fc.constantFrom(
  undefined,
  'https://example.org/新闻?a={b}&c="d"[1]#e%#f',
  'javascript:alert(1)',
  'no address',
)

/** Articles that no page ever printed: hostile text in every field, mentions that cross, nest and share their bounds. */
export const anySample: fc.Arbitrary<Sample> = fc
  .record({
    id: cleanText,
    metadata,
    body: fc.array(block, { maxLength: 4 }),
    mentions,
    claims: fc.array(claim, { maxLength: 3 }),
    script: fc.constantFrom('hans' as const, 'hant' as const, 'none' as const, 'hant-converted' as const),
    url,
    name: maybe(anyText),
  })
  .map(({ id, metadata, body, mentions, claims, script, url, name }): Sample => {
    const texts = body.map(({ text }) => text)
    const text = texts.join('\n')
    const starts = texts.map((_, i) => texts.slice(0, i).reduce((sum, { length }) => sum + length + 1, 0))
    const laid = { texts, starts }
    const place = <T extends { at: Position }>(list: readonly T[]): (Omit<T, 'at'> & Mention)[] =>
      list.flatMap(({ at, ...known }) => {
        const mention = mentionAt(laid, at)
        return mention ? [{ ...known, ...mention }] : []
      })
    const [first = '一'] = Array.from(text)
    const edit = {
      id: 'e0',
      kind: 'artifact' as const,
      start: 0,
      end: first.length,
      raw: first,
      text: '',
      certain: true,
      candidates: ['a', first],
    }
    const article: Article = {
      id,
      metadata,
      body: body.map((block, i) => {
        const start = starts[i] ?? 0
        return { ...block, line: i + 1, pieces: [{ start, end: start + block.text.length }] }
      }),
      mentions: {
        places: place(mentions.places),
        persons: place(mentions.persons),
        organisations: place(mentions.organisations),
        dates: place(mentions.dates),
        quotes: place(mentions.quotes),
        documents: place(mentions.documents),
        schemes: place(mentions.schemes),
      },
      claims: place(claims).map((known, i): Claim => ({ ...known, id: `c${i}` })),
    }
    const capture = { mediaType: 'text/plain' as const, encoding: 'utf-8', length: text.length, script }
    const page = {
      id,
      capture: url === undefined ? capture : { ...capture, url },
      lines: [],
      edits: text === '' ? [] : [edit],
      diagnostics: [],
    }
    return { article, page, options: { text, name } }
  })
