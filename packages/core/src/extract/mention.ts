import type { Locator } from '../locator.ts'
import type { Mention, Passage, Span } from '../types.ts'

/** The words at [start, end) of block number `block`, as a mention. */
export function mentionAt(passage: Passage, locator: Locator, block: number, { start, end }: Span): Mention {
  return { block, at: { start, end }, text: passage.text.slice(start, end), spans: locator.spans(start, end) }
}
