import type { Letters } from './letters.ts'

/** A clause between two marks, [start, end) of a block's letters. */
export interface Limb {
  start: number
  end: number
}

/** Longer clauses are no limbs of a slogan. */
const longestLimb = 16
const shortestLimb = 3

/** Where the clauses of a block part: at every mark between two letters. */
export function limbsOf({ at }: Letters): Limb[] {
  const limbs: Limb[] = []
  let start = 0
  for (let i = 1; i <= at.length; i++) {
    if (i < at.length && (at[i] as number) === (at[i - 1] as number) + 1) continue
    limbs.push({ start, end: i })
    start = i
  }
  return limbs
}

/** Letters that two clauses have at the same place, counted from their beginnings or from their ends. */
function sameLetters(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  let fromStart = 0
  let fromEnd = 0
  for (let i = 0; i < length; i++) {
    if (a[i] === b[i]) fromStart++
    if (a[a.length - 1 - i] === b[b.length - 1 - i]) fromEnd++
  }
  return Math.max(fromStart, fromEnd)
}

/** Whether two clauses are built alike: of about one length, with this share of their letters, two at least, at the same place. */
function areParallel(a: string, b: string, share: number): boolean {
  const length = Math.max(a.length, b.length)
  if (Math.abs(a.length - b.length) > 1 || length > longestLimb || a === b) return false
  return sameLetters(a, b) >= Math.max(2, share * length)
}
const shareOfLimbs = 0.3
/** A part of a clause must be more alike than a whole one. */
const shareOfParts = 0.5

/**
 * The limbs of the slogan that a phrase at [start, end) stands in, first to last: the clauses it fills, and those beside
 * them in its sentence that are built alike. A clause that begins or goes on otherwise gives the part that is alike (守土尽责
 * of 守土尽责的担当). One range alone, the phrase itself, where there is no such clause.
 */
export function limbsAround(letters: Letters, all: readonly Limb[], start: number, end: number): Limb[] {
  const text = ({ start, end }: Limb) => letters.text.slice(start, end)
  const isOneSentence = (later: Limb) => letters.breakBefore[later.start] !== 1
  /** Of a clause, what is built like a limb: all of it, or as many letters at its start or end. */
  const like = (clause: Limb | undefined, limb: Limb, side: 'start' | 'end'): Limb | null => {
    if (clause === undefined) return null
    if (areParallel(text(clause), text(limb), shareOfLimbs)) return clause
    const length = limb.end - limb.start
    if (clause.end - clause.start <= length) return null
    const part =
      side === 'start'
        ? { start: clause.start, end: clause.start + length }
        : { start: clause.end - length, end: clause.end }
    return areParallel(text(part), text(limb), shareOfParts) ? part : null
  }

  const first = indexAt(all, start)
  const last = indexAt(all, end - 1)
  const limbs = all.slice(first, last + 1).map((limb) => ({
    start: Math.max(limb.start, start),
    end: Math.min(limb.end, end),
  }))
  const stub = limbs.at(-1)
  const before = limbs.at(-2)
  if (stub && before && stub.end < (all[last]?.end ?? 0)) {
    const grown = like(all[last], before, 'start')
    limbs.pop()
    if (grown) limbs.push(grown)
    else if (stub.end - stub.start >= shortestLimb) limbs.push(stub)
  }
  for (let i = last + 1; limbs.at(-1)?.end === all[i - 1]?.end; i++) {
    const next = all[i] && isOneSentence(all[i] as Limb) ? like(all[i], limbs.at(-1) as Limb, 'start') : null
    if (!next) break
    limbs.push(next)
  }
  for (let i = first - 1; limbs[0]?.start === all[i + 1]?.start; i--) {
    const previous = isOneSentence(all[i + 1] as Limb) ? like(all[i], limbs[0] as Limb, 'end') : null
    if (!previous) break
    limbs.unshift(previous)
  }
  const alike =
    limbs.length > 1 &&
    limbs.every((limb, i) => i === 0 || areParallel(text(limbs[i - 1] as Limb), text(limb), shareOfLimbs))
  return alike ? limbs : [{ start, end }]
}

function indexAt(limbs: readonly Limb[], letter: number): number {
  let low = 0
  let high = limbs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((limbs[middle]?.start ?? 0) <= letter) low = middle
    else high = middle - 1
  }
  return low
}
