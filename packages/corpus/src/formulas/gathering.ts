import { foldLetters, type Letters } from './letters.ts'
import { type Limb, limbsAround } from './limbs.ts'
import { Occurrences } from './occurrences.ts'
import type { FoundFormula, SourceArticle } from './types.ts'

/** A place where a phrase of a frame stands. */
export interface Place {
  article: SourceArticle
  month: string | null
  /** Whether no earlier article is a reprint of this one. */
  isFirst: boolean
  /** Index of the block, and how many the article has. */
  block: number
  blocks: number
  /** The block's text. */
  line: string
  letters: Letters
  limbs: readonly Limb[]
  start: number
  end: number
}

const mostVariants = 100
const mostSurroundings = 200
/** Letters on each side that tell whether the surroundings are always the same. */
const surroundings = 10
/** Letters from the ends of an article in which its opening and closing words stand. */
const edge = 12
/** In a shorter block everything is near its ends. */
const shortestBlock = 30

interface Variant {
  articles: number
  last: number
  index: number
}

/** Gathers what is told of one frame, in one pass over the articles. */
export class Gathering {
  articles = 0
  /** Places in the articles that are counted, and how many of them are near their article's beginning or end. */
  places = 0
  atEdges = 0
  /** Places with two limbs or more. */
  parallel = 0
  /** Places with enough text on both sides to compare, and how often each such text was seen. */
  surrounded = 0
  readonly surroundings = new Map<string, number>()
  readonly #publishers = new Set<string>()
  readonly #months = new Map<string, number>()
  readonly #variants = new Map<string, Variant>()
  readonly #occurrences = new Occurrences()
  #lastArticle = -1
  #taken: { article: number; block: number; end: number } = { article: -1, block: -1, end: 0 }

  add(place: Place): void {
    const { article, block, letters, limbs } = place
    const slogan = limbsAround(letters, limbs, place.start, place.end)
    const { start = place.start } = slogan[0] ?? {}
    const { end = place.end } = slogan.at(-1) ?? {}
    const taken = this.#taken
    if (taken.article === article.key && taken.block === block && start < taken.end) return
    this.#taken = { article: article.key, block, end }
    const from = letters.at[start] as number
    const to = (letters.at[end - 1] as number) + 1
    const variant = this.#variant(place.line.slice(from, to))
    this.#occurrences.add({ article: article.key, block, start: from, end: to, variant: variant.index })
    if (!place.isFirst) return
    if (variant.last !== article.key) variant.articles++
    variant.last = article.key
    this.#count(place)
    this.places++
    if (slogan.length > 1) this.parallel++
    if (isAtEdge(place)) this.atEdges++
    this.#surround(letters, start, end)
  }

  #variant(text: string): Variant {
    const known = this.#variants.get(text)
    if (known) return known
    const variant = { articles: 0, last: -1, index: this.#variants.size }
    if (this.#variants.size < mostVariants) this.#variants.set(text, variant)
    return this.#variants.size < mostVariants ? variant : { ...variant, index: 0 }
  }

  #count({ article, month }: Place): void {
    if (this.#lastArticle === article.key) return
    this.#lastArticle = article.key
    this.articles++
    if (article.publisher !== null) this.#publishers.add(article.publisher)
    if (month !== null) this.#months.set(month, (this.#months.get(month) ?? 0) + 1)
  }

  #surround({ text }: Letters, start: number, end: number): void {
    if (start < surroundings || text.length - end < surroundings) return
    this.surrounded++
    const seen = `${text.slice(Math.max(0, start - surroundings), start)}|${text.slice(end, end + surroundings)}`
    const count = this.surroundings.get(seen)
    if (count !== undefined || this.surroundings.size < mostSurroundings)
      this.surroundings.set(seen, (count ?? 0) + 1)
  }

  /** What was gathered, but for the class. */
  formula(): Omit<FoundFormula, 'class' | 'evidence'> {
    const ranked = [...this.#variants].sort(
      ([a, x], [b, y]) => y.articles - x.articles || b.length - a.length,
    )
    const place = new Map(ranked.map(([, { index }], rank) => [index, rank]))
    const text = ranked[0]?.[0] ?? ''
    return {
      text,
      letters: foldLetters(text),
      articles: this.articles,
      publishers: this.#publishers.size,
      variants: ranked.map(([variant, { articles }]) => ({ text: variant, articles })),
      occurrences: this.#occurrences.ranked((variant) => place.get(variant) ?? 0),
      months: [...this.#months]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([month, articles]) => ({ month, articles })),
    }
  }
}

function isAtEdge({ block, blocks, letters: { text }, start, end }: Place): boolean {
  if (text.length < shortestBlock) return false
  return (block === 0 && start < edge) || (block === blocks - 1 && text.length - end < edge)
}
