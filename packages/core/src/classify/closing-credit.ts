import type { Run } from './runs.ts'
import { isBareTitle, isRunningText, type Sheet } from './sheet.ts'

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

/** How far below a run the heading of the links may stand. */
const headingReach = 3

/** A run with what follows a block of links right below it, where the story goes on there by the same rule. */
export function throughLinks(sheet: Sheet, run: Run): Run {
  const { lines, rules } = sheet
  const block = rules.findIndex((rule, i) => i > run.last && rule?.id === 'other-articles-block')
  if (block < 0 || block > run.last + headingReach) return run
  const isText = (i: number) => {
    const line = lines[i]
    return line !== undefined && !rules[i] && isRunningText(line)
  }
  let first = block + 1
  while (isBareTitle(sheet, first) && !isText(first)) first++
  let last = first - 1
  for (let i = first; i < lines.length && (!rules[i] || rules[i]?.label === 'caption'); i++)
    if (isText(i)) last = i
  return last >= first && isCreditedBelow(sheet, run, { first, last }) ? { first: run.first, last } : run
}
