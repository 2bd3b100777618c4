import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Choices that follow from a seed alone: the same calls give the same answers on every machine. */
export interface Random {
  /** A whole number of [low, high]. */
  int(low: number, high: number): number
  /** True once in `outOf` times on average. */
  once(outOf: number): boolean
  pick<T>(items: readonly T[]): T
  /** `count` different items in random order; all of them where there are fewer. */
  sample<T>(items: readonly T[], count: number): T[]
}

/** Neighbouring seeds give like numbers at first. */
const warmUp = 20

/** A source of choices for a seed; any finite number will do. */
export function randomFrom(seed: number): Random {
  const generator = xoroshiro128plus(seed)
  for (let i = 0; i < warmUp; i++) generator.next()
  const int = (low: number, high: number) => uniformInt(generator, low, high)
  function pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new Error('Nothing to pick from: the list is empty.')
    return items[int(0, items.length - 1)] as T
  }
  return {
    int,
    once: (outOf) => int(1, outOf) === 1,
    pick,
    sample(items, count) {
      const left = [...items]
      const taken: typeof left = []
      while (taken.length < count && left.length > 0) taken.push(...left.splice(int(0, left.length - 1), 1))
      return taken
    },
  }
}
