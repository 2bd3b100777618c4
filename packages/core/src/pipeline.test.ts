import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CaptureError, parse, toEnvelope, withoutEdit } from './index.ts'
import { legacy } from './legacy.ts'
import { structure } from './structure.ts'
import type { Capture, Page } from './types.ts'

const story = [
  '渡口的老船翻新完工',
  '2031-05-06 来源：柳溪晚报',
  '渡口的老船翻新完工，船工把缆绳解开，老船载着二十位乘客试航，岸上的人敲起了锣。',
  '老船在渡口用了四十年，船底的木板换过三回，这一回连船篷也换成了新的。',
].join('\n')
const bytes = new TextEncoder().encode(story)
const codes = (page: Page) => page.diagnostics.map(({ code }) => code)

describe('misuse', () => {
  const error = (capture: Partial<Capture>, limit?: number) => {
    const envelope = toEnvelope({ id: 'page', ...capture }, limit === undefined ? {} : { limit })
    return envelope.ok ? 'ok' : envelope.error.code
  }
  test('no-content, too-large and unknown-charset are errors of the envelope', () => {
    expect(error({})).toBe('no-content')
    expect(error({ text: story }, 10)).toBe('too-large')
    expect(error({ text: story }, story.length)).toBe('ok')
    expect(error({ bytes, charset: 'klingon' })).toBe('unknown-charset')
  })

  test('parse and structure throw them', () => {
    expect(() => parse({ id: 'page' })).toThrow(CaptureError)
    expect(() => structure({ id: 'page' })).toThrow(/give `bytes`, `text` or `html`/)
    expect(() => parse({ id: 'page', text: story }, { limit: 3 })).toThrow(/limit is 3\. Raise the limit/)
  })
})

test('unknown-edit: an edit that the page does not have cannot be undone', () => {
  const undo = () => withoutEdit(parse({ id: 'page', text: story }), 'e1')
  expect(undo).toThrow(expect.objectContaining({ code: 'unknown-edit' }))
})

describe('ways in', () => {
  test('the same page from bytes and from text', () => {
    expect(parse({ id: 'page', bytes })).toEqual(parse({ id: 'page', text: story }))
    expect(structure({ id: 'page', bytes }, { legacy })).toEqual(structure({ id: 'page', text: story }))
  })

  test('structure is the page without its facts', () => {
    const page = parse({ id: 'page', text: story })
    const plain = structure({ id: 'page', text: story })
    expect(plain.articles[0]).toMatchObject({ claims: [], mentions: { places: [], dates: [] } })
    expect({ ...page, articles: page.articles.map(({ body, metadata }) => ({ body, metadata })) }).toEqual({
      ...plain,
      articles: plain.articles.map(({ body, metadata }) => ({ body, metadata })),
    })
  })

  test('html-reader-absent: structure without a reader reads markup as text', () => {
    expect(codes(structure({ id: 'page', html: `<p>${story}</p>` }))).toContain('html-reader-absent')
    expect(codes(parse({ id: 'page', html: `<p>${story}</p>` }))).not.toContain('html-reader-absent')
  })

  test('a capture and what was made of an earlier one do not change', () => {
    const capture = { id: 'page', bytes: Uint8Array.from(bytes) }
    const before = JSON.stringify(parse(capture))
    parse({ id: 'other', text: '雲橋鎮的燈(dēng)' })
    expect(JSON.stringify(parse(capture))).toBe(before)
    expect(capture.bytes).toEqual(bytes)
  })
})

describe('odd content', () => {
  test.each(['', '\n\n', '\ufeff', '\u3000'])('nothing to read: %j', (text) => {
    const page = parse({ id: 'page', text })
    expect([page.lines, page.articles, codes(page)]).toEqual([[], [], ['no-article']])
  })

  test('no bytes', () =>
    expect(codes(parse({ id: 'page', bytes: new Uint8Array() }))).toEqual(['no-article']))

  test('binary data has no article', () => {
    const image = Uint8Array.from({ length: 4000 }, (_, i) => (i * 73 + (i >> 3) * 31) % 256)
    const page = parse({ id: 'page', bytes: image })
    expect(page.articles).toEqual([])
    expect(codes(page)).toEqual(expect.arrayContaining(['binary', 'no-article']))
  })

  test('lone surrogates stay where they are', () => {
    const text = story.replaceAll('渡', '渡\ud83d').replaceAll('老', '\udc00老')
    const page = parse({ id: 'page', text })
    expect(page.lines.map((line) => line.text).join('\n')).toBe(text)
    expect(page.articles).toHaveLength(1)
  })

  test('a single line of five million characters', () => {
    const line = '渡口的老船翻新完工，船工把缆绳解开。'.repeat(280_000).slice(0, 5_000_000)
    const page = structure({ id: 'page', text: line })
    expect(page.lines).toHaveLength(1)
    expect(page.lines[0]?.text).toHaveLength(5_000_000)
  }, 30_000)

  test('whatever comes in, every line is its pieces', () => {
    const unit = fc.constantFrom(
      ...[
        '渡口的灯亮了，',
        '船来了。',
        '\n',
        '?',
        '&lt;',
        '\u200b',
        '(dēng)',
        '2031-05-06',
        '■下转第3版',
        '记者 方敏',
        '\ud83d',
      ],
    )
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        const page = parse({ id: 'page', text })
        for (const { text: clean, pieces } of [...page.lines, ...page.articles.flatMap(({ body }) => body)])
          expect(pieces.map((piece) => piece.text ?? text.slice(piece.start, piece.end)).join('')).toBe(clean)
      }),
    )
  })
})
