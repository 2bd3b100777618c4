/** A phrase or a slogan as some place prints it, as its limbs: letters without marks. */
export type Limbs = readonly string[]

/** Shorter limbs are too common to join two slogans. */
const shortestLimb = 4
/** One letter of a limb may differ where it has at least this many. */
const shortestChanged = 6
/** More slogans than this with one limb, or one letter apart, are a topic and no frame. */
const mostAlike = 60

/**
 * Groups slogans that are variants of one: they share a limb (the order swapped, one limb dropped or changed), or have a
 * limb that differs in one letter. Returns for each its group's number.
 */
export function groupVariants(slogans: readonly Limbs[]): number[] {
  const parents = slogans.map((_, i) => i)
  const rootOf = (i: number): number => {
    let root = i
    while (parents[root] !== root) {
      parents[root] = parents[parents[root] as number] as number
      root = parents[root] as number
    }
    return root
  }
  const byKey = new Map<string, number[]>()
  for (const [i, limbs] of slogans.entries()) {
    for (const key of new Set(limbs.flatMap(keysOf))) {
      const group = byKey.get(key)
      if (group) group.push(i)
      else byKey.set(key, [i])
    }
  }
  for (const group of byKey.values()) {
    if (group.length > mostAlike) continue
    const [first = 0, ...others] = group
    for (const other of others)
      parents[Math.max(rootOf(first), rootOf(other))] = Math.min(rootOf(first), rootOf(other))
  }
  return slogans.map((_, i) => rootOf(i))
}

/** What a limb has in common with its variants: itself, and itself with any one letter left open. */
function keysOf(limb: string): string[] {
  if (limb.length < shortestLimb) return []
  if (limb.length < shortestChanged) return [limb]
  return [limb, ...Array.from(limb, (_, i) => `${limb.slice(0, i)}?${limb.slice(i + 1)}`)]
}
