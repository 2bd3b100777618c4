import type { Span } from '../types.ts'
import { type Clause, clauseAt } from './clauses.ts'
import { nounAfter, nounBefore, trimmed } from './counted-noun.ts'
import { type Governing, governingVerb } from './governing-verb.ts'
import type { Quantity } from './quantities.ts'
import type { View } from './regions.ts'
import { adverbBefore, isMeasuring } from './verbs.ts'

/** The noun a quantity counts and the verb that governs it; null where the text shows none. Best effort. */
export interface Counted {
  item: Span | null
  verb: string | null
  /** Where the verb begins. */
  verbAt: number | null
  rules: string[]
}

const closes = ',。;:!?…\n、)'

/** A clause without a verb that goes on with the list or the whole before it: 成立宣讲队3支,服务队5支; 其中女干部23名. */
function isShared(clause: Clause, previous: Clause | undefined, quantity: Quantity): boolean {
  return (
    previous !== undefined &&
    previous.sentence === clause.sentence &&
    quantity.kind === 'count' &&
    quantity.unit !== '级'
  )
}

/** What grew or measures so much: the words before 增长5%, without adverbs. */
function measured(text: string, clause: Clause, verb: Governing, names: readonly Span[]): Span | null {
  let end = verb.start
  for (let word = adverbBefore(text, end); word && end - word.length > clause.start; word = adverbBefore(text, end))
    end -= word.length
  return trimmed(text, { start: Math.max(clause.start, end - 30), end }, names)
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
  let last: { clause: number; verb: Governing | null; item: Span | null } | null = null
  let name = 0
  let region = 0
  let quoteEnd = 0
  for (const quantity of quantities) {
    const index = clauseAt(clauses, quantity.start)
    const clause = clauses[index]
    if (!clause) {
      counted.push({ item: null, verb: null, verbAt: null, rules: [] })
      continue
    }
    for (let next = regions[region]; next && next.start <= quantity.start; next = regions[++region])
      quoteEnd = Math.max(quoteEnd, next.end)
    while ((names[name]?.end ?? Number.POSITIVE_INFINITY) <= clause.start) name++
    const around = namesWithin(names, name, quantity.start)
    const quoted = quantity.start < quoteEnd
    let verb = governingVerb(text, clause, { start: quantity.start, end: quantity.end, quoted })
    const shared = last !== null && last.clause === index - 1 && isShared(clause, clauses[index - 1], quantity)
    const before = last?.verb
    if (!verb && shared && before) verb = { ...before, rule: 'v-shared' }
    const ahead = verb && verb.rule !== 'v-after' && verb.rule !== 'v-shared' ? verb : null
    const next = text.charAt(quantity.end)
    const closed = next === '' || closes.includes(next)
    const behind = closed ? null : nounAfter(text, quantity.end)
    let item = behind
    let rule = 'i-after'
    if (!item && quantity.unit !== '级') {
      const from = Math.max(ahead?.end ?? clause.start, endOfPrevious(counted, quantities))
      item = nounBefore(text, quantity.start, from, around)
      rule = 'i-before'
      if (!item && ahead && isMeasuring(ahead.verb)) {
        item = measured(text, clause, ahead, around)
        rule = 'i-measured'
        if (!item && last?.item && last.clause >= index - 1) {
          item = last.item
          rule = 'i-shared'
        }
      }
    }
    counted.push({
      item,
      verb: verb?.verb ?? null,
      verbAt: verb?.start ?? null,
      rules: [...(item ? [rule] : []), ...(verb ? [verb.rule] : [])],
    })
    last = { clause: index, verb, item }
  }
  return counted
}

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
