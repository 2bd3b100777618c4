import type { Locator } from '../locator.ts'
import type { Block, DateMention, Diagnostic } from '../types.ts'
import type { FoundDate } from './dates.ts'
import { mentionAt } from './mention.ts'

/** The dates of one block that have a value, as mentions. */
export const dateMentions = (
  dates: readonly FoundDate[],
  block: Block,
  locator: Locator,
  index: number,
): DateMention[] =>
  dates.flatMap((date) => {
    const { value, certainty, rule } = date
    return value === null ? [] : [{ ...mentionAt(block, locator, index, date), value, certainty, rule }]
  })

/** Says which date of a block is the first that nothing completes; null where all have a value. */
export function openDate(
  dates: readonly FoundDate[],
  block: Block,
  locator: Locator,
  index: number,
): Diagnostic | null {
  const open = dates.find(({ value }) => value === null)
  if (!open) return null
  const { text, spans } = mentionAt(block, locator, index, open)
  const message = `${text} cannot be completed to a date: neither the day of publication nor a date before it says how.`
  return { code: 'date-open', severity: 'info', message, ...(spans[0] ? { span: spans[0] } : {}) }
}
