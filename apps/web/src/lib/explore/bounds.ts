import type { Bounds } from '@jianbao/corpus'
import { type ScaleLinear, scaleLinear } from 'd3-scale'
import type { Words } from '../words/words.ts'

/** Nothing is fewer than none: from 0 on is no bound that anyone printed. */
export function printedBounds({ lower, upper }: Bounds): Bounds {
  return { lower: lower === 0 && upper !== 0 ? null : lower, upper }
}

/** Bounds in words, as far as they were printed. */
export function boundsInWords(bounds: Bounds, words: Pick<Words, 'amount' | 'count'>): string {
  const { lower, upper } = printedBounds(bounds)
  if (lower !== null && lower === upper) return words.count(lower)
  if (lower !== null && upper !== null) return words.amount.between(words.count(lower), words.count(upper))
  if (lower !== null) return words.amount.atLeast(words.count(lower))
  return upper === null ? words.amount.unknown : words.amount.atMost(words.count(upper))
}

/** An axis of that width, in pixels, on which all of them fit, open ends too. */
export function axisFor(all: readonly Bounds[], width: number): ScaleLinear<number, number> {
  const ends = all.flatMap(({ lower, upper }) => [lower ?? 0, upper ?? 0])
  const least = Math.min(0, ...ends)
  const most = Math.max(1, ...ends)
  return scaleLinear()
    .domain([least, most + (most - least) * 0.1])
    .range([0, width])
}
