import { isCreditedBelow, titleShare } from './closing-credit.ts'
import type { CleanLine } from './cues.ts'
import { inOnePart } from './parts.ts'
import {
  addPairs,
  isBareText,
  isBareTitle,
  isListItem,
  isRunningText,
  type Measure,
  type Pairs,
  type Sheet,
} from './sheet.ts'
import { isSignature } from './signature.ts'

/** A run of lines [first, last], both ends running text. */
export interface Run {
  first: number
  last: number
}

/** What interrupts a run, and how much running text it outweighs, by label. */
const cost: Partial<Record<string, number>> = {
  breadcrumb: 150,
  pager: 80,
  notice: 90,
  sectionLabel: 120,
  index: 60,
  masthead: 60,
  meta: 40,
  nav: 15,
  control: 12,
  byline: 10,
  caption: 0,
  jump: 0,
}
const otherCost = 20
const titleCost = 14
const itemCost = 1
const clauseCost = 3
/** A line as short as a cell of a table. */
const [mostCellHan, cellCost] = [6, 5]
const entryCost = 120
const cutCost = 60
const mostWeight = 400

function weight(sheet: Sheet, i: number): number {
  sheet.weights[i] ??= weigh(sheet, i)
  return sheet.weights[i]
}

function weigh(sheet: Sheet, i: number): number {
  const line = sheet.lines[i]
  if (line === undefined) return 0
  const rule = sheet.rules[i]
  if (isSignature(sheet, i)) return -itemCost
  if (rule) return rule.id === 'aged-entry' ? -entryCost : -(cost[rule.label] ?? otherCost)
  if (line.cues.cut && line.cues.han < 80) return -cutCost
  if (isRunningText(line))
    return (
      (isEntryText(sheet, i) ? entryTrust : trust(line)) *
      Math.min(mostWeight, line.cues.han + 4 * line.cues.sentenceMarks)
    )
  if (isListItem(sheet, line.folded)) return -itemCost
  return -(line.cues.clauseMarks > 0 ? clauseCost : line.cues.han <= mostCellHan ? cellCost : titleCost)
}

/** Whether a text stands below an entry of a feed, or below its title. */
const isEntryText = ({ rules }: Sheet, i: number) =>
  rules[i - 1]?.id === 'aged-entry' || rules[i - 2]?.id === 'aged-entry'
const entryTrust = 0.15

const asideHints =
  /comment|footer|sidebar|recommend|relate|copyright|disclaimer|login|share|hot-?news|rank|reply|liuyan|pinglun/
const asideTrust = 0.3

/** Titles may end in question and exclamation marks, seldom in a full stop. */
const longestTitleLike = 45
const titleTrust = 0.35

/** How far running text counts: less in parts that the page itself calls asides, and where it might be a title. */
function trust({ markup, folded, cues }: CleanLine): number {
  const place = markup && asideHints.test(markup.hints) ? asideTrust : 1
  const maybeTitle = cues.han <= longestTitleLike && !folded.includes('。') && !folded.includes(';')
  return maybeTitle ? place * titleTrust : place
}

/** What stands under the heading of a legal notice or of rules for comments is seldom the story, till something else begins. */
const noticeTrust = 0.1
const endsNotice = new Set(['meta', 'byline', 'breadcrumb', 'sectionLabel', 'masthead'])

/**
 * Rule `largest-run`: the contiguous run in [from, to) with the most running text for what interrupts it (the largest
 * sum of weights), or null where no line reads like running text.
 */
export function findRun(sheet: Sheet, from: number, to: number): Run | null {
  let best: Run | null = null
  let bestSum = 0
  let sum = 0
  let start = from
  let underNotice = false
  for (let i = from; i < to; i++) {
    const rule = sheet.rules[i]
    if (rule) underNotice = rule.id === 'notice-block' || (underNotice && !endsNotice.has(rule.label))
    const known = weight(sheet, i)
    const value = underNotice && known > 0 ? noticeTrust * known : known
    if (sum <= 0) {
      sum = 0
      start = i
    }
    sum += value
    if (value > 0 && sum > bestSum) {
      bestSum = sum
      best = { first: start, last: i }
    }
  }
  return best && trimmed(sheet, best)
}

function trimmed(sheet: Sheet, run: Run): Run {
  let { first, last } = run
  while (first < last && !isBareText(sheet, first)) first++
  while (last > first && !isBareText(sheet, last)) last--
  return { first, last }
}

