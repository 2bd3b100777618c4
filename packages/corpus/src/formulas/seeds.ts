import type { Letters } from './letters.ts'

/** Letters in a seed: phrases grow from seeds that articles share. */
export const seedLength = 4

const base = 0x01000193

/**
 * A hash for each place of a text where `length` letters of one sentence begin, 0 elsewhere; never 0 where there are.
 * Two rolling hashes in one number below 2 ** 53.
 */
export function hashesOf({ text, breakBefore }: Letters, length: number): Float64Array {
  const hashes = new Float64Array(text.length)
  let power = 1
  let otherPower = 1
  for (let i = 1; i < length; i++) {
    power = Math.imul(power, base)
    otherPower = Math.imul(otherPower, 0x85ebca6b)
  }
  let hash = 0
  let other = 0
  let run = 0
  for (let i = 0; i < text.length; i++) {
    if (breakBefore[i] === 1) run = hash = other = 0
    const code = text.charCodeAt(i) + 1
    if (run === length) {
      const gone = text.charCodeAt(i - length) + 1
      hash = (hash - Math.imul(gone, power)) | 0
      other = (other - Math.imul(gone, otherPower)) | 0
      run--
    }
    hash = (Math.imul(hash, base) + code) | 0
    other = (Math.imul(other, 0x85ebca6b) + code) | 0
    if (++run === length) hashes[i - length + 1] = mix(hash, other)
  }
  return hashes
}

function mix(hash: number, other: number): number {
  let low = hash ^ (hash >>> 15)
  low = Math.imul(low, 0x2c1b3c6d)
  low ^= low >>> 12
  return (low >>> 0) * 0x200000 + ((other ^ (other >>> 11)) & 0x1fffff) + 1
}

/** The slot of a hash in an open table of as many slots as a power of two: the one that has it, or the free one for it. */
export function slotOf(keys: Float64Array, hash: number): number {
  const mask = keys.length - 1
  let slot = (Math.floor(hash / 0x200000) ^ (hash % 0x200000)) & mask
  while (keys[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask
  return slot
}

/** Which hashes came in one article, and which in two or more. Memory is fixed; a few strangers pass for shared ones. */
export class Sharing {
  readonly #once: Uint32Array
  readonly #twice: Uint32Array
  readonly #mask: number

  /** @param expected about how many different hashes will come. */
  constructor(expected: number) {
    const bits = Math.min(31, Math.max(16, Math.ceil(Math.log2(expected * 8 + 1))))
    this.#once = new Uint32Array(2 ** (bits - 5))
    this.#twice = new Uint32Array(2 ** (bits - 5))
    this.#mask = 2 ** bits - 1
  }

  /** Takes the hashes of one article, each given once. */
  add(hashes: Iterable<number>): void {
    for (const hash of hashes) {
      const bit = this.#bitOf(hash)
      const word = bit >>> 5
      const flag = 1 << (bit & 31)
      if (((this.#once[word] as number) & flag) !== 0)
        this.#twice[word] = (this.#twice[word] as number) | flag
      else this.#once[word] = (this.#once[word] as number) | flag
    }
  }

  isShared(hash: number): boolean {
    const bit = this.#bitOf(hash)
    return (((this.#twice[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1
  }

  #bitOf(hash: number): number {
    return Math.floor(hash / 0x200000) & this.#mask
  }
}

/** Numbers by hash, in typed arrays; where it is full the hashes of fewest articles make room. */
export class Counts {
  #keys: Float64Array
  #values: Uint32Array
  #size = 0
  readonly #most: number

  /** @param most hashes that are held at a time. */
  constructor(most: number) {
    this.#most = most
    this.#keys = new Float64Array(2 ** 16)
    this.#values = new Uint32Array(2 ** 16)
  }

  get(hash: number): number {
    return this.#values[slotOf(this.#keys, hash)] as number
  }

  increment(hash: number): void {
    let slot = slotOf(this.#keys, hash)
    if (this.#keys[slot] === 0) {
      if (this.#size * 2 >= this.#keys.length) {
        this.#makeRoom()
        slot = slotOf(this.#keys, hash)
      }
      this.#keys[slot] = hash
      this.#size++
    }
    this.#values[slot] = (this.#values[slot] as number) + 1
  }

  #makeRoom(): void {
    const [keys, values] = [this.#keys, this.#values]
    const full = this.#size >= this.#most
    const length = full ? keys.length : keys.length * 2
    const least = full ? leastKept(values) : 0
    this.#keys = new Float64Array(length)
    this.#values = new Uint32Array(length)
    this.#size = 0
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === 0 || (values[i] as number) <= least) continue
      const slot = slotOf(this.#keys, keys[i] as number)
      this.#keys[slot] = keys[i] as number
      this.#values[slot] = values[i] as number
      this.#size++
    }
  }
}

/** The count at or below which a table that is full lets hashes go, so that at least half of it becomes free. */
function leastKept(values: Uint32Array): number {
  const counts = values.filter((value) => value > 0).sort()
  return counts[counts.length >> 1] ?? 0
}
