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
  /** Classes and ids of the elements around it, outermost first, lower case. */
  hints: string
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
  /** The parts of [start, end) of the rendered text, segment by segment. */
  function* parts(
    start: number,
    end: number,
  ): Generator<{ from: number; to: number; source: Span; atomic: boolean }> {
    for (let i = indexAt(start); i < segments.length; i++) {
      const segment = segments[i] as Segment
      if (segment.at >= end) return
      const from = Math.max(start, segment.at)
      const to = Math.min(end, segment.at + segment.length)
      if (from >= to) continue
      const source = segment.atomic
        ? { start: segment.start, end: segment.end }
        : { start: segment.start + from - segment.at, end: segment.start + to - segment.at }
      yield { from, to, source, atomic: segment.atomic }
    }
  }
  const span = ({ start, end }: Span): Span => {
    const all = [...parts(start, end)]
    return { start: all[0]?.source.start ?? 0, end: all.at(-1)?.source.end ?? 0 }
  }
  const pieces = (piece: Piece): Piece[] => {
    const length = piece.end - piece.start
    if (piece.text !== undefined && piece.text.length !== length)
      return [{ ...span(piece), text: piece.text }]
    return Array.from(parts(piece.start, piece.end), ({ from, to, source, atomic }) => {
      const own = piece.text?.slice(from - piece.start, to - piece.start)
      const shown = own ?? text.slice(from, to)
      return own === undefined && !atomic ? source : { ...source, text: shown }
    })
  }
  return { span, passage: (passage) => ({ text: passage.text, pieces: passage.pieces.flatMap(pieces) }) }
}
