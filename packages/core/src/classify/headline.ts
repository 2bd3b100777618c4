import { dateIn } from '../printed/dates.ts'
import type { Run } from './runs.ts'
import { isRunningText, isTitleLike, type Pairs, type Sheet, shareOf } from './sheet.ts'

/** How far above the story a headline is looked for, in non-blank lines. */
const reach = 60

/** The headline's own words without series, deck and site name. */
export function bareTitle(folded: string): string {
  const bare = folded
    .replace(/^\s*[【[][^】\]]{1,30}[】\]]\s*/, '')
    .replace(/\s*(?:--+|——+).*$/, '')
    .trim()
  return bare === '' ? folded.replace(/[【】[\]]/g, '').trim() : bare
}

/** Lines that may stand between headline and story without pushing them apart. */
const companions = new Set(['meta', 'byline', 'control', 'caption', 'pager'])

/** A line and how much speaks for its being the headline; above 12 it is beyond doubt. */
export interface ScoredHeadline {
  index: number
  score: number
}

/**
 * The line that is the headline of the run, looked for in [floor, run.first), or null. Rule `headline-score`: nearness
 * to the story, words shared with it, a date or source line right below, and the same words elsewhere on the page (path,
 * index, title lists).
 */
export function findHeadline(sheet: Sheet, run: Run, pairs: Pairs, floor: number): ScoredHeadline | null {
  let best: ScoredHeadline | null = null
  let distance = 0
  for (let i = run.first - 1; i >= Math.max(floor, run.first - reach); i--) {
    const line = sheet.lines[i]
    const rule = sheet.rules[i] ?? null
    if (line === undefined) break
    if (rule === null && isRunningText(line) && line.cues.han > 60) break
    if (rule === null && isTitleLike(line)) {
      const score = headlineScore(sheet, run, i, pairs, distance)
      if (best === null || score > best.score) best = { index: i, score }
    }
    if (rule === null || !companions.has(rule.label)) distance++
  }
  return best !== null && best.score > 0 ? best : null
}

/** What a page ends its furniture with, right above a title. */
const beforeTitle = new Set(['pager', 'breadcrumb', 'index'])

const tagScore: Partial<Record<string, number>> = { h1: 10, h2: 5, h3: 3 }

/** Whether a line is a post and who holds it: who gave a speech, below its title. */
export const isNamedPost = (folded: string): boolean => /[长记任员授席理官] [㐀-鿿]{2,4}$/.test(folded)

/** Whether the page's head begins with this title. */
export const isInHead = ({ titles }: Sheet, title: string): boolean =>
  title.length >= 4 &&
  titles.some((known) => known.startsWith(title) || (known.length >= 6 && title.startsWith(known)))

/** However far from the story, the page's own title for itself is not farther than this. */
const farthest = 4

function headlineScore(sheet: Sheet, run: Run, i: number, pairs: Pairs, distance: number): number {
  const folded = sheet.lines[i]?.folded ?? ''
  const title = bareTitle(folded)
  let score = 22 * shareOf(title, pairs)
  if (title.length < 5) score -= 12
  else if (title.length < 9) score -= 3
  else if (title.length <= 45) score += 5
  if (/^(?:[—-]{2}|【[^】]*】$)/.test(folded) || isNamedPost(folded)) score -= 14
  else if (/^[—-]{2}/.test(sheet.lines[i + 1]?.folded ?? '')) score += 14
  if (title.includes('。')) score -= 8
  score += tagScore[sheet.lines[i]?.markup?.tag ?? ''] ?? 0
  const inHead = isInHead(sheet, title)
  const dated = metaBelow(sheet, run, i)
  const repeated = isRepeated(sheet, title)
  if (inHead) score += 30
  if (dated) score += 12
  if (repeated) score += 8
  if (title.length < 6 && i === run.first - 1 && beforeTitle.has(sheet.rules[i - 1]?.label ?? '')) score += 14
  return score - 2.5 * (inHead || (dated && repeated) ? Math.min(distance, farthest) : distance)
}

/** Whether a date or source line stands within the next three lines, with nothing but credits and controls between. */
function metaBelow({ lines, rules }: Sheet, run: Run, i: number): boolean {
  for (let j = i + 1; j < Math.min(run.first, i + 4); j++) {
    const rule = rules[j]
    if (rule?.label === 'meta' || (!rule && dateIn(lines[j]?.folded ?? ''))) return true
    if (rule && !companions.has(rule.label)) return false
  }
  return false
}

/** Whether another line of the page has the title's first words. */
export function isRepeated({ text }: Sheet, title: string): boolean {
  if (title.length < 6) return false
  const probe = title.slice(0, 14)
  const first = text.indexOf(probe)
  return first >= 0 && text.includes(probe, first + 1)
}
