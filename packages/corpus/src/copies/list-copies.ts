import type { Driver } from '../driver.ts'
import { fetchAll, fetchFirst, query } from '../query.ts'
import { type ComputedOver, computedOver, getBody } from '../read-bodies.ts'
import { type Comparison, compareTexts } from './compare-texts.ts'
import type { CopyKind } from './copy-kind.ts'

/** Another article that has passages of this one. */
export interface SimilarArticle {
  id: string
  headline: string | null
  publisher: string | null
  published: string | null
  kind: CopyKind
  similarity: number
  /** Share of this article that stands in the other, and the other way round. */
  here: number
  there: number
}

export interface SimilarArticles {
  /** The most alike first; a hundred at most. */
  items: SimilarArticle[]
  total: number
  /** Over which articles near-copies were looked for; null where they never were. */
  computed: ComputedOver | null
}

const mostItems = 100

/** Articles that have passages in common with one, as they were found when copies were last computed; null where there is no such article. */
export async function similarArticles(driver: Driver, id: string): Promise<SimilarArticles | null> {
  const own = await fetchFirst(driver, query.selectFrom('articles').select('key').where('id', '=', id))
  if (!own) return null
  const side = (
    here: 'a_key' | 'b_key',
    there: 'a_key' | 'b_key',
    inHere: 'in_a' | 'in_b',
    inThere: 'in_a' | 'in_b',
  ) =>
    query
      .selectFrom('copies')
      .innerJoin('articles', 'articles.key', there)
      .select((db) => [
        'articles.id',
        'articles.headline',
        db.fn.coalesce('articles.publisher', 'articles.source').as('publisher'),
        'articles.published',
        'copies.kind',
        'copies.similarity',
        db.ref(inHere).as('here'),
        db.ref(inThere).as('there'),
      ])
      .where(here, '=', own.key)
  const rows = [
    ...(await fetchAll(driver, side('a_key', 'b_key', 'in_a', 'in_b'))),
    ...(await fetchAll(driver, side('b_key', 'a_key', 'in_b', 'in_a'))),
  ].sort((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1))
  return {
    items: rows.slice(0, mostItems),
    total: rows.length,
    computed: await computedOver(driver, 'copies'),
  }
}

/** Two stored articles aligned passage by passage; null where one of them is not there. */
export async function compareArticles(driver: Driver, a: string, b: string): Promise<Comparison | null> {
  const [first, second] = [await getBody(driver, a), await getBody(driver, b)]
  return first === null || second === null ? null : compareTexts(first, second)
}
