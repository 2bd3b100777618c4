import type { Article, Block, Claim, Edit, Line, Metadata, Piece, PlaceMention } from '@jianbao/core'
import { describe, expect, test } from 'vitest'
import { articleSegments, captureRows, inBlock, type PageOnly, placeNotes } from './marks.ts'

const metadata: Metadata = {
  headline: null,
  kicker: null,
  deck: null,
  series: null,
  publisher: null,
  source: null,
  prevTitle: null,
  nextTitle: null,
  published: null,
  views: null,
  dateline: null,
  breadcrumb: [],
  bylines: [],
  edition: null,
}

function articleOf(body: Block[], claims: Partial<Claim>[] = [], places: PlaceMention[] = []): Article {
  const mentions = {
    places,
    persons: [],
    organisations: [],
    dates: [],
    quotes: [],
    documents: [],
    schemes: [],
  }
  return { id: 'a', metadata, body, claims: claims as Claim[], mentions }
}

/** A block whose text is rebuilt from its pieces, as core builds it. */
function blockOf(capture: string, ...pieces: Piece[]): Block {
  const text = pieces.map((piece) => piece.text ?? capture.slice(piece.start, piece.end)).join('')
  return { type: 'paragraph', line: 1, text, pieces }
}

function lineOf(capture: string, number: number, start: number, end: number): Line {
  return {
    line: number,
    label: 'paragraph',
    rule: 'r',
    article: 0,
    text: capture.slice(start, end),
    pieces: [{ start, end }],
  }
}

function pageOf(
  text: string,
  lines: Line[],
  edits: Edit[] = [],
  mediaType: 'text/plain' | 'text/html' = 'text/plain',
): PageOnly {
  const capture = { mediaType, encoding: 'utf-8', length: text.length, script: 'hans' as const }
  return { id: 'p', capture, lines, edits, diagnostics: [] }
}

const edit = (start: number, end: number, text: string, raw: string): Edit => ({
  id: `e${start}`,
  kind: 'pinyin-gloss',
  start,
  end,
  raw,
  text,
  certain: true,
})

describe('captureRows', () => {
  test('every labelled line is shown just as it was captured, with the blank lines before it counted', () => {
    const text = '  灯节\r\n\r\n\n河边有3盏灯。  '
    const rows = captureRows(text, pageOf(text, [lineOf(text, 1, 2, 4), lineOf(text, 4, 9, 16)]), null)
    expect(rows.map((row) => [row.number, row.gap, row.segments.map((part) => part.text).join('')])).toEqual([
      [1, 0, '  灯节'],
      [4, 2, '河边有3盏灯。  '],
    ])
  })

  test('an HTML line shows the stretches of source it came from, without the tags', () => {
    const text = '<p>河边有<b>3盏</b>灯。</p>'
    const line = {
      ...lineOf(text, 1, 3, 6),
      pieces: [
        { start: 3, end: 6 },
        { start: 9, end: 11 },
        { start: 15, end: 17 },
      ],
    }
    const [row] = captureRows(text, pageOf(text, [line], [], 'text/html'), null)
    expect(row?.segments.map((part) => part.text)).toEqual(['河边有', '3盏', '灯。'])
  })

  test('claims and repairs are marked where they stand', () => {
    const text = '河边(biān)有3盏灯。'
    const page = pageOf(text, [lineOf(text, 1, 0, text.length)], [edit(2, 8, '', '(biān)')])
    const article = articleOf([], [{ id: 'c9', spans: [{ start: 9, end: 11 }], block: 0 }])
    const marked = captureRows(text, page, article)[0]?.segments.flatMap((part) =>
      part.marks.map((m) => [m.key, part.text]),
    )
    expect(marked).toEqual([
      ['e2', '(biān)'],
      ['c9', '3盏'],
    ])
  })
})

describe('inBlock', () => {
  const capture = '河边??有灯。下转■河水清。'

  test('a stretch that was kept maps character by character', () => {
    expect(inBlock(blockOf(capture, { start: 0, end: 7 }), { start: 1, end: 3 })).toEqual({
      start: 1,
      end: 3,
    })
  })

  test('a repair is one: any part of it means all of it', () => {
    const block = blockOf(
      capture,
      { start: 0, end: 2 },
      { start: 2, end: 4, text: '上' },
      { start: 4, end: 7 },
    )
    expect(block.text).toBe('河边上有灯。')
    expect(inBlock(block, { start: 3, end: 4 })).toEqual({ start: 2, end: 3 })
  })

  test('what was cut out between two pieces leaves a seam', () => {
    const block = blockOf(capture, { start: 0, end: 7 }, { start: 10, end: 14 })
    expect(inBlock(block, { start: 7, end: 10 })).toEqual({ start: 7, end: 7 })
  })

  test('a span outside the block is not in it', () => {
    expect(inBlock(blockOf(capture, { start: 0, end: 7 }), { start: 7, end: 10 })).toBeNull()
    expect(inBlock(blockOf(capture), { start: 7, end: 10 })).toBeNull()
  })
})

describe('articleSegments', () => {
  test('a gloss that rides on the character before it leaves a seam behind that character', () => {
    const capture = '河边(biān)有灯。'
    const block = blockOf(
      capture,
      { start: 0, end: 1 },
      { start: 1, end: 8, text: '边' },
      { start: 8, end: 11 },
    )
    const [parts] = articleSegments(articleOf([block]), [edit(2, 8, '', '(biān)')])
    expect(parts?.map((part) => [part.text, part.marks.map((mark) => mark.key).join()])).toEqual([
      ['河边', ''],
      ['', 'e2'],
      ['有灯。', ''],
    ])
  })

  test('the texts joined are the blocks, and a repair marks only its own block', () => {
    const capture = '河边??有灯。\n水清??。'
    const blocks = [
      blockOf(capture, { start: 0, end: 2 }, { start: 2, end: 4, text: '上' }, { start: 4, end: 7 }),
      blockOf(capture, { start: 8, end: 10 }, { start: 10, end: 12, text: '澈' }, { start: 12, end: 13 }),
    ]
    const all = articleSegments(articleOf(blocks), [edit(10, 12, '澈', '??'), edit(2, 4, '上', '??')])
    expect(all.map((parts) => parts.map((part) => part.text).join(''))).toEqual(['河边上有灯。', '水清澈。'])
    expect(all.map((parts) => parts.flatMap((part) => part.marks.map((mark) => mark.key)))).toEqual([
      ['e2'],
      ['e10'],
    ])
  })
})

test('a place named twice is one note, and its link arrives at the first', () => {
  const mention = (start: number): PlaceMention => ({
    block: 0,
    at: { start, end: start + 2 },
    text: '青石',
    spans: [{ start, end: start + 2 }],
    name: '青石县',
    adcode: null,
    level: 'county',
    certainty: 'stated',
  })
  const article = articleOf([blockOf('青石、青石。', { start: 0, end: 6 })], [], [mention(0), mention(3)])
  expect(placeNotes(article)).toMatchObject([
    { key: 'p-0', mentions: [{ at: { start: 0 } }, { at: { start: 3 } }] },
  ])
  expect(articleSegments(article, [])[0]?.map((part) => part.anchors)).toEqual([['p-0'], [], [], []])
})
