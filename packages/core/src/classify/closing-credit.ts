import type { Run } from './runs.ts'
import { isBareTitle, type Sheet } from './sheet.ts'

/** The share of bare titles among the lines of a run that no rule knows. */
export function titleShare(sheet: Sheet, run: Run): number {
  let titles = 0
  let all = 0
  for (let i = run.first; i <= run.last; i++) {
    if (sheet.rules[i]) continue
    all++
    if (isBareTitle(sheet, i)) titles++
  }
  return titles / Math.max(1, all)
}

/** Links that may stand between two parts of one story, lines below it where its credit may stand, titles among its text. */
const [mostLinks, creditReach, mostTitlesAmong] = [6, 3, 0.34]

/**
 * Rule `credit-closes-story`: after a few links the story goes on where it had no credit before them, and what follows
 * them ends in a full stop, is no list and has a credit below it with nothing but controls between.
 */
export function isCreditedBelow(sheet: Sheet, before: Run, after: Run): boolean {
  if (after.first - before.last > mostLinks + 2 || titleShare(sheet, after) > mostTitlesAmong) return false
  const isCredit = (i: number) => sheet.rules[i]?.label === 'byline' || sheet.rules[i]?.label === 'meta'
  for (let i = before.last + 1; i < after.first; i++) if (isCredit(i)) return false
  let end = after.last + 1
  while (end <= after.last + creditReach && sheet.rules[end]?.label === 'control') end++
  return isCredit(end) && /[。”)]$/.test(sheet.lines[after.last]?.folded ?? '')
}
