import type { Run } from './runs.ts'

/** The runs, in order of the first text, that keep the order of the second and have the most letters (patience, by weight). */
export function longestIncreasing(runs: readonly Run[]): Run[] {
  const order = runs.map((_, i) => i).sort((x, y) => (runs[x] as Run).b - (runs[y] as Run).b)
  const rank = new Uint32Array(runs.length)
  for (const [place, i] of order.entries()) rank[i] = place
  // A Fenwick tree over the second text's order: the best chain that ends at or before a place.
  const best = new Int32Array(runs.length + 1).fill(-1)
  const weight = new Float64Array(runs.length)
  const previous = new Int32Array(runs.length).fill(-1)
  let last = -1
  for (const [i, run] of runs.entries()) {
    let chain = -1
    for (let place = rank[i] as number; place > 0; place -= place & -place) {
      const candidate = best[place] as number
      if (candidate >= 0 && (chain < 0 || (weight[candidate] as number) > (weight[chain] as number)))
        chain = candidate
    }
    weight[i] = run.length + (chain < 0 ? 0 : (weight[chain] as number))
    previous[i] = chain
    for (let place = (rank[i] as number) + 1; place <= runs.length; place += place & -place) {
      const known = best[place] as number
      if (known < 0 || (weight[known] as number) < (weight[i] as number)) best[place] = i
    }
    if (last < 0 || (weight[i] as number) > (weight[last] as number)) last = i
  }
  const kept: Run[] = []
  for (let i = last; i >= 0; i = previous[i] as number) kept.push(runs[i] as Run)
  return kept.reverse()
}
