import type { Letters } from './letters.ts'
import { seedLength } from './seeds.ts'

/** A stretch of a block's letters [start, end), and in how many articles each part of it stands at least. */
export interface Stretch {
  start: number
  end: number
  articles: number
}

/** A phrase inside another counts for itself only where clearly more articles have it. */
const clearlyMore = 1.25
/** Longer ones are passages, not phrases. */
const longest = 80

/**
 * The phrases of a block that cannot grow without losing articles. `shares` says of each letter in how many articles the
 * seed that begins there stands (0: in one alone). The intervals of a run of seeds whose least count stands out form a
 * tree, which one pass over a stack finds.
 */
export function* phrasesIn(letters: Letters, shares: Uint32Array, least: number): Generator<Stretch> {
  const open: { start: number; count: number }[] = []
  const { text } = letters
  for (let i = 0; i <= text.length; i++) {
    const share = i < text.length ? (shares[i] as number) : 0
    const count = share >= least ? share : 0
    let start = i
    while (open.length > 0 && (open.at(-1)?.count ?? 0) > count) {
      const { start: from, count: own } = open.pop() as { start: number; count: number }
      const around = Math.max(count, open.at(-1)?.count ?? 0)
      const end = i - 1 + seedLength
      start = from
      if (own >= around * clearlyMore && end - from <= longest) yield { start: from, end, articles: own }
    }
    if (count > 0 && (open.at(-1)?.count ?? 0) < count) open.push({ start, count })
  }
}
