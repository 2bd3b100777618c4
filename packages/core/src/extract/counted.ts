import type { Span } from '../types.ts'
import { type Clause, clauseAt } from './clauses.ts'
import { nounAfter, nounBefore, trimmed } from './counted-noun.ts'
import { type Governing, governingVerb, lengths, verbOfNext } from './governing-verb.ts'
import { frequencies, timeEnds } from './noun-words.ts'
import type { Quantity } from './quantity.ts'
import type { View } from './regions.ts'
import { respectiveItems } from './respective.ts'
import { figureBefore } from './subject-ends.ts'
import { adverbBefore, isExceeding, isExistential, isMeasuring, kindOf, verbAt } from './verbs.ts'

/** The noun a quantity counts and the verb that governs it; null where the text shows none. Best effort. */
export interface Counted {
  item: Span | null
  verb: Governing | null
  rules: string[]
}

/** Whether nothing follows the number that it could count. */
const isClosed = (text: string, at: number) => ',。;:!?…\n、)﹞〕]】/'.includes(text.charAt(at))

/** A quantity that later clauses may lean on. */
interface Head {
  clause: number
  sentence: number
  item: Span | null
}

interface MainHead extends Head {
  verb: Governing
}

/** How many clauses a list may go on for, and growth rates stand between its members. */
const nearby = 3

/** A clause without a verb that goes on with the list or the whole before it: 成立宣讲队3支,服务队5支; 其中女干部23名. */
function isShared(text: string, clause: Clause, index: number, head: Head, quantity: Quantity): boolean {
  if (head.sentence !== clause.sentence || index - head.clause > nearby || quantity.unit === '级')
    return false
  return quantity.kind === 'count' || (quantity.unit !== '%' && text.startsWith('其中', clause.start))
}

/** 先后5次前往: nothing but the doing is counted. */
const isOften = ({ unit }: Quantity, verb: Governing | null): boolean =>
  verb?.rule === 'v-after' && frequencies.includes(unit ?? '')

/** 5公里内, 3米范围内: how far a place reaches; nothing is counted and nothing done. */
const isExtent = (text: string, { unit, end }: Quantity): boolean =>
  lengths.has(unit ?? '') && /^(?:[内外](?![部地销])|范围[内外])/.test(text.slice(end, end + 3))

const comparedWith = /[比较](?=[0-9上去前]|同期|预期)/g

/** Behind the last verb of [start, end) that leaves a noun: of 景点接待游客 it is the 游客 that grew. */
function behindVerb(text: string, start: number, end: number): number {
  for (let at = end - 4; at >= start; at--) {
    const verb = verbAt(text, at)
    if (verb?.length === 2 && kindOf(verb) === 'plain') return at + 2
  }
  return start
}

/** 产值3亿元的茶厂: the figure before the number is what it measures. */
const ofFigure = (text: string, { kind, start, end }: Quantity): boolean =>
  kind === 'measure' && text.charAt(end) === '的' && figureBefore(text, start) !== null

/** What grew or measures so much: the words before 增长5%, without adverbs and what it is compared with. */
function measured(text: string, from: number, verb: Governing, names: readonly Span[]): Span | null {
  const start = Math.max(from, verb.start - 30)
  let end = verb.start
  for (const { index } of text.slice(start, end).matchAll(comparedWith)) end = start + index
  for (let word = adverbBefore(text, end); word && end - word.length > start; word = adverbBefore(text, end))
    end -= word.length
  const of = text.slice(start, Math.max(start, end - 2)).lastIndexOf('的')
  if (text.charAt(end - 1) === ')') end = Math.max(start, text.lastIndexOf('(', end))
  const named = names.findLast((name) => name.start >= start && name.end <= end - 2)
  const noun = Math.max(start + of + 1, behindVerb(text, start, end), named?.end ?? start)
  return end > start ? trimmed(text, { start: noun, end }, names) : null
}

/**
 * Finds noun and verb around each quantity of a block. `names` are places and dates in order, which are no part of a noun
 * that stands before its number.
 */
