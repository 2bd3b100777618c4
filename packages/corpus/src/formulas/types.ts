import type { MonthOfUse } from './over-time.ts'

/** An article as formulas are looked for in it. */
export interface SourceArticle {
  /** Its number in the store. */
  key: number
  /** Its blocks, one a line. */
  body: string
  /** Who published it: the website, else the source; null where the page names neither. */
  publisher: string | null
  /** ISO 8601 with the printed precision, or null. */
  published: string | null
  /** The group of reprints it belongs to; its first member alone is counted. */
  group: number
}

/** Reads all articles, in the same order each time; called once for each pass. */
export type ReadArticles = () => AsyncIterable<SourceArticle>

/**
 * `wire`: what stands around it is nearly always the same. `boilerplate`: it opens or closes articles. `idiom`: one word of the
 * dictionary. `slogan`: two limbs or more, built alike. `phrase`: none of these.
 */
export type FormulaClass = 'wire' | 'boilerplate' | 'idiom' | 'slogan' | 'phrase'

/** Why a formula has its class: what was looked at, and the share that decided. */
export interface ClassEvidence {
  sign: 'same-surroundings' | 'opens-or-closes' | 'dictionary-word' | 'parallel-limbs' | 'none'
  /** Share of the places looked at, 0 to 1. */
  share: number
}

/** Where a formula stands in an article; offsets in the block's text (UTF-16). */
export interface FoundOccurrence {
  article: number
  block: number
  start: number
  end: number
  /** Index into the formula's variants. */
  variant: number
}

/** A formula with its variants, as one computation over the whole corpus finds it. */
export interface FoundFormula {
  /** Its most used variant, as printed. */
  text: string
  /** The letters of that variant, folded, without marks. */
  letters: string
  /** Articles that have it, reprints counted once. */
  articles: number
  publishers: number
  class: FormulaClass
  evidence: ClassEvidence
  /** Most used first. */
  variants: { text: string; articles: number }[]
  /** All of them, reprints too, in order of the articles. */
  occurrences: Iterable<FoundOccurrence>
  /** Articles by month, in order. */
  months: { month: string; articles: number }[]
}

export interface FormulaFindings {
  /** Most publishers first. */
  formulas: FoundFormula[]
  /** Of each article the letters that formulas cover, and all its letters. */
  shares: { article: number; covered: number; letters: number }[]
  /** Dated articles by month, in order. */
  months: { month: string; articles: number }[]
}

export type { MonthOfUse }
