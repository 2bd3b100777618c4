/** Articles, by their number, with their fingerprints. */
export interface Fingerprinted {
  article: number
  fingerprints: Uint32Array
}

/** A fingerprint of more articles than this is a phrase that many use; it makes no pairs. */
const mostSharing = 40
/** Pairs with fewer rare fingerprints in common have a sentence in common at most. */
const fewestShared = 3
const bands = 6
const rows = 3

/** Two articles that may have passages in common, by their place in the list; a < b. */
export type Pair = readonly [a: number, b: number]

/**
 * Pairs of articles that are worth comparing: those with several rare fingerprints in common, and those whose smallest
 * fingerprints agree (MinHash in bands: Broder, 1997), which finds reprints however many papers printed them.
 */
export function candidatePairs(list: readonly Fingerprinted[]): Pair[] {
  const pairs = new Set<number>()
  for (const [pair, shared] of sharedRare(list)) if (shared >= fewestShared) pairs.add(pair)
  for (const pair of alikeInBands(list)) pairs.add(pair)
  return [...pairs].sort((x, y) => x - y).map((pair) => [Math.floor(pair / span), pair % span])
}

/** More articles than this are not told apart in one number. */
const span = 2 ** 21

function sharedRare(list: readonly Fingerprinted[]): Map<number, number> {
  let size = 0
  for (const { fingerprints } of list) size += fingerprints.length
  const entries = new Float64Array(size)
  let at = 0
  for (const [i, { fingerprints }] of list.entries()) {
    for (const fingerprint of fingerprints) entries[at++] = fingerprint * span + i
  }
  entries.sort()
  const pairs = new Map<number, number>()
  for (let from = 0; from < entries.length; ) {
    const fingerprint = Math.floor((entries[from] as number) / span)
    let to = from
    while (to < entries.length && Math.floor((entries[to] as number) / span) === fingerprint) to++
    if (to - from > 1 && to - from <= mostSharing) {
      for (let x = from; x < to; x++) {
        for (let y = x + 1; y < to; y++) {
          const pair = ((entries[x] as number) % span) * span + ((entries[y] as number) % span)
          pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
        }
      }
    }
    from = to
  }
  return pairs
}

/** Neighbours in every bucket of articles that agree in a band; a chain of them is enough to make one group. */
function* alikeInBands(list: readonly Fingerprinted[]): Generator<number> {
  const latest = Array.from({ length: bands }, () => new Map<string, number>())
  for (const [i, { fingerprints }] of list.entries()) {
    for (const [band, key] of bandsOf(fingerprints).entries()) {
      const before = latest[band]?.get(key)
      if (before !== undefined) yield before * span + i
      latest[band]?.set(key, i)
    }
  }
}

/** The key of each band of a text's smallest fingerprints; none of a text that has too few. */
export function bandsOf(fingerprints: Uint32Array): string[] {
  if (fingerprints.length < rows) return []
  return Array.from({ length: bands }, (_, band) =>
    Array.from({ length: rows }, (_, row) => smallest(fingerprints, band * rows + row)).join(),
  )
}

/** The smallest of the fingerprints as the `n`th hash function orders them. */
function smallest(fingerprints: Uint32Array, n: number): number {
  const factor = 0x9e3779b1 + 2 * n
  let least = 0xffffffff
  for (const fingerprint of fingerprints) {
    let hash = Math.imul(fingerprint ^ (n * 0x85ebca6b), factor)
    hash = (hash ^ (hash >>> 15)) >>> 0
    if (hash < least) least = hash
  }
  return least
}