export function countedIn(
  view: View,
  clauses: readonly Clause[],
  quantities: readonly Quantity[],
  names: readonly Span[],
): Counted[] {
  const { text, regions } = view
  const counted: Counted[] = []
  let last: Head | null = null
  let main: MainHead | null = null
  let listed = -1
  let members: ReadonlyMap<number, Span> | null = null
  let name = 0
  let region = 0
  let quoteEnd = 0
  for (const quantity of quantities) {
    const index = clauseAt(clauses, quantity.start)
    const clause = clauses[index]
    if (!clause) {
      counted.push({ item: null, verb: null, rules: [] })
      continue
    }
    for (let next = regions[region]; next && next.start <= quantity.start; next = regions[++region])
      quoteEnd = Math.max(quoteEnd, next.end)
    while ((names[name]?.end ?? Number.POSITIVE_INFINITY) <= clause.start) name++
    if (index !== listed) {
      listed = index
      members = respectiveItems(text, clause, numbersIn(clause, quantities, counted.length))
    }
    const around = namesWithin(names, name, quantity.start)
    const quoted = quantity.start < quoteEnd
    const closed = isClosed(text, quantity.end)
    let verb = governingVerb(text, clause, { ...quantity, quoted, closed })
    if (isExtent(text, quantity)) {
      counted.push({ item: null, verb: null, rules: [] })
      continue
    }
    if (!verb && main && isShared(text, clause, index, main, quantity))
      verb = { start: main.verb.start, end: main.verb.end, verb: main.verb.verb, rule: 'v-shared' }
    if (!verb && (quantity.kind === 'time' || (!closed && quantity.kind === 'count')))
      verb = verbOfNext(clause, clauses[index + 1])
    const ahead: Governing | null =
      verb && verb.end <= quantity.start && verb.start >= clause.start ? verb : null
    const counts = quantity.kind !== 'time' || text.charAt(quantity.end) === '的'
    const behind = closed || !counts ? null : nounAfter(text, quantity.end, clause.end)
    let item = ofFigure(text, quantity) ? null : behind
    let rule = 'i-after'
    if (!item && quantity.unit !== '级') {
      const past = Math.max(clause.start, endOfPrevious(counted, quantities))
      const from = Math.max(ahead?.end ?? clause.start, past)
      const bracketed = closed && '(﹝〔['.includes(text.charAt(quantity.start - 1) || '\n')
      const at = bracketed ? quantity.start - 1 : quantity.start
      const none = isOften(quantity, verb) || verb?.rule === 'v-distance'
      item = none ? null : nounBefore(text, at, from, around)
      if (item && quantity.kind === 'time' && !timeEnds.includes(text.charAt(item.end - 1))) item = null
      rule = 'i-before'
      const compared = ahead !== null && isExceeding(ahead.verb)
      if (
        (!item || compared || text.charAt(quantity.start - 1) === '的') &&
        ahead &&
        (isMeasuring(ahead.verb) || (closed && tellsFigure(text, ahead)))
      ) {
        item = measured(text, past, ahead, around)
        rule = 'i-measured'
        if (!item && last?.item && last.clause >= index - 1) {
          item = last.item
          rule = 'i-shared'
        }
      }
    }
    if (!item && behind) {
      item = behind
      rule = 'i-after'
    }
    const member = members?.get(quantity.start)
    if (member) {
      item = trimmed(text, member, around)
      rule = 'i-respective'
    }
    if (!item && verb && isSpending(quantity, verb)) {
      item = verb
      rule = 'i-verb'
    }
    counted.push({
      item,
      verb,
      rules: [...(item ? [rule] : []), ...(verb ? [verb.rule] : [])],
    })
    const head: Head = { clause: index, sentence: clause.sentence, item }
    last = head
    if (verb && !isMeasuring(verb.verb)) main = { ...head, verb }
  }
  return counted
}

/** How many numbers of a clause may share one list. */
const mostShared = 12

const numbersIn = ({ end }: Clause, quantities: readonly Quantity[], from: number): Quantity[] =>
  quantities.slice(from, from + mostShared).filter(({ start }) => start < end)

/** 亏损25万元, 收入160万元: what is done with the money is what it is. */
const isSpending = ({ unit, start }: Quantity, { verb, end }: Governing): boolean =>
  kindOf(verb) === 'noun' && end <= start && /[元币镑]$/.test(unit ?? '')

/** 客户数量只有4万: a figure stands before the verb. */
const tellsFigure = (text: string, { verb, start }: Governing): boolean =>
  isExistential(verb) && figureBefore(text, start) !== null

/** The names between the clause's beginning and the number; a clause names few. */
function namesWithin(names: readonly Span[], from: number, end: number): Span[] {
  const within: Span[] = []
  for (let i = from; i < names.length && within.length < 12; i++) {
    const name = names[i]
    if (!name || name.start >= end) break
    within.push(name)
  }
  return within
}

/** Where the quantity before the next one ends; a noun before a number does not reach over it. */
function endOfPrevious(counted: readonly Counted[], quantities: readonly Quantity[]): number {
  const previous = quantities[counted.length - 1]
  const item = counted.at(-1)?.item
  if (!previous) return 0
  return item && item.start >= previous.end ? item.end : previous.end
}
