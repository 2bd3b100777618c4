import type { Span } from '../types.ts'
import { charSet } from './char-class.ts'
import { goesOn, headWords, nounEnds, tailWords } from './noun-words.ts'
import { isArabicDigit, startsNumeral } from './numerals.ts'
import { groupBefore, organisationBefore } from './subject-ends.ts'
import { phaseVerbs } from './verb-words.ts'
import { adverbAt, adverbBefore, kindOf, verbAt } from './verbs.ts'
import { wordList } from './word-list.ts'

const clauseMarks = ',。;:!?…\n﹞〕]】'
const listMarks = '、和及与'
/** How far from the number to look; clauses are short, and this keeps the time linear. */
const reach = 40

const mayEndNoun = charSet(nounEnds)
const phaseAt = wordList(phaseVerbs).startingAt
const single = charSet(nounEnds.filter((word) => word.length === 1))
const longEnds = new Map<string, string[]>()
for (const word of nounEnds) {
  if (word.length > 1) longEnds.set(word.charAt(0), [...(longEnds.get(word.charAt(0)) ?? []), word])
}
const formal = charSet('壹贰叁肆伍陆柒捌玖拾')

function endsNoun(text: string, at: number): boolean {
  if (!mayEndNoun(text, at) || text.startsWith('共产', at)) return false
  const char = text.charAt(at)
  if (longEnds.get(char)?.some((word) => text.startsWith(word, at))) return true
  // 使用 and 拥有 hold no 用 or 有 of their own.
  if ((verbAt(text, at - 1)?.length ?? 0) > 1) return false
  return single(text, at) && !(goesOn[char] ?? '').includes(text.charAt(at + 1) || '\n')
}

/** Whether the noun stops at a verb; one that is as often a noun goes on (疫情防控工作). */
function verbEndsNoun(text: string, at: number): boolean {
  const verb = verbAt(text, at)
  if (verb === null) return phaseAt(text, at) !== null
  return kindOf(verb) === 'plain' || adverbBefore(text, at) !== null
}

const beginsNumeral = (text: string, at: number) =>
  startsNumeral(text, at) && text.charAt(at) !== '一' && !formal(text, at)

/** The noun after the number ends at punctuation, a numeral, a verb or an adverb. */
export function nounAfter(text: string, from: number, clauseEnd: number): Span | null {
  let start = from
  const named = quotedName(text, start, clauseEnd)
  if (named) return named
  const relative = verbEndsNoun(text, start)
    ? text.slice(start, Math.min(clauseEnd, start + reach) - 1).lastIndexOf('的')
    : -1
  if (relative > 0) start += relative + 1
  else if (text.charAt(start) === '的') start++
  else if (text.charAt(start) === '来' || endsNoun(text, start) || verbEndsNoun(text, start)) return null
  if ('/(+-'.includes(text.charAt(start))) return null
  let end = start
  let depth = 0
  while (end < text.length && end - start < reach) {
    const char = text.charAt(end)
    if (char === '(') {
      if (isAside(text, end, clauseEnd)) break
      depth++
    } else if (char === ')') {
      if (depth === 0) break
      depth--
    } else if (depth === 0) {
      if (clauseMarks.includes(char) || '“”《》「」'.includes(char)) break
      if (listMarks.includes(char) && !joinsNouns(text, end)) break
      if (end > start && beginsNumeral(text, end)) break
      if (end > start && endsNoun(text, end)) break
      if (end - start >= (relative > 0 ? 2 : 1) && (verbEndsNoun(text, end) || adverbAt(text, end) !== null))
        break
      if (end - start >= 3 && (char === '了' || char === '过')) {
        end -= end - start >= 4 ? 2 : 1
        break
      }
      if (
        char === '的' &&
        end - start >= 2 &&
        (verbAt(text, end + 1) ||
          (relative < 0 && !'名位人'.includes(text.charAt(from - 1)) && ownerBefore(text, end, start)))
      )
        break
      if (char === '地' && end - start >= 4 && verbAt(text, end + 1)) {
        end -= 2
        break
      }
    }
    end++
  }
  while (end > start && listMarks.includes(text.charAt(end - 1))) end--
  while (end > start && ' 近约超逾达的'.includes(text.charAt(end - 1))) end--
  if (end - start >= 3 && endsInAfter(text, end)) end--
  if (end - start >= 4 && text.startsWith('之间', end - 2)) end -= 2
  else if (
    end - start >= 3 &&
    text.charAt(end - 1) === '中' &&
    !'高初集水空途其心当'.includes(text.charAt(end - 2))
  )
    end--
  return end > start ? { start, end } : null
}

