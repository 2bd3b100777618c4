import { listArticles, rankLimit } from '@jianbao/corpus'
import type { NodeDriver } from '@jianbao/corpus/node'
import { table } from '../report.ts'
import { drawPhrases, type Phrase, rarities, shares } from './phrases.ts'

const phrasesEach = 100
const rounds = 5
const seed = 20260101

const bareQuery = 'select rowid from article_text where article_text match ? order by rank limit 20'

interface Timed extends Phrase {
  /** Milliseconds of each round. */
  ours: number[]
  bare: number[]
}

/** Times the twenty best of each phrase, in turn with what FTS5 alone takes for the same phrase, and prints both. */
export async function benchSearch(driver: NodeDriver): Promise<string> {
  const phrases = await drawPhrases(driver, phrasesEach, seed)
  const timed: Timed[] = phrases.map((phrase) => ({ ...phrase, ours: [], bare: [] }))
  // The first round fills caches and is thrown away.
  for (let round = 0; round <= rounds; round++) {
    for (const phrase of timed) {
      const ours = await milliseconds(() => listArticles(driver, { q: phrase.text }))
      const bare = await milliseconds(() => driver.all(bareQuery, [phrase.match]))
      if (round === 0) continue
      phrase.ours.push(ours)
      phrase.bare.push(bare)
    }
  }
  const [stored] = await driver.all<{ n: number }>('select count(*) as n from articles')
  const rows = [...rarities, 'all'].map((name) => {
    const some = name === 'all' ? timed : timed.filter(({ rarity }) => rarity === name)
    const ours = some.flatMap((phrase) => phrase.ours)
    const bare = some.flatMap((phrase) => phrase.bare)
    const ratios = some.map((phrase) => quantile(phrase.ours, 0.5) / quantile(phrase.bare, 0.5))
    const hits = some.map((phrase) => phrase.articles)
    return [
      name,
      `${some.length}`,
      `${Math.min(...hits)} to ${Math.max(...hits)}`,
      ...[0.5, 0.95].map((share) => quantile(ours, share).toFixed(2)),
      ...[0.5, 0.95].map((share) => quantile(bare, share).toFixed(2)),
      quantile(ratios, 0.5).toFixed(2),
      (sum(ours) / sum(bare)).toFixed(2),
    ]
  })
  const p95 = quantile(
    timed.flatMap(({ ours }) => ours),
    0.95,
  )
  const ratio = sum(timed.flatMap(({ ours }) => ours)) / sum(timed.flatMap(({ bare }) => bare))
  return [
    `Search over ${stored?.n} articles: ${timed.length} phrases of two to four characters, ${rounds} rounds, milliseconds.`,
    `Rare: under ${shares.rare[1] * 100}% of the articles; middling: under ${shares.middling[1] * 100}%; common: the rest. More than ${rankLimit} are ordered by date.`,
    '',
    table(
      ['phrases', 'n', 'articles', 'p50', 'p95', 'bare p50', 'bare p95', 'ratio, median', 'ratio of sums'],
      rows,
    ),
    '',
    `p95 ${p95.toFixed(1)} ms: aim at most 60, ${p95 <= 60 ? 'met' : 'not met'}`,
    `top 20 / bare FTS5, of sums ${ratio.toFixed(2)}: aim at most 1.5, ${ratio <= 1.5 ? 'met' : 'not met'}`,
    '',
  ].join('\n')
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0)

/** The figure that this share of them does not exceed. */
function quantile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
