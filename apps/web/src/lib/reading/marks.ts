import type { Article, Block, Edit, Line, Page, Passage, PlaceMention, Span } from '@jianbao/core'
import { allNameNotes } from './name-notes.ts'
import { type Mark, type MarkKind, type Segment, segment } from './segments.ts'

/** A page as the reading room holds it: the articles stand apart. */
export type PageOnly = Omit<Page, 'articles'>

/** One line of the capture as it is shown. */
export interface Row {
  /** Number of the line in the capture, 1-based. */
  number: number
  line: Line
  /** Blank lines before it. */
  gap: number
  /** The line was put back from Traditional. */
  converted: boolean
  segments: Segment[]
}

/** One place of the article, with every mention of it. */
export interface PlaceNote {
  key: string
  name: string
  adcode: string | null
  level: string
  mentions: PlaceMention[]
}

/** The fields of the header that a note speaks of, in newspaper order. */
export const fields = [
  'series',
  'kicker',
  'headline',
  'deck',
  'source',
  'publisher',
  'published',
  'views',
] as const
export type Field = (typeof fields)[number]

/** The diagnostic that says why a field is null. */
export const absences: Partial<Record<Field, string>> = {
  headline: 'no-headline',
  published: 'no-date',
  source: 'no-source',
  publisher: 'no-publisher',
}

export const fieldKey = (field: Field): string => `f-${field}`

/** Conversion to Simplified is one edit a line: it is told at the line, since a mark over everything marks nothing. */
export function isMarked(edit: Edit): boolean {
  return edit.kind !== 'script'
}

/** The ids of claims and repairs in the order of the capture: what j and k walk through. */
export function stopsOf(article: Article | null, edits: readonly Edit[]): string[] {
  const claims = article?.claims.map(({ id, spans }) => ({ id, at: spans[0]?.start ?? 0 })) ?? []
  const repairs = edits.filter(isMarked).map(({ id, start }) => ({ id, at: start }))
  return [...claims, ...repairs].sort((a, b) => a.at - b.at).map(({ id }) => id)
}

/** The distinct places of an article, in the order in which they are first named. */
export function placeNotes(article: Article): PlaceNote[] {
  const notes = new Map<string, PlaceNote>()
  for (const mention of article.mentions.places) {
    const identity = mention.adcode ?? mention.name
    const note = notes.get(identity)
    if (note) note.mentions.push(mention)
    else {
      const { name, adcode, level } = mention
      notes.set(identity, { key: `p-${notes.size}`, name, adcode, level, mentions: [mention] })
    }
  }
  return [...notes.values()]
}

/** One mark for each span; the note's link arrives at the first. */
function marksOf(kind: MarkKind, key: string, spans: readonly Span[]): Mark[] {
  return spans.map(({ start, end }, i) => ({ start, end, kind, key, anchor: i === 0 }))
}

/** Every mark of a page and one of its articles, in offsets of the capture. */
function captureMarks(page: PageOnly, article: Article | null): Mark[] {
  const marks = page.edits.filter(isMarked).flatMap((edit) => marksOf('repair', edit.id, [edit]))
  for (const { parts = [] } of page.lines) {
    for (const { start, end, label } of parts) marks.push({ start, end, kind: 'part', key: label })
  }
  if (!article) return marks
  for (const claim of article.claims) marks.push(...marksOf('claim', claim.id, claim.spans))
  for (const [kind, notes] of [
    ['place', placeNotes(article)],
    ['name', allNameNotes(article)],
  ] as const) {
    for (const { key, mentions } of notes) {
      marks.push(
        ...marksOf(
          kind,
          key,
          mentions.flatMap(({ spans }) => spans),
        ),
      )
    }
  }
  for (const field of fields)
    marks.push(...marksOf('field', fieldKey(field), article.metadata[field]?.spans ?? []))
  return marks
}

/** From the first piece of a passage to its last, in the capture. */
function reach({ pieces }: Passage): Span {
  return { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 }
}

