import type { ClaimItem } from './claim-rows.ts'
import { isRate, measureOf } from './measures.ts'

/** A: comparable. B: comparable but for one thing. C: not comparable. */
export type Grade = 'A' | 'B' | 'C'

/** Why numbers cannot be compared, or only with care: one fact that differs, or one that is missing. */
export type Obstacle = 'unit' | 'level' | 'cumulative' | 'place' | 'indicator' | 'rate' | 'alone'

export interface Grading {
  grade: Grade
  /** Why, in a sentence. */
  reason: string
  /** The same for programs: none of an A, one of a B. */
  obstacles: Obstacle[]
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
  if (!given.placed) return ruledOut('place', 'It is not known of which place this is.')
  if (given.rate) return ruledOut('rate', 'It is a share or a rate, not a number of things.')
  if (reference === null) return ruledOut('alone', 'There is nothing to compare it with.')
  const told: Record<Difference, string> = {
    unit: `its unit is ${unitOf(given)}, that of most ${unitOf(reference)}`,
    level: `it is of ${levelOf(given)}, most are of ${levelOf(reference)}`,
    cumulative: given.cumulative
      ? 'it sums up what came before, most do not'
      : 'it does not sum up what came before, most do',
  }
  const comparable = 'It has the indicator, the unit and the level of place that most have.'
  return graded(differences(given, reference), told, comparable)
}

/** What of a claim decides whether it can be compared. */
export type ComparableClaim = Pick<
  ClaimItem,
  'indicator' | 'unit' | 'per' | 'rule' | 'level' | 'cumulative' | 'place'
>

/** Whether two claims can be compared, with the reason: A where indicator, unit and level are the same, B where one thing differs. */
export function compareClaims(a: ComparableClaim, b: ComparableClaim): Grading {
  if (a.indicator === null || a.indicator !== b.indicator)
    return ruledOut('indicator', 'They do not count the same thing, or it is not known what they count.')
  if (a.place === null || b.place === null)
    return ruledOut('place', 'It is not known of which places they are.')
  if (isRate(a) || isRate(b)) return ruledOut('rate', 'A share or a rate is no number of things.')
  const measured = (claim: ComparableClaim): Compared => ({ ...claim, measure: measureOf(claim.unit) })
  const told: Record<Difference, string> = {
    unit: `their units are ${unitOf(a)} and ${unitOf(b)}`,
    level: `one is of ${levelOf(a)}, the other of ${levelOf(b)}`,
    cumulative: 'one of them sums up what came before',
  }
  const comparable = 'They have the same indicator, unit and level of place.'
  return graded(differences(measured(a), measured(b)), told, comparable)
}

type Difference = Extract<Obstacle, 'unit' | 'level' | 'cumulative'>

const ruledOut = (obstacle: Obstacle, reason: string): Grading => ({
  grade: 'C',
  reason,
  obstacles: [obstacle],
})

function graded(obstacles: Difference[], told: Record<Difference, string>, comparable: string): Grading {
  if (obstacles.length === 0) return { grade: 'A', reason: comparable, obstacles }
  const reason = sentence(obstacles.map((what) => told[what]))
  return { grade: obstacles.length === 1 ? 'B' : 'C', reason, obstacles }
}

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
