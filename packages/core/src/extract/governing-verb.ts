import type { Span } from '../types.ts'
import { charSet } from './char-class.ts'
import { type Clause, type Predicate, verbsBefore } from './clauses.ts'
import { isArabicDigit } from './numerals.ts'
import { figureBefore } from './subject-ends.ts'
import { adverbBefore, isExistential, isLight, isPhase, shortVerbBefore, takesPersons } from './verbs.ts'

/** The verb that governs a number, where it stands, and the rule that chose it. */
export interface Governing extends Span {
  verb: string
  rule: 'v-before' | 'v-after' | 'v-short' | 'v-share' | 'v-distance' | 'v-aspect' | 'v-shared' | 'v-next'
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
  const phase = previous?.end === choice.start && isPhase(previous.verb)
  return phase ? { ...previous, end: choice.end } : choice
}

/** After the noun of a number that is the subject: 300名教师前往渡口. */
function after(verbs: readonly Predicate[]): Predicate | null {
  const main = verbs.filter(({ kind, leads, describes }) => (kind === 'plain' || leads) && !describes)
  return main.find(({ verb }) => !isLight(verb) && !isExistential(verb)) ?? main[0] ?? null
}

/** How many verbs on each side are weighed: clauses are short, and this keeps the time linear. */
const most = 12

const isHan = (char: string) => char >= '\u4e00' && char <= '\u9fff'

/** 扑灭了3处: two characters before 了 or 过, though no list has them. */
function aspectBefore(text: string, at: number, from: number): Governing | null {
  const mark = text.charAt(at - 1)
  if ((mark !== '了' && mark !== '过') || at - 3 < from) return null
  const verb = text.slice(at - 3, at - 1)
  return [...verb].every(isHan) ? { start: at - 3, end: at - 1, verb, rule: 'v-aspect' } : null
}

/** Nothing is counted after these: in 30万人参与的 the people take part. */
const people = new Set(['人', '人次'])

/** Without the verbs between a number and the 的 of the words that describe what it counts: 39家参加评选的企业开业. */
function afterRelative(
  text: string,
  clause: Clause,
  at: number,
  behind: readonly Predicate[],
  subject: boolean,
) {
  if (subject || behind[0]?.start !== at || '在于到'.includes(text.charAt(behind[0].end))) return behind
  const of = text.slice(at, Math.min(clause.end - 1, at + 40)).indexOf('的')
  return of > 0 ? behind.filter(({ start }) => start > at + of) : behind
}

/** 占投诉总量的28.4%: the share stands behind what it is a share of. */
function shareBefore(
  text: string,
  clause: Clause,
  number: { start: number; unit: string | null },
): Governing | null {
  if (number.unit !== '%' && number.unit !== '成' && number.unit !== null) return null
  const from = Math.max(clause.start, number.start - 30)
  const start = from + text.slice(from, number.start).lastIndexOf('占')
  if (start < from || text.charAt(start - 1) === '所' || '比地用领有据线位'.includes(text.charAt(start + 1)))
    return null
  return { start, end: start + 1, verb: '占', rule: 'v-share' }
}

/** Units of how long or how far something is. */
export const lengths: ReadonlySet<string> = new Set('米 公里 千米 海里 华里 里 英里 km'.split(' '))
const longestAim = 16
const longestFigure = 8

/** 县城距省城120公里: where to stands between the verb and the number. */
function distanceBefore(
  text: string,
  clause: Clause,
  number: { start: number; unit: string | null },
): Governing | null {
  if (!lengths.has(number.unit ?? '')) return null
  for (let at = number.start - 2; at >= Math.max(clause.start, number.start - longestAim); at--) {
    const char = text.charAt(at)
    if ('、的(),'.includes(char) || isArabicDigit(char)) return null
    if (char !== '距' || '差间行焦等车'.includes(text.charAt(at - 1) || '\n')) continue
    const verb = text.charAt(at + 1) === '离' ? '距离' : '距'
    return { start: at, end: at + verb.length, verb, rule: 'v-distance' }
  }
  return null
}

/** The verb of the clause after one that only names its subject: 300名党员连日来不眠不休,坚守渡口. */
export function verbOfNext(clause: Clause, next: Clause | undefined): Governing | null {
  if (!next || next.sentence !== clause.sentence) return null
  const verbs = next.predicates.slice(0, most)
  const verb = after(verbs) ?? verbs[0]
  return verb ? found(verb, 'v-next') : null
}

/** 养护费用约70万元: a verb that as often is a noun belongs to the figure behind it, where the number follows that. */
function isOfFigure(
  text: string,
  { start, end, kind, leads }: Predicate,
  clauseStart: number,
  number: number,
): boolean {
  if (kind !== 'noun' || (leads && start > clauseStart) || number - end < 2 || number - end > longestFigure)
    return false
  let stop = number
  for (let word = adverbBefore(text, stop); word; word = adverbBefore(text, stop)) stop -= word.length
  const figure = figureBefore(text, stop, end)
  return figure !== null && end + figure.length === stop
}

/** The verb of the number's own clause; null where it has none. `numeral` is where the numeral itself begins. */
export function governingVerb(
  text: string,
  clause: Clause,
  number: {
    start: number
    end: number
    unit: string | null
    kind: string | null
    quoted: boolean
    closed: boolean
  },
): Governing | null {
  const { predicates } = clause
  const split = verbsBefore(clause, number.start)
  const fits = ({ quoted }: Predicate) => quoted === number.quoted
  const ahead = predicates
    .slice(Math.max(0, split - most), split)
    .filter((verb) => fits(verb) && !isOfFigure(text, verb, clause.start, number.start))
  const behind = predicates
    .slice(split, split + most)
    .filter((verb) => fits(verb) && verb.start >= number.end)
  const short = shortVerbBefore(text, number.start, number.closed)
  const main = afterRelative(text, clause, number.end, behind, people.has(number.unit ?? ''))
  const acting =
    main[0]?.start === number.end && (people.has(number.unit ?? '') || number.kind === 'measure')
      ? main[0]
      : null
  const follower = after(main) ?? acting
  if (short && short.start >= clause.start && !ahead.some(({ end }) => end > short.start)) {
    const verb = text.charAt(short.start)
    if (follower && isExistential(verb)) return found(follower, 'v-after')
    return { ...short, verb, rule: 'v-short' }
  }
  const share = shareBefore(text, clause, number) ?? distanceBefore(text, clause, number)
  if (share) return share
  const chosen = before(text, ahead, number.start)
  if (chosen && follower && (isExistential(chosen.verb) || (chosen.kind === 'noun' && isLight(chosen.verb))))
    return found(follower, 'v-after')
  if (chosen) return found(chosen, 'v-before')
  const aspect = aspectBefore(text, number.start, clause.start)
  if (aspect) return aspect
  if (follower) return found(follower, 'v-after')
  const loose = ahead.find(({ describes }) => !describes) ?? ahead.at(-1)
  if (loose) return found(loose, 'v-before')
  const last = main.find(({ describes }) => !describes) ?? main[0]
  return last ? found(last, 'v-after') : null
}
