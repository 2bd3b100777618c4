import type { ClaimGroup, ClaimSum } from '@jianbao/corpus'

/** What sums must share to stand on one axis. */
export type Measure = Pick<ClaimSum, 'indicator' | 'unit' | 'level' | 'cumulative'>

export const sameMeasure = (a: Measure, b: Measure): boolean =>
  a.indicator === b.indicator && a.unit === b.unit && a.level === b.level && a.cumulative === b.cumulative

/** The measure that most groups have a sum of; null where there is no sum. */
export function commonMeasure(groups: readonly Pick<ClaimGroup, 'sums'>[]): Measure | null {
  const all = groups.flatMap(({ sums }) => sums)
  const shared = (sum: ClaimSum) => all.filter((other) => sameMeasure(sum, other)).length
  const most = all.map((sum) => ({ sum, n: shared(sum) })).toSorted((a, b) => b.n - a.n)[0]?.sum
  if (!most) return null
  const { indicator, unit, level, cumulative } = most
  return { indicator, unit, level, cumulative }
}
