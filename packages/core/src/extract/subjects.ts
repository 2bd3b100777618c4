import { compoundSurnames, surnames } from '../lexicon/surnames.ts'
import type { Span } from '../types.ts'
import { type Clause, type Predicate, reports } from './clauses.ts'
import { goesOn } from './noun-words.ts'
import type { Quantity } from './quantity.ts'
import { figureBefore, groupBefore, organisationBefore } from './subject-ends.ts'
import {
  bareGroup,
  groupHeads,
  notEndAfter,
  notSubjectAfter,
  openers,
  placeEnds,
  prepositions,
  pronouns,
  titles,
} from './subject-words.ts'
import { adverbBefore, isLight } from './verbs.ts'
import { wordList } from './word-list.ts'

/** What stands before the verb of a clause. */
type SubjectKind = 'organisation' | 'group' | 'person' | 'place' | 'figure' | 'other'

export interface Subject extends Span {
  kind: SubjectKind
  /** Holds a number: 广福县310名党员. What stands before the number owns it. */
  quantity: Quantity | null
  owner: Span | null
}

/** What each clause says of its subject: null where it names none and the one before goes on. */
export interface Topic {
  subject: Subject | null
  /** Where the verb or adverb after the subject begins. */
  end: number
}

const placeBefore = wordList(placeEnds).endingAt
const titleBefore = wordList(titles).endingAt
const openerAt = wordList(openers).startingAt
const prepositionAt = wordList(prepositions).startingAt
const pronounAt = wordList(pronouns).startingAt
const headAt = wordList(groupHeads).startingAt
const bareAt = wordList(bareGroup).startingAt
const refusedAt = wordList(notSubjectAfter).startingAt

/** A subject is seldom longer, and this keeps the time linear. */
const longest = 60

const dateline = /^[^,。;!?]{0,24}?(?:[0-9]日|本报|本网|本刊)(?:电|讯)(?: ?\([^)。]{0,40}\))?[ :]*/

/** Behind 新华社某地5月3日电(记者某某), where the text begins so. */
export const datelineEnd = (text: string): number => dateline.exec(text)?.[0].length ?? 0

/** Behind words and dates that open a clause. */
function afterOpeners(text: string, clause: Clause, names: readonly Span[]): number {
  let at = Math.max(clause.start, Math.min(clause.end, clause.start < longest ? datelineEnd(text) : 0))
  for (;;) {
    const date = names.find(({ start, end }) => start <= at && end > at)
    const opener = openerAt(text, at)
    if (date) at = date.end
    else if (opener && at + opener.length <= clause.end) at += opener.length
    else if (at > clause.start && '以来起前后,的 '.includes(text.charAt(at) || '\n')) at++
    else return at
    if (at >= clause.end) return clause.end
  }
}

const isMain = ({ kind, leads, quoted, describes }: Predicate) =>
  (kind === 'plain' || leads) && !quoted && !describes

/** 自治区 and 对方 begin with no preposition. */
const isWordOf = (text: string, at: number): boolean =>
  (goesOn[text.charAt(at)] ?? '').includes(text.charAt(at + 1) || '\n')

/** The first place from `at` where a preposition opens a phrase: 支部以活动为主题. */
function phraseFrom(text: string, at: number, end: number): number {
  for (let i = at + 2; i < end; i++) {
    if (!'在向为对通以从按用围针将把与被由就于'.includes(text.charAt(i))) continue
    const word =
      prepositionAt(text, i) ?? (text.charAt(i) === '被' || text.charAt(i) === '由' ? text.charAt(i) : null)
    if (!word || isWordOf(text, i)) continue
    return i
  }
  return end
}

/** The subject of one clause. `quantities` are those of the clause, `dates` the dates in it. */
export function topicOf(
  text: string,
  clause: Clause,
  quantities: readonly Quantity[],
  places: readonly Span[],
  organisations: readonly Span[],
  dates: readonly Span[],
): Topic {
  let start = afterOpeners(text, clause, dates)
  const main = clause.predicates.find((verb) => isMain(verb) && verb.start >= start && !isLight(verb.verb))
  const first = main?.start ?? clause.end
  let end = Math.min(first, start + longest)
  if (text.startsWith('以及', start)) return { subject: null, end }
  if (text.charAt(start) === '由') start++
  else if (prepositionAt(text, start) && !isWordOf(text, start)) return { subject: null, end: start }
  if (pronounAt(text, start) || clause.predicates.some((verb) => verb.start === start))
    return { subject: null, end }
  if (isItem(text, start, end, quantities)) return { subject: null, end: start }
  end = phraseFrom(text, start, end)
  for (let word = adverbBefore(text, end); word && end - word.length >= start; word = adverbBefore(text, end))
    end -= word.length
  if (end <= start) return { subject: null, end }
  if (text.charAt(end - 1) === '的')
    return { subject: { start, end, kind: 'other', quantity: null, owner: null }, end }
  const inside = quantities.filter((quantity) => quantity.start >= start && quantity.start < end)
  return { subject: subjectIn(text, { start, end }, inside, places, organisations), end }
}

