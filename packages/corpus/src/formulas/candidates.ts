import { type Edges, EdgeVotes, isBesideFunctionWord, isDigit, wordEdges } from './edges.ts'
import { type Letters, lettersOf } from './letters.ts'
import { Matcher, shortestPhrase } from './matcher.ts'
import { phrasesIn } from './phrases.ts'
import { Counts, hashesOf, Sharing, seedLength } from './seeds.ts'
import type { ReadArticles, SourceArticle } from './types.ts'

/** The blocks of an article as letters. */
export const blocksOf = ({ body }: Pick<SourceArticle, 'body'>): Letters[] => body.split('\n').map(lettersOf)

/** How many seeds, and phrases, are held at a time. */
const mostSeeds = 2 ** 22
const mostPhrases = 200_000

/** Articles of which no earlier one is a reprint. */
export async function* firstPrints(read: ReadArticles): AsyncGenerator<SourceArticle> {
  const seen = new Set<number>()
  for await (const article of read()) {
    if (seen.has(article.group)) continue
    seen.add(article.group)
    yield article
  }
}

/** The seeds of an article, each once. */
export function distinctSeeds(blocks: readonly Letters[]): Set<number> {
  const seeds = new Set<number>()
  for (const letters of blocks)
    for (const hash of hashesOf(letters, seedLength)) if (hash !== 0) seeds.add(hash)
  return seeds
}

/**
 * Phrases that at least `least` articles may share and that cannot grow without losing some, each with an upper bound of
 * their number. Three passes: which seeds are shared, in how many articles each stands, and the phrases they make.
 *
 * @param letters about how many letters all articles have together.
 */
export async function sharedPhrases(
  read: ReadArticles,
  letters: number,
  least: number,
): Promise<Map<string, number>> {
  const sharing = new Sharing(letters)
  for await (const article of firstPrints(read)) sharing.add(distinctSeeds(blocksOf(article)))
  const counts = new Counts(mostSeeds)
  for await (const article of firstPrints(read)) {
    for (const seed of distinctSeeds(blocksOf(article))) if (sharing.isShared(seed)) counts.increment(seed)
  }
  const phrases = new Map<string, number>()
  for await (const article of firstPrints(read)) {
    for (const { phrase, articles } of articlePhrases(article, counts, least)) phrases.set(phrase, articles)
    if (phrases.size > mostPhrases) keepMostShared(phrases, mostPhrases / 2)
  }
  return phrases
}

/** The phrases of one article that cannot grow without losing some of the articles that share them. */
export function* articlePhrases(
  article: Pick<SourceArticle, 'body'>,
  counts: { get(seed: number): number },
  least: number,
): Generator<{ phrase: string; articles: number }> {
  for (const block of blocksOf(article)) {
    const shares = Uint32Array.from(hashesOf(block, seedLength), (hash) =>
      hash === 0 ? 0 : counts.get(hash),
    )
    for (const { start, end, articles } of phrasesIn(block, shares, least))
      yield { phrase: block.text.slice(start, end), articles }
  }
}

function keepMostShared(phrases: Map<string, number>, most: number): void {
  const counts = Uint32Array.from(phrases.values()).sort()
  const least = counts[counts.length - most] ?? 0
  for (const [phrase, articles] of phrases) if (articles <= least) phrases.delete(phrase)
}

/** Places that vote on where a phrase's words part. */
export const mostVotes = 6
/** Letters on either side that the dictionary sees. */
const around = 8

/** The phrases cut back to whole words, by what the dictionary makes of the sentences they stand in. */
export async function trimToWords(
  read: ReadArticles,
  phrases: ReadonlyMap<string, number>,
): Promise<Set<string>> {
  const matcher = new Matcher(phrases.keys())
  const votes = matcher.phrases.map((phrase) => new EdgeVotes(phrase))
  for await (const article of firstPrints(read)) {
    const lines = article.body.split('\n')
    for (const [index, letters] of blocksOf(article).entries()) {
      matcher.each(letters, (phrase, start, end) => {
        vote(votes[phrase] as EdgeVotes, lines[index] ?? '', letters, start, end)
      })
    }
  }
  return new Set(votes.map((own) => own.trimmed()).filter(hasWords))
}

/** Lets a place of a phrase, [start, end) of a block's letters, vote; the first few alone do. */
export function vote(votes: EdgeVotes, block: string, letters: Letters, start: number, end: number): void {
  if (votes.places < mostVotes) votes.add(edgesAround(block, letters, start, end), start)
}

/** Dates and numbers are no phrases. */
export const hasWords = (phrase: string) =>
  phrase.replace(/[\p{N}年月日号时点分秒小]/gu, '').length >= shortestPhrase

/** Of a clause that a phrase only reaches into, fewer letters than this are a fragment. */
const shortestPart = 3

/** Where words part about [start, end) of a block's letters. A phrase that crosses a mark has no stump of a clause at its ends. */
function edgesAround(block: string, { text, at }: Letters, start: number, end: number): Edges {
  const from = Math.max(0, start - around)
  const to = Math.min(at.length, end + around)
  const first = at[from] as number
  const edges = wordEdges(block.slice(first, (at[to - 1] as number) + 1))
  const starts = new Set<number>()
  const ends = new Set<number>()
  const sure = new Set<number>()
  const isMark = (i: number) => i === 0 || i === at.length || (at[i] as number) !== (at[i - 1] as number) + 1
  for (let i = start; i <= end; i++) {
    const mark = isMark(i)
    if (mark || isBesideFunctionWord(text, i)) sure.add(i)
    if (!mark && !edges.has((at[i] as number) - first)) continue
    const counted = !mark && isDigit(text.charAt(i - 1))
    if (mark || !(counted || reaches(isMark, i, Math.min(i + shortestPart, end)))) starts.add(i)
    if (mark || !reaches(isMark, Math.max(i - shortestPart, start), i)) ends.add(i)
  }
  return { starts, ends, sure }
}

/** Whether a mark stands in (from, to). */
function reaches(isMark: (i: number) => boolean, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (isMark(i)) return true
  return false
}
