/**
 * What the invented stories of one kind are made of. Texts are patterns in Simplified script with full-width punctuation;
 * `{slots}` are filled by grammar.ts.
 */
export interface Topic {
  /** Titles: of the story here, of a teaser elsewhere. */
  headlines: readonly string[]
  kickers: readonly string[]
  decks: readonly string[]
  subheads: readonly string[]
  /** First sentences of a story. */
  openers: readonly string[]
  /** Whole sentences, in any order. */
  facts: readonly string[]
  /** What people say, without quotation marks. */
  quotes: readonly string[]
  /** Under pictures, without the final stop. */
  captions: readonly string[]
}
