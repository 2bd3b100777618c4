/**
 * Sets of characters that rules look for. A line without any character of a rule's set cannot be what the rule knows, so
 * that most rules are done with most lines before a pattern runs. All are of folded text.
 */
const membership = new Uint32Array(0x10000)
let sets = 0

/** A set of what stands in the texts, as the bit that `setsOf` gives for its characters; a pattern's source may be one. */
export function setOf(...texts: readonly string[]): number {
  const bit = 1 << sets++
  for (const character of texts.join('')) {
    const code = character.charCodeAt(0)
    membership[code] = (membership[code] as number) | bit
  }
  return bit
}

/** Marks that join clauses, that end sentences, and that close a quotation or a bracket. */
export const [joins, ends, closes] = [setOf(',;'), setOf('。!?'), setOf('”"’\')】』」〕》')]

/** The sets that a code unit belongs to, as bits. */
export const setsOf = (code: number): number => membership[code] as number
