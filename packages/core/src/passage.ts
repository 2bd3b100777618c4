import { locatorOf } from './locator.ts'
import type { Passage, Piece, Span } from './types.ts'

/** What stands in the clean text instead of a stretch of the capture; an empty `text` removes it. */
export interface Replacement extends Span {
  text: string
}

const isBlank = (code: number) =>
  code === 0x20 ||
  code === 0x09 ||
  code === 0xa0 ||
  code === 0x3000 ||
  code === 0x0b ||
  code === 0x0c ||
  code === 0x0a ||
  code === 0x0d ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x1680 ||
  code === 0x2028 ||
  code === 0x2029

/** Whether a character is any kind of blank, the ideographic and the no-break space included. */
export const isBlankAt = (text: string, at: number): boolean => isBlank(text.charCodeAt(at))

/**
 * Clean text of a stretch of the capture: replacements applied, every run of blanks made one space, ends stripped, and the
 * rest mapped by `convert` (which must keep lengths). `replacements` lie in the stretch, in order, without overlap.
 */
export function makePassage(
  capture: string,
  span: Span,
  replacements: readonly Replacement[] = [],
  convert?: (text: string) => string,
): Passage {
  if (replacements.length === 0) {
    const plain = plainPassage(capture, span)
    if (plain) return convert ? convertPassage(plain, convert) : plain
  }
  const pieces: Piece[] = []
  let text = ''
  let pendingBlank = null as Span | null
  const push = (piece: Piece) => {
    const last = pieces.at(-1)
    if (last && last.text === undefined && piece.text === undefined && last.end === piece.start)
      last.end = piece.end
    else pieces.push(piece)
    text += piece.text ?? capture.slice(piece.start, piece.end)
  }
  const flushBlank = () => {
    if (pendingBlank && text !== '') {
      const asIs =
        pendingBlank.end - pendingBlank.start === 1 && capture.charCodeAt(pendingBlank.start) === 0x20
      push(asIs ? pendingBlank : { ...pendingBlank, text: ' ' })
    }
    pendingBlank = null
  }
  const copy = (from: number, to: number) => {
    let at = from
    while (at < to) {
      const start = at
      if (isBlank(capture.charCodeAt(at))) {
        while (at < to && isBlank(capture.charCodeAt(at))) at++
        pendingBlank = { start: pendingBlank?.start ?? start, end: at }
        continue
      }
      while (at < to && !isBlank(capture.charCodeAt(at))) at++
      flushBlank()
      push({ start, end: at })
    }
  }
  let at = span.start
  for (const replacement of replacements) {
    copy(at, replacement.start)
    if (replacement.text !== '' && replacement.text.trim() === '') {
      pendingBlank = { start: pendingBlank?.start ?? replacement.start, end: replacement.end }
    } else if (replacement.text !== '') {
      flushBlank()
      push({ start: replacement.start, end: replacement.end, text: replacement.text })
    }
    at = replacement.end
  }
  copy(at, span.end)
  return convert ? convertPassage({ text, pieces }, convert) : { text, pieces }
}

/** A stretch that is clean but for blanks at its ends; null where blanks inside must be folded. */
function plainPassage(capture: string, span: Span): Passage | null {
  let { start, end } = span
  while (start < end && isBlank(capture.charCodeAt(start))) start++
  while (end > start && isBlank(capture.charCodeAt(end - 1))) end--
  let blankBefore = false
  for (let at = start; at < end; at++) {
    const code = capture.charCodeAt(at)
    const blank = code <= 0x20 || code === 0xa0 || (code >= 0x1680 && code <= 0x3000 && isBlank(code))
    if (blank && (blankBefore || code !== 0x20)) return null
    blankBefore = blank
  }
  return start < end ? { text: capture.slice(start, end), pieces: [{ start, end }] } : null
}

/** Maps the text by `convert`, which must keep its length; pieces that change carry their new text. */
function convertPassage(passage: Passage, convert: (text: string) => string): Passage {
  const text = convert(passage.text)
  let at = 0
  const pieces = passage.pieces.map((piece): Piece => {
    const length = piece.text?.length ?? piece.end - piece.start
    const was = passage.text.slice(at, at + length)
    const now = text.slice(at, at + length)
    at += length
    return now === was ? piece : { start: piece.start, end: piece.end, text: now }
  })
  return { text, pieces }
}

const lengthOf = (piece: Piece) => piece.text?.length ?? piece.end - piece.start

/** Whether a piece maps character by character (else it is atomic). */
const isLinear = (piece: Piece) => piece.text === undefined || piece.text.length === piece.end - piece.start

/** The part [from, to) of a passage, in UTF-16 units of its text. An atomic piece that is cut keeps its whole span. */
export function slicePassage(passage: Passage, from: number, to: number): Passage {
  const pieces: Piece[] = []
  let at = 0
  for (const piece of passage.pieces) {
    const length = lengthOf(piece)
    const start = Math.max(from, at) - at
    const end = Math.min(to, at + length) - at
    at += length
    if (start >= end) continue
    if (start === 0 && end === length) pieces.push(piece)
    else if (piece.text === undefined) pieces.push({ start: piece.start + start, end: piece.start + end })
    else if (isLinear(piece)) {
      pieces.push({ start: piece.start + start, end: piece.start + end, text: piece.text.slice(start, end) })
    } else pieces.push({ ...piece, text: piece.text.slice(start, end) })
  }
  return { text: passage.text.slice(from, to), pieces }
}

/** The stretches of the capture that [from, to) of a passage's text came from; neighbours are joined. */
export const spansOf = (passage: Passage, from: number, to: number): Span[] =>
  locatorOf(passage).spans(from, to)

/** One passage after another, with nothing between. Their pieces must be in order. */
export function joinPassages(passages: readonly Passage[]): Passage {
  return { text: passages.map((p) => p.text).join(''), pieces: passages.flatMap((p) => p.pieces) }
}
