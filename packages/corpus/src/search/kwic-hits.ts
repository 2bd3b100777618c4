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

/** Articles that are looked up at once, and bodies in memory at once. */
const keysAtOnce = 5000
const batchSize = 100
/** Code units of context that lines are sorted by, whatever their width. */
const sortedContext = 40

/** The articles found that have a term in their body, in order, from the one at `start` on; one batch of bodies at a time. */
export async function* articlesFrom(
  driver: Driver,
  search: Search,
  order: 'newest' | 'position',
  start: { by: string; id: string } | null,
): AsyncGenerator<KwicArticle> {
  const found = articlesFound({ ...search, match: withBody(search) })
  let [at, reached] = [start, order === 'newest' ? sql`<=` : sql`>=`]
  for (;;) {
    const [from, sorted] =
      order === 'newest'
        ? [sql`(newest, id) ${reached} (${at?.by}, ${at?.id})`, sql`newest desc, id desc`]
        : [sql`id ${reached} ${at?.id}`, sql`id`]
    const rows = await fetchRows(
      driver,
      sql<{ key: number }>`select key from articles where ${found} and ${at === null ? sql`1` : from}
        order by ${sorted} limit ${keysAtOnce}`,
    )
    for (let batch = 0; batch < rows.length; batch += batchSize) {
      const keys = rows.slice(batch, batch + batchSize).map(({ key }) => key)
      const bodies = await bodiesOf(driver, keys)
      for (const key of keys) {
        const article = bodies.get(key)
        if (!article) continue
        at = { by: article.newest, id: article.id }
        yield article
      }
    }
    if (rows.length < keysAtOnce) return
    reached = order === 'newest' ? sql`<` : sql`>`
  }
}

function withBody({ match, terms }: Search): string {
  const inBody = `body : (${terms.map((term) => term.match).join(' OR ')})`
  return match === null ? inBody : `(${match}) AND ${inBody}`
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
