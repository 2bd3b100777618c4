import { blocksOf, firstPrints, sharedPhrases, trimToWords } from './candidates.ts'
import { classOf } from './formula-class.ts'
import { groupVariants } from './frames.ts'
import { Gathering, type Place } from './gathering.ts'
import type { Letters } from './letters.ts'
import { type Limb, limbsAround, limbsOf } from './limbs.ts'
import { Matcher } from './matcher.ts'
import { type PhraseUse, withoutFragments } from './phrase-use.ts'
import type { FormulaFindings, FoundFormula, ReadArticles, SourceArticle } from './types.ts'

export interface FormulaOptions {
  /** About how many letters all articles have together, and how many articles there are. */
  letters: number
  articles: number
  /** Fewest articles that share a formula; grows with the corpus if absent: 2 up to a hundred articles, 5 for 100,000. */
  least?: number
  /** Most formulas that are kept. */
  most?: number
}

/** Most formulas that are kept. */
export const mostFormulas = 5000

/** A corpus ten times as large shares more by chance. */
const leastFor = (articles: number) => Math.max(2, Math.round(Math.log10(Math.max(1, articles))))

/**
 * The formulas (提法) of a corpus: phrases that articles share, grown as far as they are shared, cut back to whole words,
 * grouped with their variants, classed, and counted with reprints as one. Six passes over the articles in bounded memory; the
 * time grows with the number of letters. The same articles in the same order give the same formulas.
 */
export async function findFormulas(read: ReadArticles, options: FormulaOptions): Promise<FormulaFindings> {
  const least = options.least ?? leastFor(options.articles)
  const most = options.most ?? mostFormulas
  const phrases = await trimToWords(read, await sharedPhrases(read, options.letters, least))
  const used = withoutFragments(await usesOf(read, phrases), least).slice(0, most)
  return gather(read, used, groupsOf(used), least)
}

/** In how many articles each phrase stands, whose, and which slogans it is a limb of. */
async function usesOf(read: ReadArticles, phrases: ReadonlySet<string>): Promise<PhraseUse[]> {
  const matcher = new Matcher(phrases)
  const uses = matcher.phrases.map(newUse)
  for await (const article of firstPrints(read)) {
    for (const letters of blocksOf(article)) {
      const limbs = limbsOf(letters)
      matcher.each(letters, (phrase, start, end) =>
        addUse(uses[phrase] as PhraseUse, article, { letters, limbs, start, end }),
      )
    }
  }
  return uses
}

/** A phrase that was seen nowhere yet. */
export const newUse = (phrase: string): PhraseUse => ({
  phrase,
  articles: 0,
  last: -1,
  publishers: new Set(),
  slogans: new Map(),
})

/** Counts a place of a phrase; of the places in one article the first alone. */
export function addUse(
  use: PhraseUse,
  { key, publisher }: Pick<SourceArticle, 'key' | 'publisher'>,
  { letters, limbs, start, end }: Pick<Place, 'letters' | 'limbs' | 'start' | 'end'>,
): void {
  if (use.last === key) return
  use.last = key
  use.articles++
  if (publisher !== null) use.publishers.add(publisher)
  if (use.slogans.size < mostSlogans && isLookedAt(use.articles)) {
    const slogan = sloganAt(letters, limbs, start, end)
    use.slogans.set(slogan.join('|'), slogan)
  }
}

const mostSlogans = 24
/** So many articles of a phrase are looked at for slogans, and about half as many of each time as many. */
const firstLooked = 64

const isLookedAt = (nth: number) =>
  nth <= firstLooked || nth % 2 ** Math.ceil(Math.log2(nth / firstLooked)) === 0

/** The limbs a phrase stands in, or the phrase alone. */
function sloganAt(letters: Letters, limbs: readonly Limb[], start: number, end: number): string[] {
  return limbsAround(letters, limbs, start, end).map((limb) => letters.text.slice(limb.start, limb.end))
}

/** The number of each phrase's frame: phrases with a slogan of one frame are of one. */
export function groupsOf(uses: readonly Pick<PhraseUse, 'phrase' | 'slogans'>[]): Map<string, number> {
  // Joined by the phrase itself, which stands for all its slogans.
  const groups = groupVariants(
    uses.map(({ phrase, slogans }) => [
      phrase,
      ...[...slogans.values()].filter((limbs) => limbs.length > 1).flat(),
    ]),
  )
  return new Map(uses.map(({ phrase }, i) => [phrase, groups[i] as number]))
}

/** The last pass: everything that is told of each frame, and the share of formulas in each article. */
async function gather(
  read: ReadArticles,
  uses: readonly PhraseUse[],
  groups: ReadonlyMap<string, number>,
  least: number,
): Promise<FormulaFindings> {
  const matcher = new Matcher(uses.map(({ phrase }) => phrase))
  const frames = new Map<number, Gathering>()
  const frameOf = matcher.phrases.map((phrase) => {
    const group = groups.get(phrase) as number
    const frame = frames.get(group) ?? new Gathering()
    frames.set(group, frame)
    return frame
  })
  const shares: FormulaFindings['shares'] = []
  const months = new Map<string, number>()
  const seen = new Set<number>()
  for await (const article of read()) {
    const isFirst = !seen.has(article.group)
    seen.add(article.group)
    const month = monthOf(article)
    if (isFirst && month !== null) months.set(month, (months.get(month) ?? 0) + 1)
    const lines = article.body.split('\n')
    const blocks = blocksOf(article)
    let covered = 0
    for (const [block, letters] of blocks.entries()) {
      const limbs = limbsOf(letters)
      let coveredTo = 0
      matcher.each(letters, (phrase, start, end) => {
        covered += Math.max(0, end - Math.max(start, coveredTo))
        coveredTo = Math.max(coveredTo, end)
        frameOf[phrase]?.add({
          article,
          month,
          isFirst,
          block,
          blocks: blocks.length,
          line: lines[block] ?? '',
          letters,
          limbs,
          start,
          end,
        })
      })
    }
    shares.push({
      article: article.key,
      covered,
      letters: blocks.reduce((sum, { text }) => sum + text.length, 0),
    })
  }
  const formulas = [...frames.values()]
    .filter((frame) => frame.articles >= least)
    .map(formulaOf)
    .sort(
      (a, b) => b.publishers - a.publishers || b.articles - a.articles || b.letters.length - a.letters.length,
    )
  const inOrder = [...months].sort(([a], [b]) => (a < b ? -1 : 1))
  return { formulas, shares, months: inOrder.map(([month, articles]) => ({ month, articles })) }
}

/** The month an article was printed in, or null. */
export const monthOf = ({ published }: Pick<SourceArticle, 'published'>): string | null =>
  published !== null && published.length >= 7 ? published.slice(0, 7) : null

/** What was gathered of a frame, with its class. */
export function formulaOf(frame: Gathering): FoundFormula {
  const formula = frame.formula()
  return { ...formula, ...classOf(frame, formula.text) }
}
