import type { Edit, Mention, Page, Passage, Span } from '@jianbao/core'

/** Collects sentences about what is wrong; `at` says where. */
export type Complain = (at: string, what: string) => void

const isBlank = (text: string) => text.trim() === ''

/** Whether an offset falls between the halves of a surrogate pair. */
function splitsPair(text: string, offset: number): boolean {
  return /[\uD800-\uDBFF]/.test(text[offset - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[offset] ?? '')
}

/** Rule 1 of the contract for one span of `text`: not empty, in bounds, no split pair. */
export function checkSpan(text: string, span: Span, at: string, complain: Complain): boolean {
  const { start, end } = span
  const sound =
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length
  if (!sound) complain(at, `span ${start}-${end} is empty or outside a text of ${text.length}`)
  else if (splitsPair(text, start) || splitsPair(text, end))
    complain(at, `span ${start}-${end} splits a surrogate pair`)
  return sound
}

/** Spans in bounds, in order, not overlapping. */
export function checkSpans(text: string, spans: readonly Span[], at: string, complain: Complain): void {
  let last = 0
  for (const span of spans) {
    checkSpan(text, span, at, complain)
    if (span.start < last) complain(at, `span ${span.start}-${span.end} begins before the one before it ends`)
    last = span.end
  }
}

/** Blanks, tags between them, and what markup writes for a character. Resolving them is reading HTML, no edit. */
const markup = /^(?:\s|<[^>]*>|&(?:#x?[\da-f]+|[a-z]\w*);?)+$/i
/** The same where an attribute in quotation marks holds a '>'. */
const quotingMarkup = /^(?:\s|<(?:[^>"']|"[^"]*"|'[^']*')*>|&(?:#x?[\da-f]+|[a-z]\w*);?)+$/i

/** What is no text of the page, between blanks or tags. */
const unshown = /<(script|style)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi

function isMarkup(raw: string): boolean {
  const shown = raw.replace(unshown, '<>')
  return markup.test(shown) || quotingMarkup.test(shown)
}

/**
 * A passage is exactly its pieces joined, and differs from the capture only where an edit says so, blanks were folded or
 * HTML wrote markup.
 */
export function checkPassage(
  capture: string,
  passage: Passage,
  { edits, capture: { mediaType } }: Pick<Page, 'edits' | 'capture'>,
  at: string,
  complain: Complain,
): void {
  checkSpans(capture, passage.pieces, at, complain)
  const joined = passage.pieces.map((piece) => piece.text ?? capture.slice(piece.start, piece.end)).join('')
  if (joined !== passage.text) complain(at, 'the text is not its pieces joined')
  if (passage.pieces.some((piece) => piece.text === '')) complain(at, 'a piece without text')
  for (const piece of passage.pieces) {
    const raw = capture.slice(piece.start, piece.end)
    if (piece.text === undefined || piece.text === raw || (isBlank(piece.text) && isBlank(raw))) continue
    if (mediaType === 'text/html' && isMarkup(raw)) continue
    if (!edits.some((edit) => edit.start < piece.end && piece.start < edit.end)) {
      complain(at, `${piece.start}-${piece.end} was changed without an edit`)
    }
  }
}

/** Nothing of [from, to) is missing from the pieces but blanks and what edits removed. */
export function checkKept(
  capture: string,
  extent: Span,
  pieces: readonly Span[],
  edits: readonly Edit[],
  at: string,
  complain: Complain,
): void {
  const covers = [...pieces, ...edits].filter((span) => span.start < extent.end && extent.start < span.end)
  let reached = extent.start
  for (const { start, end } of [
    ...covers.sort((a, b) => a.start - b.start),
    { start: extent.end, end: extent.end },
  ]) {
    if (start > reached && !isBlank(capture.slice(reached, start)))
      complain(at, `${reached}-${start} was lost`)
    reached = Math.max(reached, end)
  }
}

/** Every offset that spans cover, so that different cuts of the same stretch compare equal. */
const covered = (spans: readonly Span[]) =>
  spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)).join()

/** The capture offsets that [from, to) of a passage's text came from; an atomic piece counts whole. */
function traced(capture: string, passage: Passage, from: number, to: number): Span[] {
  const spans: Span[] = []
  let at = 0
  for (const piece of passage.pieces) {
    const text = piece.text ?? capture.slice(piece.start, piece.end)
    const start = Math.max(from - at, 0)
    const end = Math.min(to - at, text.length)
    at += text.length
    if (start >= end) continue
    const mapped = text.length === piece.end - piece.start
    spans.push(
      mapped
        ? { start: piece.start + start, end: piece.start + end }
        : { start: piece.start, end: piece.end },
    )
  }
  return spans
}

/** A mention stands where it says, in its block and in the capture. */
export function checkMention(
  capture: string,
  body: readonly Passage[],
  mention: Mention,
  at: string,
  complain: Complain,
): void {
  const home = mention.block === -1 ? null : body[mention.block]
  if (home === undefined) {
    complain(at, `block ${mention.block} does not exist`)
    return
  }
  const text = home?.text ?? capture
  if (!checkSpan(text, mention.at, at, complain)) return
  if (text.slice(mention.at.start, mention.at.end) !== mention.text)
    complain(at, 'the text is not what stands there')
  if (mention.spans.length === 0) complain(at, 'no span in the capture')
  checkSpans(capture, mention.spans, at, complain)
  const expected = home ? traced(capture, home, mention.at.start, mention.at.end) : [mention.at]
  if (covered(mention.spans) !== covered(expected)) complain(at, 'its spans are not where its pieces lead')
}