/** What the running text of a run amounts to. */
export function measure(sheet: Sheet, run: Run): Measure {
  const key = `${run.first} ${run.last}`
  sheet.measures[key] ??= measureLines(sheet, run)
  return sheet.measures[key]
}

function measureLines(sheet: Sheet, run: Run): Measure {
  let han = 0
  let periods = 0
  const pairs = new Set<number>()
  for (let i = run.first; i <= run.last; i++) {
    const line = sheet.lines[i]
    if (line === undefined || !isBareText(sheet, i)) continue
    han += line.cues.han
    if (line.folded.includes('。')) periods++
    addPairs(line.folded, pairs)
  }
  return { han, periods, pairs }
}

/**
 * Rule `headline-inside`: splits a run where another article begins: a title with a line of metadata or credits right
 * below it, and running text after that.
 */
export function splitRun(sheet: Sheet, run: Run): Run[] {
  const parts: Run[] = []
  let { first } = run
  for (let i = run.first + 1; i < run.last; i++) {
    if (!beginsArticle(sheet, i, run.last)) continue
    parts.push({ first, last: trimmed(sheet, { first, last: i - 1 }).last })
    first = trimmed(sheet, { first: i + 1, last: run.last }).first
  }
  parts.push({ first, last: run.last })
  return parts.filter((part) => part.first <= part.last)
}

function beginsArticle(sheet: Sheet, i: number, last: number): boolean {
  const title = sheet.lines[i]
  if (!title || title.cues.han < 6 || !isBareTitle(sheet, i)) return false
  let credited = false
  for (let j = i + 1; j <= Math.min(last, i + 4); j++) {
    const label = sheet.rules[j]?.label
    if ((label === 'meta' && !isSignature(sheet, j)) || label === 'byline') credited = true
    else if (isBareText(sheet, j)) return credited
    else if (label !== undefined || credited) return false
  }
  return false
}

/** Headings of blocks inside a run; who may reprint a story is said at its end. */
const barrier = new Set(['other-articles-block', 'index-block', 'notice-block'])
const isBarrier = ({ lines, rules }: Sheet, i: number): boolean =>
  barrier.has(rules[i]?.id ?? '') || (rules[i]?.label === 'notice' && /转载/.test(lines[i]?.folded ?? ''))
const leastKinship = 0.22

/**
 * Rule `kin-after-block`: a run that goes on after the heading of a block of other articles keeps what follows only if
 * that shares the words of what came before, or is the longer part and no list of titles.
 */
export function cutAtBlocks(sheet: Sheet, whole: Run): Run {
  let run = whole
  let asked = 0
  for (let i = run.first + 1; i < run.last && asked < mostBlocks; i++) {
    if (i <= run.first || !(isBarrier(sheet, i) || endsWithEditor(sheet, i))) continue
    asked++
    const before = trimmed(sheet, { first: run.first, last: i - 1 })
    const after = trimmed(sheet, { first: i + 1, last: run.last })
    const [a, b] = [measure(sheet, before), measure(sheet, after)]
    const end = sheet.lines[before.last]
    if (inOnePart(end, sheet.lines[after.first]) && !inOnePart(end, sheet.lines[i])) continue
    if (kinship(a.pairs, b.pairs) >= leastKinship || isCreditedBelow(sheet, before, after)) continue
    if (a.han >= b.han / 2 || endsWithEditor(sheet, i)) return before
    if (a.han < fewestHan) run = after
    else if (titleShare(sheet, after) > mostTitleShare) return before
  }
  return run
}

/** Whether an editor's credit closes a story: two bare titles stand right below it. */
function endsWithEditor(sheet: Sheet, i: number): boolean {
  const line = sheet.lines[i]
  if (sheet.rules[i]?.label !== 'byline' || !/编|责/.test(line?.folded ?? '')) return false
  return isBareTitle(sheet, i + 1) && isBareTitle(sheet, i + 2)
}

/** Blocks that are looked at; a story has a few of them, and each look reads the whole run. */
const mostBlocks = 12

/** Less text than this before a block is no story that could go on behind it. */
const fewestHan = 40
const mostTitleShare = 0.4

/** The share of the pairs of the smaller of two texts that the other has too. */
export function kinship(a: Pairs, b: Pairs): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const pair of small) if (large.has(pair)) shared++
  return shared / Math.max(1, small.size)
}
