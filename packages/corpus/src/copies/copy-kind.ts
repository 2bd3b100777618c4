/**
 * What two articles have in common. `reprint`: nearly all of both. `edited`: half of both at least. `excerpt`: most of one.
 * `passage`: a passage of several sentences. `phrases`: formulas alone. `unrelated`: not even these.
 */
export type CopyKind = 'reprint' | 'edited' | 'excerpt' | 'passage' | 'phrases' | 'unrelated'

/** How much of two articles stands in both, by letters; marks count for nothing. */
export interface Overlap {
  /** Share of the first, 0 to 1. */
  inA: number
  inB: number
  /** The longest stretch that stands in both, in letters. */
  longest: number
}

const nearlyAll = 0.9
const half = 0.5
const most = 0.6
/** Letters of a stretch that no two writers write alike by chance. */
const passage = 60
/** Letters of a formula. */
const phrase = 8

/** The kind that an overlap makes. */
export function copyKindOf({ inA, inB, longest }: Overlap): CopyKind {
  const less = Math.min(inA, inB)
  if (less >= nearlyAll && longest >= phrase) return 'reprint'
  if (longest >= passage) {
    if (less >= half) return 'edited'
    if (Math.max(inA, inB) >= most) return 'excerpt'
    return 'passage'
  }
  return longest >= phrase ? 'phrases' : 'unrelated'
}

/** Kinds that are one report printed again: counted once. */
export const isReprint = (kind: CopyKind): boolean => kind === 'reprint' || kind === 'edited'

/** Kinds with a passage in common at least. */
export const isCopy = (kind: CopyKind): boolean => kind !== 'phrases' && kind !== 'unrelated'
