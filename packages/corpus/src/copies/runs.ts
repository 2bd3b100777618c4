import { hashesOf } from '../formulas/seeds.ts'

/** A stretch of letters that stands in both texts. */
export interface Run {
  a: number
  b: number
  length: number
}

/** Letters by which common stretches are found; shorter ones are no evidence. */
export const shortestRun = 8
/** Places of one text that are tried for one of the other: more of them is a refrain. */
const mostTried = 8

/** Hashes of every stretch of `length` letters of a text. */
export function plainHashes(text: string, length: number): Float64Array {
  return hashesOf({ text, at: [], breakBefore: new Uint8Array(text.length) }, length)
}

/**
 * Stretches that stand in both texts, as long as they go, in order of the first; no letter of either is in two. Linear in the
 * length of both.
 */
export function commonRuns(a: string, b: string): Run[] {
  const places = new Map<number, number[]>()
  for (const [at, hash] of plainHashes(b, shortestRun).entries()) {
    if (hash === 0) continue
    const known = places.get(hash)
    if (known === undefined) places.set(hash, [at])
    else if (known.length < mostTried) known.push(at)
  }
  const runs: Run[] = []
  const taken = new Uint8Array(b.length)
  const hashes = plainHashes(a, shortestRun)
  let at = 0
  while (at + shortestRun <= a.length) {
    let best: Run | null = null
    for (const place of isLowSurrogate(a, at) ? [] : (places.get(hashes[at] as number) ?? [])) {
      const length = lengthOfRun(a, at, b, place, taken)
      if (length >= shortestRun && length > (best?.length ?? 0)) best = { a: at, b: place, length }
    }
    if (best) {
      runs.push(best)
      taken.fill(1, best.b, best.b + best.length)
    }
    at += best?.length ?? 1
  }
  return runs
}

function lengthOfRun(a: string, from: number, b: string, at: number, taken: Uint8Array): number {
  let length = 0
  while (
    from + length < a.length &&
    at + length < b.length &&
    taken[at + length] === 0 &&
    a.charCodeAt(from + length) === b.charCodeAt(at + length)
  ) {
    length++
  }
  return isHighSurrogate(a, from + length - 1) ? length - 1 : length
}

const isHighSurrogate = (text: string, i: number) => (text.charCodeAt(i) & 0xfc00) === 0xd800
const isLowSurrogate = (text: string, i: number) => (text.charCodeAt(i) & 0xfc00) === 0xdc00
