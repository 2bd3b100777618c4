import { type Compilable, sql } from 'kysely'
import type { Position, Sort } from './cursor.ts'
import { query } from './query.ts'

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

/** Articles that match, best first; `match` is an FTS5 expression of `readQuery`. */
export function articlesByRelevance(
  match: string,
  after: Position | null,
  limit: number,
): Compilable<ListRow> {
  return (
    query
      // Scored once for all, since bm25 cannot be asked again in a condition.
      .with(
        (cte) => cte('hits').materialized(),
        (db) =>
          db
            .selectFrom('article_text')
            .select(['rowid as key', sql<number>`bm25(article_text, ${titleWeight}, 1)`.as('score')])
            .where(matches(match)),
      )
      .with('best', (db) =>
        db
          .selectFrom('hits')
          .selectAll()
          .$if(after !== null, (hits) =>
            hits.where(sql<boolean>`(score, key) > (${after?.at}, ${after?.tie})`),
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

/** Articles that match, or all of them where `match` is empty, by date; undated ones last. */
export function articlesByDate(
  match: string,
  sort: Exclude<Sort, 'relevance'>,
  after: Position | null,
  limit: number,
): Compilable<ListRow> {
  const direction = sort === 'newest' ? 'desc' : 'asc'
  const beyond = sql.raw(sort === 'newest' ? '<' : '>')
  return (
    query
      // Sorted before the join, so that no body is carried through the sorter.
      .with('best', (db) =>
        db
          .selectFrom('articles')
          .select(['key', `${sort} as at`, 'id as tie'])
          .$if(match !== '', (articles) =>
            articles.where('key', 'in', db.selectFrom('article_text').select('rowid').where(matches(match))),
          )
          .$if(after !== null, (articles) =>
            articles.where(sql<boolean>`(${sql.ref(sort)}, id) ${beyond} (${after?.at}, ${after?.tie})`),
          )
          .orderBy(sort, direction)
          .orderBy('id', direction)
          .limit(limit),
      )
      .selectFrom('best')
      .innerJoin('articles', 'articles.key', 'best.key')
      .innerJoin('pages', 'pages.key', 'articles.page_key')
      .innerJoin('bodies', 'bodies.article_key', 'articles.key')
      .select([...columns, 'best.at', 'best.tie'])
      .orderBy('best.at', direction)
      .orderBy('best.tie', direction)
  )
}

export function numberOfArticles(): Compilable<{ n: number }> {
  return query.selectFrom('articles').select((db) => db.fn.countAll<number>().as('n'))
}

export function numberOfMatches(match: string): Compilable<{ n: number }> {
  return query
    .selectFrom('article_text')
    .select((db) => db.fn.countAll<number>().as('n'))
    .where(matches(match))
}

const matches = (match: string) => sql<boolean>`article_text match ${match}`
