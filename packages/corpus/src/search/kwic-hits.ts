import { foldText } from '@jianbao/core'
import { sql } from 'kysely'
import type { Driver } from '../driver.ts'
import { fetchRows } from '../query.ts'
import type { Term } from '../tokens.ts'
import type { HitPlace, KwicSort } from './kwic-order.ts'
import { articlesFound } from './list-query.ts'
import type { Search } from './read-search.ts'
import { findHits } from './snippet.ts'

export interface KwicArticle {
  key: number
  id: string
  newest: string
  headline: string | null
  source: string | null
  published: string | null
  body: string
}

/** Bodies in memory at once. */
const batchSize = 100
/** Code units of context that lines are sorted by, whatever their width. */
const sortedContext = 40

/** The articles found, in order, from the one at `start` on; no more than `most`, one batch of bodies at a time. */
export async function* keysFrom(
  driver: Driver,
  search: Search,
  order: 'newest' | 'position',
  start: { by: string; id: string } | null,
  most: number,
): AsyncGenerator<KwicArticle> {
  const [reached, sorted] =
    order === 'newest'
      ? [sql`(newest, id) <= (${start?.by}, ${start?.id})`, sql`newest desc, id desc`]
      : [sql`id >= ${start?.id}`, sql`id`]
  const rows = await fetchRows(
    driver,
    sql<{ key: number }>`select key from articles
      where ${articlesFound(search)} and ${start === null ? sql`1` : reached}
      order by ${sorted} limit ${most + 1}`,
  )
  for (let at = 0; at < rows.length; at += batchSize) {
    const keys = rows.slice(at, at + batchSize).map(({ key }) => key)
    const bodies = await bodiesOf(driver, keys)
    for (const key of keys) {
      const article = bodies.get(key)
      if (article) yield article
    }
  }
}

/** Articles with their bodies, by their rows. */
export async function bodiesOf(driver: Driver, keys: Iterable<number>): Promise<Map<number, KwicArticle>> {
  const rows = await fetchRows(
    driver,
    sql<KwicArticle>`select articles.key, articles.id, newest, headline, source, published, bodies.text as body
      from json_each(${JSON.stringify([...keys])}) as wanted
      join articles on articles.key = wanted.value
      join bodies on bodies.article_key = articles.key`,
  )
  return new Map(rows.map((row) => [row.key, row]))
}

/** Where the terms stand in an article's blocks, in order. */
export function* hitsIn(article: KwicArticle, terms: readonly Term[], sort: KwicSort): Generator<HitPlace> {
  const { key, id, newest, body } = article
  for (const [block, text] of body.split('\n').entries()) {
    const folded = foldText(text)
    let last = { start: -1, end: -1 }
    for (const { start, end } of findHits(folded, terms, Number.POSITIVE_INFINITY)) {
      if (start === last.start && end === last.end) continue
      last = { start, end }
      yield { by: sort === 'newest' ? newest : contextOf(folded, last, sort), id, block, start, end, key }
    }
  }
}

/** Copied character by character, since a slice would keep its whole text in memory. */
function contextOf(folded: string, { start, end }: { start: number; end: number }, sort: KwicSort): string {
  if (sort === 'right') return [...folded.slice(end, end + sortedContext)].join('')
  if (sort === 'left') return [...folded.slice(Math.max(0, start - sortedContext), start)].reverse().join('')
  return ''
}
