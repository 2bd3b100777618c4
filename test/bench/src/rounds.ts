import { Bench } from 'tinybench'

/** Several figures of one thing: the middle one, and how far the others lie. */
export interface Spread {
  median: number
  min: number
  max: number
}

export function spreadOf(figures: readonly number[]): Spread {
  const sorted = figures.toSorted((a, b) => a - b)
  return {
    median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    min: sorted[0] ?? Number.NaN,
    max: sorted.at(-1) ?? Number.NaN,
  }
}

export interface Effort {
  rounds: number
  /** Least milliseconds that a task runs in a round. */
  time: number
  /** Fewest times that a task runs in a round. */
  iterations: number
}

/**
 * Runs the tasks in turn, round after round, so that a change of the machine's pace meets them all; the first round warms
 * up and is thrown away. Returns the median milliseconds of each task in each round.
 */
export async function runRounds<Name extends string>(
  tasks: Record<Name, () => unknown>,
  { rounds, time, iterations }: Effort,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(tasks) as Name[]
  const medians = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>
  for (let round = 0; round <= rounds; round++) {
    const bench = new Bench({ time, iterations, warmup: false, throws: true })
    for (const name of names) bench.add(name, tasks[name])
    for (const task of await bench.run()) {
      if (round > 0 && 'latency' in task.result) medians[task.name as Name].push(task.result.latency.p50)
    }
  }
  return medians
}

/** How many times as long one task took as another, round by round. */
export const ratioOf = (one: readonly number[], other: readonly number[]): Spread =>
  spreadOf(one.map((figure, round) => figure / (other[round] ?? Number.NaN)))
