/** A: comparable. B: comparable but for one thing. C: not comparable. */
export type Grade = 'A' | 'B' | 'C'

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
export function gradeOf(given: Graded, reference: Compared | null): { grade: Grade; reason: string } {
  if (!given.placed) return { grade: 'C', reason: 'It is not known of which place this is.' }
  if (given.rate) return { grade: 'C', reason: 'It is a share or a rate, not a number of things.' }
  if (reference === null) return { grade: 'C', reason: 'There is nothing to compare it with.' }
  const differences = [
    ...(given.measure === reference.measure
      ? []
      : [`its unit is ${unitName(given)}, that of most ${unitName(reference)}`]),
    ...(given.level === reference.level
      ? []
      : [
          `it is of a ${given.level ?? 'place of unknown level'}, most are of a ${reference.level ?? 'place of unknown level'}`,
        ]),
    ...(given.cumulative === reference.cumulative
      ? []
      : [
          given.cumulative
            ? 'it sums up what came before, most do not'
            : 'it does not sum up what came before, most do',
        ]),
  ]
  if (differences.length === 0)
    return { grade: 'A', reason: 'It has the indicator, the unit and the level of place that most have.' }
  const told = differences.join('; ')
  return {
    grade: differences.length === 1 ? 'B' : 'C',
    reason: `${told.charAt(0).toUpperCase()}${told.slice(1)}.`,
  }
}

const unitName = ({ unit }: Reference) => unit ?? 'none'
