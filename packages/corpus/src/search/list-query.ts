import { type Compilable, type RawBuilder, type SqlBool, sql } from 'kysely'
import { query } from '../query.ts'
import type { Position, Sort } from './cursor.ts'
import type { Search } from './read-search.ts'

/** What a list of articles reads per article. */
export interface ListRow {
  id: string
  headline: string | null
  source: string | null
  publisher: string | null
  published: string | null
  script: string
  name: string | null
  body: string
  at: number | string
  tie: number | string
}

/** Beside a term in the body, how much one in the title counts. */
const titleWeight = 4

const columns = [
  'articles.id',
  'articles.headline',
  'articles.source',
  'articles.publisher',
  'articles.published',
  'pages.script',
  'pages.name',
  'bodies.text as body',
] as const

/** Articles that match, best first. */
export function articlesByRelevance(
  { match, where }: Search,
  after: Position | null,
  limit: number,
): Compilable<ListRow> {
  const score = sql<number>`bm25(article_text, ${sql.lit(titleWeight)}, 1)`
  const scored = query
    .selectFrom('article_text')
    .$if(where !== null, (hits) =>
      // In this order: articles are checked only where the text matches.
      hits.crossJoin('articles').where(sql<SqlBool>`articles.key = article_text.rowid and ${where}`),
    )
    .select(['article_text.rowid as key', score.as('score')])
    .where(sql<SqlBool>`article_text match ${match}`)
  return (
    query
      // Scored once for all, since bm25 cannot be asked again in a condition.
      .with(
        (cte) => (after === null ? cte('hits') : cte('hits').materialized()),
        () => scored,
      )
      .with('best', (db) =>
        db
          .selectFrom('hits')
          .select(['key', 'score'])
          .$if(after !== null, (hits) =>
            hits.where(sql<SqlBool>`(score, key) > (${after?.at}, ${after?.tie})`),
          )
          .orderBy('score')
          .orderBy('key')
          .limit(limit),
      )
      .selectFrom('best')
      .innerJoin('articles', 'articles.key', 'best.key')
      .innerJoin('pages', 'pages.key', 'articles.page_key')
      .innerJoin('bodies', 'bodies.article_key', 'articles.key')
      .select([...columns, 'best.score as at', 'best.key as tie'])
      .orderBy('best.score')
      .orderBy('best.key')
  )
}

/**
 * Articles that match by date, undated ones last. `walk`: from date to date until enough are found, which is fast where many
 * match; else all that match are sorted.
 */
export function articlesByDate(
  search: Search,
  sort: Exclude<Sort, 'relevance'>,
  after: Position | null,
  limit: number,
  { walk }: { walk: boolean },
): Compilable<ListRow> {
  const [index, direction, beyond] = orders[sort]
  const column = sql.ref(sort)
  // Named, because the planner cannot know how soon enough will have been found.
  const from = walk ? sql`articles indexed by ${index}` : sql`articles`
  const reached = after === null ? sql`1` : sql`(${column}, id) ${beyond} (${after.at}, ${after.tie})`
  return (
    query
      // Sorted before the join, so that no body is carried through the sorter.
      .with(
        'best',
        () => sql<{ key: number; at: string; tie: string }>`(
          select key, ${column} as at, id as tie from ${from}
          where ${articlesFound(search)} and ${reached}
          order by ${column} ${direction}, id ${direction} limit ${limit})`,
      )
      .selectFrom('best')
      .innerJoin('articles', 'articles.key', 'best.key')
      .innerJoin('pages', 'pages.key', 'articles.page_key')
      .innerJoin('bodies', 'bodies.article_key', 'articles.key')
      .select([...columns, 'best.at', 'best.tie'])
      .orderBy(sql`best.at ${direction}`)
      .orderBy(sql`best.tie ${direction}`)
  )
}

/** The index, the direction and what lies further on in it. */
const orders = {
  newest: [sql.raw('articles_newest'), sql.raw('desc'), sql.raw('<')],
  oldest: [sql.raw('articles_oldest'), sql.raw('asc'), sql.raw('>')],
} as const

/** The condition on `articles` that a search stands for. */
export function articlesFound({ match, where }: Search): RawBuilder<SqlBool> {
  const matches = sql`articles.key in (select rowid from article_text where article_text match ${match})`
  if (match === null) return where ?? sql<SqlBool>`1`
  return where === null ? sql<SqlBool>`${matches}` : sql<SqlBool>`${matches} and ${where}`
}

/** How many articles a search finds. */
export function numberFound(search: Search): Compilable<{ n: number }> {
  if (search.match !== null && search.where === null) {
    return query
      .selectFrom('article_text')
      .select((db) => db.fn.countAll<number>().as('n'))
      .where(sql<SqlBool>`article_text match ${search.match}`)
  }
  return query
    .selectFrom('articles')
    .select((db) => db.fn.countAll<number>().as('n'))
    .where(articlesFound(search))
}
