import { charSet } from './char-class.ts'
import { startsNumeral } from './numerals.ts'
import type { Quantity } from './quantities.ts'
import { nounEnds, verbAt } from './verbs.ts'

/** The noun a quantity counts and the verb that governs it; null where the clause shows none. Best effort. */
export interface Counted {
  item: { start: number; end: number } | null
  verb: string | null
}

const clauseMarks = ',。;:!?…\n'
const sentenceMarks = '。;!?…\n'
const listMarks = '、和及与'
/** How far from the number to look; clauses are short, and this keeps the time linear. */
const reach = 40

const mayEndNoun = charSet(nounEnds)

const endsNoun = (text: string, at: number) =>
  mayEndNoun(text, at) && nounEnds.some((word) => text.startsWith(word, at)) && !text.startsWith('共产', at)

/** The noun after the number ends at punctuation, a numeral, a verb or an adverb. */
function nounAfter(text: string, from: number): { start: number; end: number } | null {
  let start = from
  if (text.charAt(start) === '的') start++
  else if (text.charAt(start) === '来' || endsNoun(text, start) || verbAt(text, start)) return null
  let end = start
  let depth = 0
  while (end < text.length && end - start < reach) {
    const char = text.charAt(end)
    if (char === '(') depth++
    else if (char === ')') {
      if (depth === 0) break
      depth--
    } else if (depth === 0) {
      if (clauseMarks.includes(char) || '“”《》「」'.includes(char)) break
      if (listMarks.includes(char) && !joinsNouns(text, end)) break
      const grown = end > start
      if (grown && startsNumeral(text, end) && char !== '一') break
      if (grown && end - start >= 2 && (endsNoun(text, end) || verbAt(text, end))) break
      if (grown && end - start < 2 && endsNoun(text, end)) break
    }
    end++
  }
  while (end > start && listMarks.includes(text.charAt(end - 1))) end--
  while (end > start && ' 近约超逾达'.includes(text.charAt(end - 1))) end--
  return end > start ? { start, end } : null
}

/** 干部和志愿者: a list goes on unless a number or a verb follows. */
function joinsNouns(text: string, at: number): boolean {
  const next = text.charAt(at + 1)
  return !startsNumeral(text, at + 1) && !clauseMarks.includes(next || '\n') && verbAt(text, at + 1) === null
}

/** The last verb before `at` and after the last of `marks`, and where it ends. */
function verbBefore(text: string, at: number, marks: string): { verb: string; end: number } | null {
  let from = at
  while (from > 0 && at - from < reach && !marks.includes(text.charAt(from - 1))) from--
  let best: { verb: string; end: number } | null = null
  let i = from
  while (i < at) {
    const verb = verbAt(text, i)
    if (verb && i + verb.length <= at) {
      best = { verb, end: i + verb.length }
      i += verb.length
    } else i++
  }
  return best
}

function verbAfter(text: string, from: number): string | null {
  for (
    let i = from;
    i < Math.min(text.length, from + reach) && !sentenceMarks.includes(text.charAt(i));
    i++
  ) {
    const verb = verbAt(text, i)
    if (verb) return verb
  }
  return null
}

/** Around the noun in 其中老人23名, 资金合计6万元. */
const headWords = ['其中', '另', '本期']
const tailWords = ['则为', '为', '仅', '累计', '合计', '总计', '共计', '共', '达', '计', '已', '一行']

/** A number with its classifier: what stands before it in a list is counted apart. */
const countedBefore = /[0-9一二两三四五六七八九十百千万余多][^、0-9]{1,2}、$/

/** Noun between the last verb or mark and the number: 设立党员先锋岗1435个. */
function nounBefore(text: string, at: number, verbEnd: number): { start: number; end: number } | null {
  let start = at
  while (
    start > verbEnd &&
    at - start < reach &&
    !clauseMarks.includes(text.charAt(start - 1)) &&
    !(
      text.charAt(start - 1) === '、' &&
      countedBefore.test(text.slice(Math.max(verbEnd, start - reach), start))
    )
  )
    start--
  while (start < at && '了过的'.includes(text.charAt(start))) start++
  let end = at
  for (const word of headWords)
    if (text.startsWith(word, start) && end - start > word.length + 1) start += word.length
  for (const word of tailWords) {
    if (text.startsWith(word, end - word.length) && end - word.length > start) end -= word.length
  }
  while (end > start && '“”「」'.includes(text.charAt(end - 1))) end--
  while (start < end && '“”「」'.includes(text.charAt(start))) start++
  return end - start >= 2 ? { start, end } : null
}

/** Finds noun and verb around a quantity of folded text. */
export function countedBy(text: string, quantity: Quantity): Counted {
  const before = verbBefore(text, quantity.start, clauseMarks)
  const next = text.charAt(quantity.end)
  const closed = next === '' || clauseMarks.includes(next) || next === '、' || next === ')'
  const after = closed ? null : nounAfter(text, quantity.end)
  const item = after ?? (quantity.unit === '级' ? null : nounBefore(text, quantity.start, before?.end ?? 0))
  const verb = before?.verb ?? verbAfter(text, after?.end ?? quantity.end)
  return { item, verb: verb ?? verbBefore(text, quantity.start, sentenceMarks)?.verb ?? null }
}
