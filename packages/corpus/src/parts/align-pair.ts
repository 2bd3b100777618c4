import { measureTexts } from '../copies/compare-texts.ts'
import { type CopyKind, isCopy } from '../copies/copy-kind.ts'

/** Two articles that may have passages in common, by id, with their bodies. */
export interface TextPair {
  a: string
  b: string
  bodyA: string
  bodyB: string
}

/** What two articles have in common, as the corpus keeps it. */
export interface AlignedPair {
  a: string
  b: string
  kind: CopyKind
  similarity: number
  in_a: number
  in_b: number
}

/** Aligns two articles; nothing where they have no passage in common. */
export function* alignPair({ a, b, bodyA, bodyB }: TextPair): Generator<AlignedPair> {
  const { kind, similarity, inA, inB } = measureTexts(bodyA, bodyB)
  if (isCopy(kind)) yield { a, b, kind, similarity, in_a: inA, in_b: inB }
}
