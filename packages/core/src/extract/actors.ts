import type { Span } from '../types.ts'
import { type Clause, clauseAt, verbsBefore } from './clauses.ts'
import type { Quantity } from './quantity.ts'
import { isBareGroup, isCollective, onlyReports, type Subject, type Topic, topicOf } from './subjects.ts'
import { isCausative, isMeasuring } from './verbs.ts'

/** Who does the verb of a number, or whose the counted people are. */
interface Actor extends Span {
  rule: 'a-subject' | 'a-carried' | 'a-owner' | 'a-causee'
}

/** Who acts until another subject is named. */
interface Running {
  subject: Subject | null
  /** The last organisation of the sentence: its people belong to it. */
  organisation: Span | null
  sentence: number
}

interface Scene {
  topic: Topic
  clause: Clause
  running: Running
  /** Whether the clause names the subject itself. */
  own: boolean
}

const actsFor = (text: string, subject: Subject | null, organisation: Span | null): Span | null => {
  if (
    !subject ||
    subject.kind === 'place' ||
    subject.kind === 'person' ||
    subject.kind === 'other' ||
    subject.kind === 'figure'
  )
    return null
  if (subject.owner) return subject.owner
  if (organisation && subject.kind === 'group' && isPeopleOf(text, subject)) return organisation
  return { start: subject.start, end: subject.end }
}

/** Counted people without an owner (20名党员) and plain words for people belong to the organisation before them. */
function isPeopleOf(text: string, subject: Subject): boolean {
  if (subject.quantity) return subject.quantity.start === subject.start
  return isBareGroup(text, subject)
}

/** The subject of every clause of a block, carried over clauses that name none. */
function scenesOf(
  text: string,
  clauses: readonly Clause[],
  quantities: readonly Quantity[],
  places: readonly Span[],
  organisations: readonly Span[],
  dates: readonly Span[],
): Scene[] {
  const within = <T extends Span>(list: readonly T[]) => {
    let next = 0
    return ({ start, end }: Span): T[] => {
      while ((list[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++
      const found: T[] = []
      for (let i = next; i < list.length && found.length < 16; i++) {
        const item = list[i]
        if (!item || item.start >= end) break
        found.push(item)
      }
      return found
    }
  }
  const inQuantities = within(quantities)
  const inPlaces = within(places)
  const inOrganisations = within(organisations)
  const inDates = within(dates)
  let running: Running = { subject: null, organisation: null, sentence: -1 }
  return clauses.map((clause) => {
    const topic = topicOf(
      text,
      clause,
      inQuantities(clause),
      inPlaces(clause),
      inOrganisations(clause),
      inDates(clause),
    )
    const { subject } = topic
    const named = subject !== null && subject.kind !== 'other' && subject.kind !== 'figure'
    // Who is quoted speaks of someone else.
    if (clause.quoted && named) {
      return { topic, clause, running: { subject, organisation: null, sentence: clause.sentence }, own: true }
    }
    if (clause.sentence !== running.sentence)
      running = { ...running, organisation: null, sentence: clause.sentence }
    if (named) {
      const silent = onlyReports(text, clause) || isPassive(text, topic.end, clause.predicates[0]?.start ?? 0)
      running = {
        subject: silent ? null : subject,
        organisation:
          !silent && subject.kind === 'organisation' && !isCollective(text, subject)
            ? { start: subject.start, end: subject.end }
            : (subject.owner ?? (subject.kind === 'place' ? null : running.organisation)),
        sentence: clause.sentence,
      }
    }
    return { topic, clause, running, own: named }
  })
}

/** The noun phrase between a causative verb and the verb of the number: 动员商户捐款3万元. */
function causee(text: string, clause: Clause, quantity: Quantity, verbStart: number): Span | null {
  const split = verbsBefore(clause, verbStart)
  const before = clause.predicates.slice(Math.max(0, split - 3), split)
  const causing = before.findLast(({ verb }) => isCausative(verb))
  if (!causing || verbStart - causing.end < 2 || verbStart - causing.end > 12) return null
  if (quantity.start < verbStart) return null
  const inner = { start: causing.end, end: verbStart }
  return /[0-9、,的]/.test(text.slice(inner.start, inner.end)) ? null : inner
}

/** 2个街道被划分为9个网格: what the verb is done to acts in nothing. */
const isPassive = (text: string, from: number, verb: number): boolean =>
  from < verb && verb - from < 12 && text.slice(from, verb).includes('被')

/** Nobody does anything that makes an age. */
const ages = new Set(['岁', '歲', '周岁', '周歲'])

/** The actor of each quantity of a block; null where the text names none. `verbs` are those that govern them. */
export function actorsOf(
  text: string,
  clauses: readonly Clause[],
  quantities: readonly Quantity[],
  verbs: readonly ({ start: number; verb: string } | null)[],
  places: readonly Span[],
  organisations: readonly Span[],
  dates: readonly Span[],
): (Actor | null)[] {
  const scenes = scenesOf(text, clauses, quantities, places, organisations, dates)
  return quantities.map((quantity, index) => {
    const scene = scenes[clauseAt(clauses, quantity.start)]
    if (!scene) return null
    const { topic, clause, running, own } = scene
    const { subject } = topic
    const governing = verbs[index] ?? null
    const verb = governing?.start ?? null
    if ((governing && isMeasuring(governing.verb)) || ages.has(quantity.unit ?? '')) return null
    const caused = verb === null ? null : causee(text, clause, quantity, verb)
    if (caused) return { ...caused, rule: 'a-causee' }
    if (verb !== null && isPassive(text, topic.end, verb)) return null
    if (subject?.quantity && quantity.start < subject.end) {
      const owner = subject.owner ?? (isPeopleOf(text, subject) ? running.organisation : null)
      return owner && { start: owner.start, end: owner.end, rule: 'a-owner' }
    }
    if (subject?.kind === 'other' && topic.end <= quantity.start && subject.end - subject.start >= 2)
      return null
    const adverbial = quantity.kind !== 'count' && verb !== null && quantity.end <= verb
    if (running.subject?.quantity && adverbial && !running.subject.owner) return null
    const actor = actsFor(text, running.subject, running.organisation)
    return actor && { ...actor, rule: own ? 'a-subject' : 'a-carried' }
  })
}