/** 本省游客24万人次: what stands right before a number that nothing follows is counted, not acting. */
function isItem(text: string, start: number, end: number, quantities: readonly Quantity[]): boolean {
  const number = quantities.find((quantity) => quantity.start > start)
  return number !== undefined && number.start <= end && ',。;:!?…、)'.includes(text.charAt(number.end))
}

function subjectIn(
  text: string,
  span: Span,
  quantities: readonly Quantity[],
  places: readonly Span[],
  organisations: readonly Span[],
): Subject | null {
  const quantity = quantities.find(({ unit, kind }) => kind === 'count' && unit !== '级') ?? null
  const limit = quantities[0]?.start ?? span.end
  const owner = headIn(text, { start: span.start, end: limit }, places, organisations)
  if (!quantity) {
    const level = quantities[0]
    // 市县两级, 四级书记: the levels of a place.
    if (level?.unit === '级') return { ...span, kind: 'place', quantity: null, owner: null }
    return owner && { ...owner, quantity: null, owner: null }
  }
  const counted = headIn(text, { start: quantity.end, end: span.end }, places, organisations)
  if (!counted || counted.kind === 'figure' || counted.kind === 'other') {
    if (owner && owner.kind !== 'other') return { ...owner, quantity: null, owner: null }
    return { start: span.start, end: span.end, kind: 'other', quantity, owner: null }
  }
  const place = owner?.kind === 'place' || limit === span.start
  return {
    start: span.start,
    end: counted.end,
    kind: 'group',
    quantity,
    owner: place || !owner || owner.kind !== 'organisation' ? null : { start: owner.start, end: owner.end },
  }
}

/** Behind the last 的 that leaves enough of a name: 刚成立的合作社. */
function afterOf(text: string, { start, end }: Span): number {
  const at = start + text.slice(start, end).lastIndexOf('的')
  return at >= start && end - at > 3 ? at + 1 : start
}

/** The head of a noun phrase: the last organisation or group in it that nothing but a name, a role or an adverb follows. */
function headIn(
  text: string,
  span: Span,
  places: readonly Span[],
  organisations: readonly Span[],
): (Span & { kind: SubjectKind }) | null {
  const { end } = span
  if (end - span.start < 2)
    return end - span.start === 1 && placeBefore(text, end, span.start) ? { ...span, kind: 'place' } : null
  if (text.charAt(span.start) === '每') return { ...span, kind: 'place' }
  const place = places.find((candidate) => candidate.start >= span.start && candidate.end === end)
  if (place) return { ...span, kind: 'place' }
  if (figureBefore(text, end, span.start) && !groupBefore(text, end, span.start))
    return { ...span, kind: 'figure' }
  for (let stop = end; stop >= span.start + 2 && end - stop <= 10; stop--) {
    const named = organisations.find((candidate) => candidate.end === stop && candidate.start >= span.start)
    const organisation = named ? 'named' : organisationAt(text, stop, span.start)
    const group = groupBefore(text, stop, span.start)
    if (!organisation && !group) continue
    if (stop < end && refusedAt(text, stop)) continue
    const start = Math.min(afterOf(text, { start: span.start, end: stop }), named?.start ?? stop)
    if (stop - start < 2) continue
    const rest = text.slice(stop, end)
    const person = rest !== '' && isNamed(text, stop, end)
    if (person && group) continue
    if (rest.length > 4 && !titleBefore(text, end, stop) && !person) continue
    const kind = group && (!organisation || group.length > organisation.length) ? 'group' : 'organisation'
    return { start, end: stop, kind }
  }
  if (placeBefore(text, end, span.start)) return { ...span, kind: 'place' }
  const title =
    titleBefore(text, end, span.start) ?? (end - span.start <= 4 ? surnameAt(text, span.start) : null)
  return { ...span, kind: title ? 'person' : 'other' }
}

const roleAt = wordList([...bareGroup, ...titles, '总经理', '副', '党员']).startingAt

/** The words for an organisation that end at `end`, or null. */
function organisationAt(text: string, end: number, from: number): string | null {
  const word = organisationBefore(text, end, from)
  if (!word) return null
  return notEndAfter[word]?.includes(text.charAt(end - word.length - 1) || '\n') ? null : word
}

/** Whether a role and a name, or a name, fill the text: 党员王某, 张超. */
function isNamed(text: string, start: number, end: number): boolean {
  let at = start
  for (let role = roleAt(text, at); role; role = roleAt(text, at)) at += role.length
  return end - at >= 2 && end - at <= 4 && surnameAt(text, at)
}

/** Whether the text may begin a personal name. */
const surnameAt = (text: string, at: number): boolean =>
  surnames.has(text.charAt(at)) || compoundSurnames.has(text.slice(at, at + 2))

/** Whether a group is only people of someone: 全体党员, 干部和职工. */
export function isBareGroup(text: string, { start, end }: Span): boolean {
  let at = start
  while (at < end) {
    const word = headAt(text, at) ?? bareAt(text, at)
    if (!word) return false
    at += word.length
  }
  return true
}

/** Whether the group stands for all of a kind (各机关单位党组织), which owns nobody. */
export const isCollective = (text: string, { start, end }: Span): boolean => {
  for (let at = start; at < end; at++) if (headAt(text, at)) return true
  return false
}

/** Whether the clause only says who reports what follows. */
export const onlyReports = (text: string, clause: Clause): boolean => reports(text, clause)
