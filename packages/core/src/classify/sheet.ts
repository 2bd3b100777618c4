import type { CleanLine } from './cues.ts'
import type { LineRule } from './furniture.ts'

/** The page's lines, and for each the rule that knows it by itself, or null. */
export interface Sheet {
  lines: readonly CleanLine[]
  rules: readonly (LineRule | null)[]
}

/** One story of the page: a run of lines [first, last], both ends running text, with the titles above it. */
export interface Story {
  first: number
  last: number
  /** Ideographs in its running text. */
  han: number
  /** Pairs of neighbouring ideographs in its running text. */
  pairs: ReadonlySet<string>
  /** Indexes of its titles. */
  headline: number | null
  kickers: readonly number[]
  decks: readonly number[]
}

/** Whether a line reads like running text: a sentence, or long with clauses. */
export function isRunningText(line: CleanLine): boolean {
  const { han, clauseMarks, sentenceMarks, closed, cut } = line.cues
  if (cut && han < 80) return false
  if (han >= 8 && closed && sentenceMarks + clauseMarks >= 1) return true
  return han >= 45 && clauseMarks >= 1
}

const longestTitle = 110

/** Whether a line could be a title: short, no running text, some ideographs, no dateline. */
export function isTitleLike(line: CleanLine): boolean {
  const t = line.folded
  if (t.length > longestTitle || line.cues.han < 2 || line.cues.cut) return false
  if (/(?:\d日|\d月).{0,2}电$/.test(t)) return false
  return !/[。;:,]$/.test(t) && line.cues.sentenceMarks <= 2 && !/。./.test(t)
}

/** Whether the line is known by no rule and could be a title. */
export const isBareTitle = ({ lines, rules }: Sheet, i: number): boolean => {
  const line = lines[i]
  return line !== undefined && rules[i] === null && isTitleLike(line) && !isRunningText(line)
}

/** Pairs of neighbouring ideographs. */
export function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>()
  for (let i = 0; i + 1 < text.length; i++) {
    const [a, b] = [text.charCodeAt(i), text.charCodeAt(i + 1)]
    if (a >= 0x3400 && a <= 0x9fff && b >= 0x3400 && b <= 0x9fff) pairs.add(text.slice(i, i + 2))
  }
  return pairs
}

/** Fewer pairs than this prove little. */
const fewestPairs = 5

/** The share of a text's character pairs that are among `known`. */
export function shareOf(text: string, known: ReadonlySet<string>): number {
  const pairs = pairsOf(text)
  let shared = 0
  for (const pair of pairs) if (known.has(pair)) shared++
  return shared / Math.max(fewestPairs, pairs.size)
}
