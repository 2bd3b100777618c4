import type { CleanLine } from './cues.ts'
import type { Run } from './runs.ts'
import { isBareText, type Sheet } from './sheet.ts'

const fewestEntries = 3
const longestStamp = 24
/** A name, perhaps cut off, and an hour or a day behind it, as under each entry of a forum or a feed. */
const stamp = /(?:^|[^\d:.-])(?:\d{1,2}:\d{2}|\d{1,2}-\d{1,2}|\d{1,2}月\d{1,2}日)$/

const isStamp = ({ folded }: CleanLine): boolean =>
  folded.length <= longestStamp && !folded.includes('时间') && stamp.test(folded)

/**
 * Rule `stamped-entries`: texts of which each stands alone, with its sender and hour around it, are entries of a list and
 * no article.
 */
export function isListOfEntries(sheet: Sheet, run: Run): boolean {
  let texts = 0
  let stamped = 0
  let last = run.first - 1
  for (let i = run.first; i <= run.last; i++) {
    if (!isBareText(sheet, i)) continue
    if (texts > 0 && i - last < 3) return false
    if (texts > 0 && sheet.lines.slice(last + 1, i).some(isStamp)) stamped++
    texts++
    last = i
  }
  return texts >= fewestEntries && stamped * 2 >= texts - 1
}