/** Ranges of the lines of a text, by number; lines end at \n, \r\n or \r. */
function lineRanges(text: string): Span[] {
  const ranges: Span[] = []
  let start = 0
  for (const ending of text.matchAll(/\r\n|\n|\r/g)) {
    ranges.push({ start, end: ending.index })
    start = ending.index + ending[0].length
  }
  ranges.push({ start, end: text.length })
  return ranges
}

/**
 * The capture as rows of marked text, one for each labelled line. A text capture shows its lines just as they were
 * captured; an HTML one shows the stretches of its source that each rendered line came from, without the tags between.
 */
export function captureRows(text: string, page: PageOnly, article: Article | null): Row[] {
  const marks = captureMarks(page, article).sort((a, b) => a.start - b.start)
  const ranges = page.capture.mediaType === 'text/plain' ? lineRanges(text) : null
  const near = byRange(marks)
  const conversions = byRange(
    page.edits.filter((edit) => edit.kind === 'script').sort((a, b) => a.start - b.start),
  )
  let previous = 0
  return page.lines.map((line) => {
    const own = ranges?.[line.line - 1]
    const shown: readonly Span[] = own ? [own] : line.pieces
    const gap = Math.max(0, line.line - previous - 1)
    previous = line.line
    const converted = conversions(reach(line)).length > 0
    return {
      number: line.line,
      line,
      gap,
      converted,
      segments: shown.flatMap((range) => segment(text, range, near(range))),
    }
  })
}

/** The spans that may touch a range, for ranges asked in rising order: keeps the work linear in lines and marks. */
function byRange<T extends Span>(sorted: readonly T[]): (range: Span) => T[] {
  let next = 0
  let open: T[] = []
  return (range) => {
    open = open.filter((span) => span.end >= range.start)
    for (let span = sorted[next]; span && span.start <= range.end; span = sorted[++next]) open.push(span)
    return open
  }
}

/** The range of the block's text that a span of the capture became; empty (a seam) where it was taken out, null outside it. */
export function inBlock(block: Block, span: Span): Span | null {
  const first = block.pieces[0]
  const last = block.pieces.at(-1)
  if (!first || !last || span.end <= first.start || span.start >= last.end) return null
  let start: number | null = null
  let end = 0
  let offset = 0
  for (const piece of block.pieces) {
    if (piece.start >= span.end) break
    const length = piece.text === undefined ? piece.end - piece.start : piece.text.length
    if (piece.end > span.start) {
      const even = length === piece.end - piece.start
      start ??= even ? offset + Math.max(0, span.start - piece.start) : offset
      end = even ? offset + Math.min(length, span.end - piece.start) : offset + length
    }
    offset += length
  }
  return start === null ? { start: offset, end: offset } : { start, end }
}

/** Where an edit shows in a block; what was taken out leaves a seam. */
function repairMark(block: Block, edit: Edit): Mark | null {
  const at = inBlock(block, edit)
  if (!at) return null
  const start = edit.text === '' ? at.end : at.start
  return { start, end: at.end, kind: 'repair', key: edit.id, anchor: true }
}

/** The article's blocks as marked text, in the order of the body. */
export function articleSegments(article: Article, edits: readonly Edit[]): Segment[][] {
  const marks: Mark[][] = article.body.map(() => [])
  const near = byRange(edits.filter(isMarked).sort((a, b) => a.start - b.start))
  const rising = article.body
    .map((block, index) => ({ block, index, range: reach(block) }))
    .sort((a, b) => a.range.start - b.range.start)
  for (const { block, index, range } of rising) {
    const found = near(range).flatMap((edit) => repairMark(block, edit) ?? [])
    marks[index]?.push(...found)
  }
  for (const claim of article.claims)
    marks[claim.block]?.push({ ...claim.at, kind: 'claim', key: claim.id, anchor: true })
  for (const [kind, notes] of [
    ['place', placeNotes(article)],
    ['name', allNameNotes(article)],
  ] as const) {
    for (const { key, mentions } of notes) {
      const inBody = mentions.filter(({ block }) => block >= 0)
      for (const [i, { block, at }] of inBody.entries())
        marks[block]?.push({ ...at, kind, key, anchor: i === 0 })
    }
  }
  return article.body.map((block, i) =>
    segment(block.text, { start: 0, end: block.text.length }, marks[i] ?? []),
  )
}
