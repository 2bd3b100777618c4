import { spansOf } from '../passage.ts'
import type { Certainty, Passage, Stated } from '../types.ts'

/** A field printed in [from, to) of a line's clean text, blanks and quotes around it left out; null where nothing is left. */
export function statedIn(
  passage: Passage,
  from: number,
  to: number,
  rule: string,
  certainty: Certainty = 'stated',
): Stated<string> | null {
  let start = from
  let end = to
  while (start < end && isEdge(passage.text.charAt(start))) start++
  while (end > start && isEdge(passage.text.charAt(end - 1))) end--
  if (start >= end) return null
  return { value: passage.text.slice(start, end), spans: spansOf(passage, start, end), certainty, rule }
}

const isEdge = (char: string) => ' |\u00a0\u3000'.includes(char)
