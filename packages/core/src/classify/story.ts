import type { CleanLine } from './cues.ts'
import type { LineRule } from './furniture.ts'

/** A run of lines [first, last], both ends running text. */
export interface Story {
  first: number
  last: number
  /** Ideographs in its running text. */
  han: number
}

/** What interrupts a story, and how much running text it outweighs. Credits, jumps and captions do not interrupt. */
const cost: Partial<Record<string, number>> = {
  breadcrumb: 150,
  pager: 80,
  notice: 90,
  sectionLabel: 350,
  index: 60,
  nav: 15,
  control: 12,
  meta: 40,
  masthead: 60,
  byline: 10,
  caption: 0,
  jump: 0,
}
const titleCost = 14
const cutCost = 60
const mostWeight = 400

/** Whether a line reads like running text: a sentence, or long with clauses. */
export function isRunningText(line: CleanLine): boolean {
  const { han, clauseMarks, sentenceMarks, closed, cut } = line.cues
  if (cut && han < 80) return false
  if (han >= 8 && closed && sentenceMarks + clauseMarks >= 1) return true
  return han >= 45 && clauseMarks >= 1
}

function weight(line: CleanLine, rule: LineRule | null): number {
  if (
    rule &&
    rule.label !== 'caption' &&
    rule.label !== 'jump' &&
    !(rule.label === 'byline' && line.cues.han > 40)
  )
    return -(cost[rule.label] ?? 20)
  if (rule) return -(cost[rule.label] ?? 0)
  if (line.cues.cut && line.cues.han < 80) return -cutCost
  if (isRunningText(line)) return Math.min(mostWeight, line.cues.han + 4 * line.cues.sentenceMarks)
  return -titleCost
}

/**
 * The contiguous run of lines with the most running text for what interrupts it (the largest sum of weights), or null
 * where no line reads like running text.
 */
export function findStory(
  lines: readonly CleanLine[],
  rules: readonly (LineRule | null)[],
  from = 0,
  to = lines.length,
): Story | null {
  let best: Story | null = null
  let bestSum = 0
  let sum = 0
  let start = from
  for (let i = from; i < to; i++) {
    const line = lines[i] as CleanLine
    const value = weight(line, rules[i] ?? null)
    if (sum <= 0) {
      sum = 0
      start = i
    }
    sum += value
    if (value > 0 && sum > bestSum) {
      bestSum = sum
      best = { first: start, last: i, han: 0 }
    }
  }
  if (best === null) return null
  while (best.first < best.last && !isRunningText(lines[best.first] as CleanLine)) best.first++
  for (let i = best.first; i <= best.last; i++) {
    const line = lines[i] as CleanLine
    if (!rules[i] && isRunningText(line)) best.han += line.cues.han
  }
  return best
}
