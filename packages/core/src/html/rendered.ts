import type { Passage, Piece, Span } from '../types.ts'

/** A stretch of rendered text and where it stands in the source. Without `atomic` they map character by character. */
export interface Segment extends Span {
  /** Offset in the rendered text. */
  at: number
  /** Length in the rendered text. */
  length: number
  /** One rendered character (or none of equal length) for a longer stretch: an entity, a run of blanks. */
  atomic: boolean
}

/** What the markup knows of a rendered line. */
export interface Markup {
  /** The block element that holds it. */
  tag: string
  /** Share of its characters inside links, 0 to 1. */
  linkDensity: number
  /** All of it is bold. */
  bold?: boolean
  /** Classes and ids of the elements around it, outermost first, lower case. */
  hints: string
  /** Which part of the page it stands in: the same for paragraphs side by side, and for lines that <br> parts in one element. */
  part: number
  /** A picture stands right before it. */
  pictured?: boolean
}

/** A statement of the page's head, with the place of its value in the source. */
export interface HeadField extends Span {
  /** 'title', the name or property of a <meta>, or 'ld:' and the path in a JSON-LD block. */
  name: string
  value: string
}

/** HTML as text: one line for each block of rendered text, with the way back into the source. */
export interface Rendered {
  text: string
  segments: Segment[]
  /** By index of line. */
  markup: Markup[]
  head: HeadField[]
}

/** Turns pieces of the rendered text into pieces of the source. */
export interface Rebase {
  passage(passage: Passage): Passage
  span(span: Span): Span
}

const endOf = (segment: Segment | undefined) => (segment ? segment.at + segment.length : 0)

/** Makes the way back from the rendered text to the source. */
export function rebaseOf({ text, segments }: Rendered): Rebase {
  const indexAt = (offset: number) => {
    let low = 0
    let high = segments.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((segments[middle]?.at ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
  /** Between two segments stands nothing but the newline that parts two lines. */
  const span = ({ start, end }: Span): Span => {
    let i = indexAt(start)
    while (i + 1 < segments.length && endOf(segments[i]) <= start) i++
    const first = segments[i]
    const last = segments[indexAt(end - 1)]
    if (first === undefined || last === undefined) return { start: 0, end: 0 }
    return {
      start: first.atomic ? first.start : first.start + Math.max(0, start - first.at),
      end: last.atomic ? last.end : last.start + Math.min(end, endOf(last)) - last.at,
    }
  }
  /** Adds the pieces of the source that a piece of the rendered text is made of, segment by segment. */
  const addPieces = ({ start, end, text: own }: Piece, pieces: Piece[]): void => {
    if (own !== undefined && own.length !== end - start) {
      pieces.push({ ...span({ start, end }), text: own })
      return
    }
    for (let i = indexAt(start); i < segments.length; i++) {
      const segment = segments[i] as Segment
      if (segment.at >= end) return
      const from = Math.max(start, segment.at)
      const to = Math.min(end, segment.at + segment.length)
      if (from >= to) continue
      const source = segment.atomic
        ? { start: segment.start, end: segment.end }
        : { start: segment.start + from - segment.at, end: segment.start + to - segment.at }
      if (own === undefined && !segment.atomic) pieces.push(source)
      else pieces.push({ ...source, text: own?.slice(from - start, to - start) ?? text.slice(from, to) })
    }
  }
  const passage = (rendered: Passage): Passage => {
    const pieces: Piece[] = []
    for (const piece of rendered.pieces) addPieces(piece, pieces)
    return { text: rendered.text, pieces }
  }
  return { span, passage }
}
