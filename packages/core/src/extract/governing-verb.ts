import type { Span } from '../types.ts'
import { charSet } from './char-class.ts'
import type { Clause, Predicate } from './clauses.ts'
import { isLight, isPhase, shortVerbBefore, takesPersons } from './verbs.ts'

/** The verb that governs a number, where it stands, and the rule that chose it. */
export interface Governing extends Span {
  verb: string
  rule: 'v-before' | 'v-after' | 'v-short' | 'v-aspect' | 'v-shared'
}

const found = ({ start, end, verb }: Predicate, rule: Governing['rule']): Governing => ({
  start,
  end,
  verb,
  rule,
})

/** A phrase ends between a verb and another that stands at the number: 通过摸排等方式排查3户. */
const breaks = charSet('等的式者后时并')
const longestObject = 16

function governs(text: string, plain: Predicate, adjacent: Predicate): boolean {
  if (takesPersons(plain.verb) || adjacent.start - plain.end > longestObject) return false
  for (let i = plain.end; i < adjacent.start; i++) if (breaks(text, i)) return false
  return true
}

/** Of the verbs before the number the last that stands as a predicate does. */
function before(text: string, verbs: readonly Predicate[], at: number): Predicate | null {
  const last = verbs.at(-1)
  const gap = last ? text.slice(last.end, at) : ''
  const adjacent = last && (gap === '' || gap === '了' || gap === '过') ? last : null
  const strong = verbs.filter(({ kind, leads, describes }) => (kind === 'plain' || leads) && !describes)
  const weighty = strong.filter(({ verb }) => !isLight(verb))
  const choice = weighty.at(-1) ?? strong.at(-1) ?? null
  if (adjacent && adjacent !== choice && !(choice && governs(text, choice, adjacent))) return adjacent
  if (!choice) return null
  const previous = verbs[verbs.indexOf(choice) - 1]
  return previous && previous.end === choice.start && isPhase(previous.verb) ? previous : choice
}

/** After the noun of a number that is the subject: 300名教师前往渡口. */
function after(verbs: readonly Predicate[]): Predicate | null {
  const main = verbs.filter(({ kind, leads, describes }) => (kind === 'plain' || leads) && !describes)
  return main.find(({ verb }) => !isLight(verb)) ?? main[0] ?? null
}

/** How many verbs on each side are weighed: clauses are short, and this keeps the time linear. */
const most = 12

/** How many of these end at or before the offset. */
function indexAfter(predicates: readonly Predicate[], offset: number): number {
  let low = 0
  let high = predicates.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((predicates[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

const isHan = (char: string) => char >= '\u4e00' && char <= '\u9fff'

/** 扑灭了3处: two characters before 了 or 过, though no list has them. */
function aspectBefore(text: string, at: number, from: number): Governing | null {
  const mark = text.charAt(at - 1)
  if ((mark !== '了' && mark !== '过') || at - 3 < from) return null
  const verb = text.slice(at - 3, at - 1)
  return [...verb].every(isHan) ? { start: at - 3, end: at - 1, verb, rule: 'v-aspect' } : null
}

/** The verb of the number's own clause; null where it has none. `numeral` is where the numeral itself begins. */
export function governingVerb(
  text: string,
  clause: Clause,
  number: { start: number; end: number; quoted: boolean },
): Governing | null {
  const { predicates } = clause
  const split = indexAfter(predicates, number.start)
  const fits = ({ quoted }: Predicate) => quoted === number.quoted
  const ahead = predicates.slice(Math.max(0, split - most), split).filter(fits)
  const behind = predicates.slice(split, split + most).filter((verb) => fits(verb) && verb.start >= number.end)
  const short = shortVerbBefore(text, number.start)
  if (short && short.start >= clause.start && !ahead.some(({ end }) => end > short.start))
    return { ...short, verb: text.charAt(short.start), rule: 'v-short' }
  const chosen = before(text, ahead, number.start)
  if (chosen) return found(chosen, 'v-before')
  const aspect = aspectBefore(text, number.start, clause.start)
  if (aspect) return aspect
  const follower = after(behind)
  if (follower) return found(follower, 'v-after')
  const loose = ahead.find(({ describes }) => !describes) ?? ahead.at(-1)
  if (loose) return found(loose, 'v-before')
  const last = behind.find(({ describes }) => !describes)
  return last ? found(last, 'v-after') : null
}
