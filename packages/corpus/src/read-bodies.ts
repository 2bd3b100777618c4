import { sql } from 'kysely'
import type { Driver } from './driver.ts'
import type { SourceArticle } from './formulas/types.ts'
import { fetchAll, fetchFirst, query } from './query.ts'
import type { CorpusComputation } from './schema.ts'

/** Articles that are read at a time. */
const perRead = 500

/** All articles with their bodies, oldest key first, a few hundred at a time, so that memory stays flat. */
export async function* readBodies(driver: Driver): AsyncGenerator<SourceArticle> {
  let after = 0
  while (true) {
    const rows = await fetchAll(
      driver,
      query
        .selectFrom('articles')
        .innerJoin('bodies', 'bodies.article_key', 'articles.key')
        .leftJoin('article_groups', 'article_groups.article_key', 'articles.key')
        .select((db) => [
          'articles.key',
          'bodies.text as body',
          db.fn.coalesce('articles.publisher', 'articles.source').as('publisher'),
          'articles.published',
          db.fn.coalesce('article_groups.group_key', 'articles.key').as('group'),
        ])
        .where('articles.key', '>', after)
        .orderBy('articles.key')
        .limit(perRead),
    )
    yield* rows
    after = rows.at(-1)?.key ?? after
    if (rows.length < perRead) return
  }
}

/** The body of an article, a block a line, or null where there is no such article. */
export async function getBody(driver: Driver, id: string): Promise<string | null> {
  const row = await fetchFirst(
    driver,
    query
      .selectFrom('bodies')
      .innerJoin('articles', 'articles.key', 'bodies.article_key')
      .select('bodies.text')
      .where('articles.id', '=', id),
  )
  return row?.text ?? null
}

/** How many articles there are, the newest key, and about how many letters they have. */
export async function corpusSize(
  driver: Driver,
): Promise<{ articles: number; newest: number; letters: number }> {
  const row = await fetchFirst(
    driver,
    query
      .selectFrom('bodies')
      .select((db) => [
        db.fn.countAll<number>().as('articles'),
        db.fn.coalesce(db.fn.max('article_key'), sql.lit(0)).as('newest'),
        sql<number>`coalesce(sum(length(text)), 0)`.as('letters'),
      ]),
  )
  return row ?? { articles: 0, newest: 0, letters: 0 }
}

/** Over what a table of the whole corpus was computed; null where it never was. */
export interface ComputedOver {
  articles: number
  /** Articles that were added since. */
  since: number
}

/** Tells over how many articles `name` was computed, and how many came after that. */
export async function computedOver(driver: Driver, name: CorpusComputation): Promise<ComputedOver | null> {
  const row = await fetchFirst(
    driver,
    query
      .selectFrom('corpus_state')
      .select((db) => [
        'articles',
        db
          .selectFrom('articles')
          .select((inner) => inner.fn.countAll<number>().as('n'))
          .whereRef('articles.key', '>', 'corpus_state.newest')
          .as('since'),
      ])
      .where('name', '=', name),
  )
  return row ? { articles: row.articles, since: row.since ?? 0 } : null
}
