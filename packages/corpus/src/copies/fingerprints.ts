import { plainHashes } from './runs.ts'

/** Letters of a shingle. */
const shingle = 16
/** One shingle of this many in a row is kept. */
const window = 12

/**
 * Some of the shingles of a text, as numbers below 2 ** 32, each once, in order of size: the smallest of every window of
 * neighbours (winnowing: Schleimer, Wilkerson and Aiken, 2003), so that any stretch of 27 letters in two texts gives one to both.
 */
export function fingerprintsOf(letters: string): Uint32Array {
  const hashes = plainHashes(letters, shingle)
  const count = Math.max(0, letters.length - shingle + 1)
  const kept = new Set<number>()
  const queue: number[] = []
  let head = 0
  for (let i = 0; i < count; i++) {
    const hash = hashes[i] as number
    while (queue.length > head && (hashes[queue.at(-1) as number] as number) >= hash) queue.pop()
    queue.push(i)
    if ((queue[head] as number) <= i - window) head++
    if (i >= window - 1 || i === count - 1)
      kept.add(Math.floor((hashes[queue[head] as number] as number) / 0x200000))
  }
  return Uint32Array.from(kept).sort()
}
