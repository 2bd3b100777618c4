import { articlePhrases, blocksOf, distinctSeeds } from '../formulas/candidates.ts'
import { Matcher } from '../formulas/matcher.ts'
import type { PartArticle, PlaceRow } from './rows.ts'

/** The seeds of an article, each once: phrases grow from those that articles share. */
export function* seedRows({ id, body }: Pick<PartArticle, 'id' | 'body'>): Generator<{
  article: string
  seed: number
}> {
  for (const seed of distinctSeeds(blocksOf({ body }))) yield { article: id, seed }
}

/** The phrases of an article that at least `least` may share; `seeds` says in how many articles its shared seeds stand. */
export function* grownPhrases(
  { body, seeds }: Pick<PartArticle, 'body'> & { seeds: readonly { seed: number; articles: number }[] },
  least: number,
): Generator<{ phrase: string }> {
  const counts = new Map(seeds.map(({ seed, articles }) => [seed, articles]))
  const known = { get: (seed: number) => counts.get(seed) ?? 0 }
  const phrases = new Set<string>()
  for (const { phrase } of articlePhrases({ body }, known, least)) phrases.add(phrase)
  for (const phrase of phrases) yield { phrase }
}

/** Finds phrases in articles: every place, or the first `most` of each phrase in an article. */
export function placeFinder(
  phrases: Iterable<string>,
  most = Number.POSITIVE_INFINITY,
): (article: PartArticle) => Generator<PlaceRow> {
  const matcher = new Matcher(phrases)
  return function* ({ id, body, publisher, published, first }) {
    const lines = body.split('\n')
    const blocks = blocksOf({ body })
    const found = new Map<number, number>()
    for (const [block, letters] of blocks.entries()) {
      const places: PlaceRow[] = []
      const line = lines[block] ?? ''
      const about = { article: id, publisher, published, first, block, blocks: blocks.length, line }
      matcher.each(letters, (at, start, end) => {
        const before = found.get(at) ?? 0
        if (before >= most) return
        found.set(at, before + 1)
        places.push({ phrase: matcher.phrases[at] as string, ...about, start, end })
      })
      yield* places
    }
  }
}
