import type { CleanLine } from './cues.ts'
import type { LineRule } from './furniture.ts'

/** The page's lines, and for each the rule that knows it by itself, or null. */
export interface Sheet {
  lines: readonly CleanLine[]
  rules: readonly (LineRule | null)[]
  /** All lines, folded, joined by newlines. */
  text: string
  /** What the page's head calls it, folded; empty in plain text. */
  titles: readonly string[]
  /** The labels of lists on the page. */
  labels: ReadonlySet<string>
  /** How much lines weigh in a run, by index, where that was asked for. */
  weights: number[]
  /** What runs amount to, by their ends, where that was asked for. */
  measures: Record<string, Measure>
}

/** What a run's running text amounts to. */
export interface Measure {
  /** Ideographs. */
  han: number
  /** Lines with a full stop; titles have question and exclamation marks, never full stops. */
  periods: number
  /** Pairs of neighbouring ideographs. */
  pairs: Pairs
}

/** One story of the page: a run of lines [first, last], both ends running text, with the titles above it. */
export interface Story {
  first: number
  last: number
  /** Ideographs in its running text. */
  han: number
  /** Pairs of neighbouring ideographs in its running text. */
  pairs: Pairs
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
  if (han >= 12 && line.folded.endsWith(',')) return true
  return han >= 45 && clauseMarks >= 1
}

const longestTitle = 110

const dated = /(?:\d日|\d月).{0,2}电$/

/** Whether a line could be a title: short, no running text, some ideographs, no dateline. */
export function isTitleLike({ folded, cues }: CleanLine): boolean {
  if (folded.length > longestTitle || cues.han < 2 || cues.cut || cues.sentenceMarks > 2) return false
  if ('。;:,'.includes(folded.charAt(folded.length - 1)) || folded.includes('。')) return false
  return !(folded.endsWith('电') && dated.test(folded))
}

/** Whether the line is known by no rule and could be a title. */
export const isBareTitle = ({ lines, rules }: Sheet, i: number): boolean => {
  const line = lines[i]
  return line !== undefined && !rules[i] && isTitleLike(line) && !isRunningText(line)
}

/** Whether the line is known by no rule and reads like running text. */
export const isBareText = ({ lines, rules }: Sheet, i: number): boolean => {
  const line = lines[i]
  return line !== undefined && !rules[i] && isRunningText(line)
}

/** Pairs of neighbouring ideographs, each as one number. */
export type Pairs = ReadonlySet<number>

const firstHan = 0x3400
const hanCount = 0x6c00

/** Adds the pairs of neighbouring ideographs of a text to `pairs`. */
export function addPairs(text: string, pairs: Set<number>): void {
  let before = -1
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i) - firstHan
    const han = code >= 0 && code < hanCount ? code : -1
    if (before >= 0 && han >= 0) pairs.add(before * hanCount + han)
    before = han
  }
}

/** Fewer pairs than this prove little. */
const fewestPairs = 5

/** The share of a text's character pairs that are among `known`. */
export function shareOf(text: string, known: Pairs): number {
  const pairs = new Set<number>()
  addPairs(text, pairs)
  let shared = 0
  for (const pair of pairs) if (known.has(pair)) shared++
  return shared / Math.max(fewestPairs, pairs.size)
}

const number = /^(?:[(]?\d{1,3}[、.)]|[一二三四五六七八九十]{1,3}、)/
const label = /^[㐀-鿿]{2,8}(?=:\S)/
/** A label that often is a list's; titles too may begin with a name and a colon, but each with another. */
const fewestOfLabel = 3

/** The labels that several lines of a page begin with, as the entries of a list do: 票价, 电话. */
export function labelsOf(lines: readonly CleanLine[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { folded } of lines) {
    const found = folded.charCodeAt(0) >= firstHan ? label.exec(folded)?.[0] : undefined
    if (found) counts.set(found, (counts.get(found) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= fewestOfLabel).map(([found]) => found))
}

/** Whether a line is an entry of a list that a story holds: numbered, or behind a label that others have too. */
export const isListItem = ({ labels }: Sheet, folded: string): boolean =>
  number.test(folded) || labels.has(label.exec(folded)?.[0] ?? '')

const listed = /、.*、/

/** Whether a line has names side by side, as few titles have. */
export const isListed = (folded: string): boolean => listed.test(folded)

/** Whether a line has a mark that few titles have, or is an entry of a list. */
export function isTextual(sheet: Sheet, i: number): boolean {
  const line = sheet.lines[i]
  if (line === undefined || line.cues.cut) return false
  const { clauseMarks, closed } = line.cues
  return clauseMarks > 0 || closed || isListItem(sheet, line.folded) || isListed(line.folded)
}

/** Whether a line has a label before a value, and one beside it has too: 门票:免费 below 交通:班车. */
export const isValue = (sheet: Sheet, i: number): boolean =>
  isLabelled(sheet, i) && (isLabelled(sheet, i - 1) || isLabelled(sheet, i + 1))
const isLabelled = ({ lines }: Sheet, i: number): boolean => /^[㐀-鿿]{2,4}:\S/.test(lines[i]?.folded ?? '')
