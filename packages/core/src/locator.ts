import type { Passage, Span } from './types.ts'

/** Maps ranges of one passage's text to the capture. Built once a passage, so that many look-ups stay cheap. */
export interface Locator {
  /** The stretches of the capture that [start, end) of the text came from; adjoining ones are one. UTF-16 offsets. */
  spans(start: number, end: number): Span[]
}

/** Makes the locator of a passage. Pieces of unequal length are atomic: touching one takes its whole span. */
export function locatorOf(passage: Passage): Locator {
  const { pieces } = passage
  const starts: number[] = []
  let at = 0
  for (const piece of pieces) {
    starts.push(at)
    at += piece.text?.length ?? piece.end - piece.start
  }
  const pieceAt = (offset: number) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
  return {
    spans(start, end) {
      const spans: Span[] = []
      for (let i = pieceAt(start); i < pieces.length && (starts[i] ?? 0) < end; i++) {
        const piece = pieces[i]
        if (!piece) break
        const from = starts[i] ?? 0
        const length = piece.text?.length ?? piece.end - piece.start
        if (length === 0) continue
        const linear = length === piece.end - piece.start
        const span = linear
          ? {
              start: piece.start + Math.max(start - from, 0),
              end: piece.start + Math.min(end - from, length),
            }
          : { start: piece.start, end: piece.end }
        const last = spans.at(-1)
        if (last && last.end >= span.start) last.end = Math.max(last.end, span.end)
        else spans.push(span)
      }
      return spans
    },
  }
}
