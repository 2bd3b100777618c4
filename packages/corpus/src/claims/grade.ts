import type { ClaimItem } from './claim-rows.ts'
import { isRate, measureOf } from './measures.ts'

/** A: comparable. B: comparable but for one thing. C: not comparable. */
export type Grade = 'A' | 'B' | 'C'

export interface Grading {
  grade: Grade
  /** Why, in a sentence. */
  reason: string
}

/** What statements of one indicator must share to be compared. */
export interface Reference {
  unit: string | null
  /** Level of the place. */
  level: string | null
  /** Whether the number sums up what came before. */
  cumulative: boolean
}

/** The same, with what tells units apart: those that count one by one have the same measure, ''. */
export interface Compared extends Reference {
  measure: string
}

export interface Graded extends Compared {
  /** A share or rate. */
  rate: boolean
  /** Whether it is known of which place it is. */
  placed: boolean
}

/** The grade of a statement beside what most have in common, with its reason. */
export function gradeOf(given: Graded, reference: Compared | null): Grading {
  if (!given.placed) return { grade: 'C', reason: 'It is not known of which place this is.' }
  if (given.rate) return { grade: 'C', reason: 'It is a share or a rate, not a number of things.' }
  if (reference === null) return { grade: 'C', reason: 'There is nothing to compare it with.' }
  const differing = differences(given, reference)
  if (differing.length === 0)
    return { grade: 'A', reason: 'It has the indicator, the unit and the level of place that most have.' }
  const told: Record<Difference, string> = {
    unit: `its unit is ${unitOf(given)}, that of most ${unitOf(reference)}`,
    level: `it is of ${levelOf(given)}, most are of ${levelOf(reference)}`,
    cumulative: given.cumulative
      ? 'it sums up what came before, most do not'
      : 'it does not sum up what came before, most do',
  }
  return { grade: differing.length === 1 ? 'B' : 'C', reason: sentence(differing.map((what) => told[what])) }
}

/** What of a claim decides whether it can be compared. */
export type ComparableClaim = Pick<
  ClaimItem,
  'indicator' | 'unit' | 'per' | 'rule' | 'level' | 'cumulative' | 'place'
>

/** Whether two claims can be compared, with the reason: A where indicator, unit and level are the same, B where one thing differs. */
export function compareClaims(a: ComparableClaim, b: ComparableClaim): Grading {
  if (a.indicator === null || a.indicator !== b.indicator)
    return { grade: 'C', reason: 'They do not count the same thing, or it is not known what they count.' }
  if (a.place === null || b.place === null)
    return { grade: 'C', reason: 'It is not known of which places they are.' }
  if (isRate(a) || isRate(b)) return { grade: 'C', reason: 'A share or a rate is no number of things.' }
  const [one, other] = [a, b].map((claim): Compared => ({ ...claim, measure: measureOf(claim.unit) }))
  const differing = one && other ? differences(one, other) : []
  if (differing.length === 0)
    return { grade: 'A', reason: 'They have the same indicator, unit and level of place.' }
  const told: Record<Difference, string> = {
    unit: `their units are ${unitOf(a)} and ${unitOf(b)}`,
    level: `one is of ${levelOf(a)}, the other of ${levelOf(b)}`,
    cumulative: 'one of them sums up what came before',
  }
  return { grade: differing.length === 1 ? 'B' : 'C', reason: sentence(differing.map((what) => told[what])) }
}

type Difference = 'unit' | 'level' | 'cumulative'

function differences(one: Compared, other: Compared): Difference[] {
  return [
    ...(one.measure === other.measure ? [] : (['unit'] as const)),
    ...(one.level === other.level ? [] : (['level'] as const)),
    ...(one.cumulative === other.cumulative ? [] : (['cumulative'] as const)),
  ]
}

const unitOf = ({ unit }: Pick<Reference, 'unit'>) => unit ?? 'none'
const levelOf = ({ level }: Pick<Reference, 'level'>) =>
  level === null ? 'a place of unknown level' : `a ${level}`

function sentence(parts: readonly string[]): string {
  const told = parts.join('; ')
  return `${told.charAt(0).toUpperCase()}${told.slice(1)}.`
}
