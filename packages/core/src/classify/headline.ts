import { dateIn } from '../build/dates.ts'
import type { CleanLine } from './cues.ts'
import type { LineRule } from './furniture.ts'
import { isRunningText, type Story } from './story.ts'

/** How far above the story a headline is looked for, in non-blank lines. */
const reach = 60
const longestHeadline = 110

/** The headline's own words without series, deck and site name. */
export const bareTitle = (folded: string): string =>
  folded
    .replace(/^\s*[【[][^】\]]{1,30}[】\]]\s*/, '')
    .replace(/\s*(?:--+|——+).*$/, '')
    .trim()

/** Whether a line could be a title: short, no running text, some ideographs. */
export function isTitleLike(line: CleanLine): boolean {
  const t = line.folded
  if (t.length > longestHeadline || line.cues.han < 2 || line.cues.cut) return false
  if (/(?:\d日|\d月).{0,2}电$/.test(t)) return false
  return !/[。;:,]$/.test(t) && line.cues.sentenceMarks <= 2 && !/。./.test(t)
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>()
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2)
    if (/^[\u3400-\u9fff]{2}$/.test(pair)) pairs.add(pair)
  }
  return pairs
}

/** Fewer pairs than this prove little. */
const fewestPairs = 5

/** The share of a title's character pairs that the story's running text has too. */
export function shareInStory(title: string, storyPairs: ReadonlySet<string>): number {
  const pairs = pairsOf(title)
  if (pairs.size === 0) return 0
  let shared = 0
  for (const pair of pairs) if (storyPairs.has(pair)) shared++
  return shared / Math.max(fewestPairs, pairs.size)
}

/** The character pairs of a story's lines. */
export function pairsOfStory(lines: readonly CleanLine[], story: Story): Set<string> {
  const all = new Set<string>()
  for (let i = story.first; i <= story.last; i++)
    for (const pair of pairsOf((lines[i] as CleanLine).folded)) all.add(pair)
  return all
}

interface Candidate {
  index: number
  score: number
}

/** Lines that may stand between headline and story without pushing them apart. */
const companions = new Set(['meta', 'byline', 'control', 'caption', 'pager'])

/**
 * The line that is the story's headline, or null. Rule `headline-score`: nearness to the story, words shared with it,
 * a date or source line right below, and the same words elsewhere on the page (path, index, title lists).
 */
export function findHeadline(
  lines: readonly CleanLine[],
  rules: readonly (LineRule | null)[],
  story: Story,
): number | null {
  const storyPairs = pairsOfStory(lines, story)
  const floor = Math.max(0, story.first - reach)
  let best: Candidate | null = null
  let distance = 0
  for (let i = story.first - 1; i >= floor; i--) {
    const line = lines[i] as CleanLine
    const rule = rules[i] ?? null
    if (rule === null && isRunningText(line) && line.cues.han > 60) break
    if (rule === null && isTitleLike(line)) {
      const score = headlineScore(lines, rules, story, i, storyPairs) - 2.5 * distance
      if (best === null || score > best.score) best = { index: i, score }
    }
    if (rule === null || !companions.has(rule.label)) distance++
  }
  return best !== null && best.score > 0 ? best.index : null
}

function headlineScore(
  lines: readonly CleanLine[],
  rules: readonly (LineRule | null)[],
  story: Story,
  i: number,
  storyPairs: ReadonlySet<string>,
): number {
  const line = lines[i] as CleanLine
  const title = bareTitle(line.folded)
  const share = shareInStory(title, storyPairs)
  let score = 22 * share
  const { length } = title
  if (length < 5) score -= 12
  else if (length < 9) score -= 3
  else if (length <= 45) score += 5
  if (/^[—-]{2}/.test(line.folded)) score -= 14
  if (metaBelow(lines, rules, i, story)) score += 10
  if (repeated(lines, i, title)) score += 8
  if (/[。]/.test(title)) score -= 8
  return score
}

/** Whether a date or source line stands within the next three lines, with nothing but credits and controls between. */
function metaBelow(
  lines: readonly CleanLine[],
  rules: readonly (LineRule | null)[],
  i: number,
  story: Story,
): boolean {
  for (let j = i + 1; j < Math.min(story.first, i + 4); j++) {
    const rule = rules[j]
    if (rule?.label === 'meta') return true
    if (rule === null || rule === undefined) {
      if (dateIn((lines[j] as CleanLine).folded)) return true
      continue
    }
    if (!companions.has(rule.label)) return false
  }
  return false
}

function repeated(lines: readonly CleanLine[], i: number, title: string): boolean {
  if (title.length < 6) return false
  const probe = title.slice(0, 14)
  return lines.some((line, j) => j !== i && line.folded.includes(probe))
}