/** 3起事故(距上次仅5天): what a bracket says besides is no part of the noun, as it is in 村(社区). */
function isAside(text: string, at: number, clauseEnd: number): boolean {
  for (let i = at + 1; i < Math.min(clauseEnd, at + 9) && !isArabicDigit(text.charAt(i)); i++)
    if (text.charAt(i) === ')') return false
  return true
}

/** 吃下3片药后,: here 后 says when. */
const endsInAfter = (text: string, end: number): boolean =>
  text.charAt(end - 1) === '后' &&
  clauseMarks.includes(text.charAt(end) || '\n') &&
  !'皇影天售先前幕背最王太以今之'.includes(text.charAt(end - 2))

/** 5期“春芽”阅读课: the noun behind the name, else the name. */
function quotedName(text: string, start: number, clauseEnd: number): Span | null {
  if (!'“「"'.includes(text.charAt(start) || '\n')) return null
  for (let i = start + 1; i < Math.min(text.length, start + reach); i++) {
    if (!'”」"'.includes(text.charAt(i))) continue
    const behind =
      i + 1 < clauseEnd && !listMarks.includes(text.charAt(i + 1)) ? nounAfter(text, i + 1, clauseEnd) : null
    if (behind && behind.end - behind.start >= 2) return behind
    return i > start + 1 ? { start: start + 1, end: i } : null
  }
  return null
}

/** 干部和志愿者: a list goes on unless a number or a verb follows. */
function joinsNouns(text: string, at: number): boolean {
  const next = text.charAt(at + 1)
  return !startsNumeral(text, at + 1) && !clauseMarks.includes(next || '\n') && !verbEndsNoun(text, at + 1)
}

/** Whether the 、 that ends at `end` follows a number with its classifier: what stands before it in a list is counted apart. */
function countedBefore(text: string, end: number, from: number): boolean {
  for (let i = end - 2; i >= Math.max(from, end - 5); i--) {
    if (text.charAt(i) === '、') return false
    if (isArabicDigit(text.charAt(i)) || '万亿余多百千十'.includes(text.charAt(i))) return true
    if (i < end - 3 && !startsNumeral(text, i)) return false
    if (startsNumeral(text, i)) return true
  }
  return false
}

/** The noun between `from`, where a verb or the clause begins, and a number at `at`: 设立护林岗35个. */
export function nounBefore(text: string, at: number, from: number, names: readonly Span[]): Span | null {
  let start = at
  while (start > from && at - start < reach) {
    const char = text.charAt(start - 1)
    if (clauseMarks.includes(char)) break
    if (char === '、' && countedBefore(text, start, Math.max(from, start - reach))) break
    // 车站每天的客流: what it is of stands before the 的.
    if (char === '的' && at - start >= 2) break
    start--
  }
  return trimmed(text, { start, end: at }, names)
}

/** 30个国家的出口国, 10个教研室的教员: those counted own what follows. */
const ownsBefore = wordList(['国家', '城市', '地区']).endingAt
const ownerBefore = (text: string, end: number, from: number): string | null =>
  groupBefore(text, end, from) ?? organisationBefore(text, end, from) ?? ownsBefore(text, end, from)

const headAt = wordList(headWords).startingAt
const tailBefore = wordList(tailWords).endingAt

/** Without the words, rates (日均), names of places and dates around a noun that do not belong to it; null where nothing is left. */
export function trimmed(text: string, span: Span, names: readonly Span[]): Span | null {
  let { start, end } = span
  const rate = /[日月年]均(?=[^衡匀价].)/.exec(text.slice(start, end))
  if (rate) start += rate.index + 2
  for (let changed = true; changed; ) {
    changed = false
    const name = names.find((candidate) => candidate.start <= start && candidate.end > start)
    if (name && name.end < end) {
      start = name.end
      changed = true
    }
    const head = headAt(text, start)
    if (head && end - start >= head.length) {
      start += head.length
      changed = true
    }
    if (start < end && '了过的、 “”「」'.includes(text.charAt(start))) {
      start++
      changed = true
    }
    const tail = tailBefore(text, end, start)
    if (tail) {
      end -= tail.length
      changed = true
    }
    const adverb = adverbBefore(text, end)
    if (adverb && adverb.length > 1 && end - adverb.length >= start) {
      end -= adverb.length
      changed = true
    }
    if (end > start && '“”「」的、 '.includes(text.charAt(end - 1))) {
      end--
      changed = true
    }
  }
  return end - start >= 2 && !startsNumeral(text, start) ? { start, end } : null
}
