import { sql } from 'kysely'
import type { Driver } from '../driver.ts'
import { insertRows } from '../insert-rows.ts'
import { fetchAll, query } from '../query.ts'
import { corpusSize, readBodies } from '../read-bodies.ts'
import { findCopies } from './find-copies.ts'

export interface ComputedCopies {
  /** Articles that were read, pairs that were found, and articles that are reprints of an earlier one. */
  articles: number
  copies: number
  reprints: number
}

/** Finds the near-copies of the whole corpus and keeps them in place of those found before. */
export async function computeCopies(driver: Driver): Promise<ComputedCopies> {
  const { articles, newest } = await corpusSize(driver)
  const { copies, groups } = await findCopies(readBodies(driver), (keys) => bodiesOf(driver, keys))
  await driver.batch([
    { sql: 'delete from copies' },
    { sql: 'delete from article_groups' },
    ...insertRows(
      'copies',
      ['a_key', 'b_key', 'kind', 'similarity', 'in_a', 'in_b'],
      copies.map(({ a, b, kind, similarity, inA, inB }) => [a, b, kind, similarity, inA, inB]),
    ),
    ...insertRows(
      'article_groups',
      ['article_key', 'group_key'],
      groups.map(({ article, group }) => [article, group]),
    ),
    {
      sql: "insert or replace into corpus_state (name, articles, newest) values ('copies', ?, ?)",
      params: [articles, newest],
    },
  ])
  const reprints = groups.filter(({ article, group }) => article !== group).length
  return { articles, copies: copies.length, reprints }
}

async function bodiesOf(driver: Driver, keys: readonly number[]): Promise<Map<number, string>> {
  const rows = await fetchAll(
    driver,
    query
      .selectFrom('bodies')
      .select(['article_key', 'text'])
      .where('article_key', 'in', sql<number>`(select value from json_each(${JSON.stringify(keys)}))`),
  )
  return new Map(rows.map((row) => [row.article_key, row.text]))
}
