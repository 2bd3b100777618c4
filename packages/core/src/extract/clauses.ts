import type { Span } from '../types.ts'
import { charSet } from './char-class.ts'
import { isArabicDigit } from './numerals.ts'
import type { View } from './regions.ts'
import { adverbAt, adverbBefore, isReport, kindOf, type VerbKind, verbAt } from './verbs.ts'

/** A verb of a clause. */
export interface Predicate extends Span {
  verb: string
  kind: VerbKind
  /** Stands where a predicate does: it begins the clause, or follows an adverb, or 了 or 过 follows it. */
  leads: boolean
  /** Inside quotation marks, as in the name of a team. */
  quoted: boolean
  /** Inside a phrase with 的 or after 被's like, so that it describes a noun: 捐赠的口罩. */
  describes: boolean
}

/** What stands between two clause marks. */
export interface Clause extends Span {
  /** Number of its sentence in the block. */
  sentence: number
  /** Wholly inside quotation marks. */
  quoted: boolean
  predicates: Predicate[]
}

const endsClause = charSet(',。;:!?…\n')
const endsSentence = charSet('。!?…\n')
const aspects = charSet('了过')
/** How far 的 may stand behind a verb that describes a noun. */
const describing = 8

function endOfClause(text: string, at: number): boolean {
  if (!endsClause(text, at)) return false
  const between = text.charAt(at) === ',' || text.charAt(at) === ':'
  return !(between && isArabicDigit(text.charAt(at - 1)) && isArabicDigit(text.charAt(at + 1)))
}

/** A verb right before 的, or a little before it and not led by an adverb. */
function describesNoun(text: string, end: number, stop: number, leads: boolean): boolean {
  if (text.charAt(end) === '的') return end + 1 < stop
  return !leads && !'在于到'.includes(text.charAt(end)) && isDescribing(text, end, stop)
}

/** Whether 的 follows soon enough, with no mark, for the verb to describe what comes after it. */
function isDescribing(text: string, end: number, stop: number): boolean {
  for (let i = end; i < Math.min(stop, end + describing); i++) {
    const char = text.charAt(i)
    if (char === '的') return i + 1 < stop
    if ('了、“”《》'.includes(char) || isArabicDigit(char)) return false
  }
  return false
}

function predicatesOf(view: View, clause: Span, isQuoted: (at: number) => boolean): Predicate[] {
  const { text } = view
  const predicates: Predicate[] = []
  let at = clause.start
  while (at < clause.end) {
    const verb = verbAt(text, at)
    if (!verb || at + verb.length > clause.end) {
      // 联合作战 holds no 合作.
      at += verb ? 1 : (adverbAt(text, at)?.length ?? 1)
      continue
    }
    const end = at + verb.length
    const led = adverbBefore(text, at) !== null || aspects(text, end)
    predicates.push({
      start: at,
      end,
      verb,
      kind: kindOf(verb),
      leads: at === clause.start || led,
      quoted: isQuoted(at),
      describes: describesNoun(text, end, clause.end, led),
    })
    at = end
  }
  return predicates
}

/** The clauses of a block in order, each with its verbs. */
export function clausesOf(view: View): Clause[] {
  const { text, regions } = view
  const clauses: Clause[] = []
  let region = 0
  let quoteEnd = 0
  const inQuotes = (at: number) => {
    for (let next = regions[region]; next && next.start <= at; next = regions[++region])
      quoteEnd = Math.max(quoteEnd, next.end)
    return at < quoteEnd
  }
  let sentence = 0
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !endOfClause(text, at)) continue
    while (start < at && ' ”’」』'.includes(text.charAt(start))) start++
    if (at > start) {
      const span = { start, end: at }
      const quoted = inQuotes(start + 1) && quoteEnd >= at - 1
      clauses.push({ ...span, sentence, quoted, predicates: predicatesOf(view, span, inQuotes) })
    }
    if (at < text.length && endsSentence(text, at)) sentence++
    start = at + 1
  }
  return clauses
}

/** The clause in which an offset stands, by binary search; null where it stands on a mark. */
export function clauseAt(clauses: readonly Clause[], offset: number): number {
  let low = 0
  let high = clauses.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((clauses[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** How many verbs of the clause end at or before the offset. */
export function verbsBefore({ predicates }: Clause, offset: number): number {
  let low = 0
  let high = predicates.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((predicates[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether a clause only says who reports: 市统计局表示. */
export const reports = (text: string, { predicates, end }: Clause): boolean => {
  const last = predicates.at(-1)
  return (last !== undefined && isReport(last.verb)) || '说称道'.includes(text.charAt(end - 1))
}
