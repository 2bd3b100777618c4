import type { Compilable } from 'kysely'
import { checkLimit } from '../check-limit.ts'
import type { Driver } from '../driver.ts'
import { fetchAll, fetchFirst } from '../query.ts'
import { type Position, readCursor, type Sort, writeCursor } from './cursor.ts'
import { articlesByDate, articlesByRelevance, type ListRow, numberFound } from './list-query.ts'
import { everything, readSearch, type Search, type SearchOptions } from './read-search.ts'
import { makeSnippet, type Snippet } from './snippet.ts'

export interface ListOptions extends SearchOptions {
  /** `next` of the list before. */
  cursor?: string
  /** 1 to 100; 20 by default. */
  limit?: number
  /**
   * By relevance where words are looked for, else newest first. Undated articles come last either way. More articles than
   * `rankLimit` are not ranked but listed newest first; `ordered` says so.
   */
  sort?: Sort
}

export interface ArticleListItem {
  id: string
  headline: string | null
  source: string | null
  publisher: string | null
  /** ISO 8601 with the printed precision. */
  published: string | null
  /** The script of the capture. */
  script: string
  /** What the adder called the page. */
  name: string | null
  /** What was found and where it stands; null where no words were looked for. */
  snippet: Snippet | null
}

export interface ArticleList {
  items: ArticleListItem[]
  /** Cursor of the list that follows, or null at the end. */
  next: string | null
  /** All articles that match, whatever the limit. */
  total: number
  /** The order they stand in: that asked for, or `newest` where too many match to be ranked. */
  ordered: Sort
}

/** Most articles that are ranked; scoring each costs several times as much as finding it. */
export const rankLimit = 5000
/** So many are found soon when articles are read from date to date. */
const walkFrom = 2000

/**
 * A page of articles that match, by keyset: reading on never repeats or skips one while the store stays as it is.
 *
 * @throws CorpusError `bad-cursor`, `bad-limit` or `bad-query` for options it cannot use.
 */
export async function listArticles(driver: Driver, options: ListOptions = {}): Promise<ArticleList> {
  const limit = checkLimit(options.limit)
  const search = await readSearch(driver, options)
  const wanted = options.sort ?? 'relevance'
  const sort = search.match === null && wanted === 'relevance' ? 'newest' : wanted
  const after = options.cursor === undefined ? null : readPosition(options.cursor, sort)
  if (search.nothing) return { items: [], next: null, total: 0, ordered: sort }

  const total = await count(driver, numberFound(search))
  const ordered = after?.sort ?? (sort === 'relevance' && total > rankLimit ? 'newest' : sort)
  const rows = await fetchAll(
    driver,
    ordered === 'relevance'
      ? articlesByRelevance(search, after, limit + 1)
      : articlesByDate(search, ordered, after, limit + 1, { walk: total >= walkFrom }),
  )
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map((row) => toItem(row, search)),
    next: rows.length > limit && last ? writeCursor({ sort: ordered, at: last.at, tie: last.tie }) : null,
    total,
    ordered,
  }
}

/** A list by relevance may go on by date. */
const readPosition = (cursor: string, sort: Sort): Position =>
  sort === 'relevance' ? readCursor(cursor, sort, 'newest') : readCursor(cursor, sort)

/** How many articles the store holds. */
export function countArticles(driver: Driver): Promise<number> {
  return count(driver, numberFound(everything))
}

async function count(driver: Driver, built: Compilable<{ n: number }>): Promise<number> {
  return (await fetchFirst(driver, built))?.n ?? 0
}

function toItem(
  { at: _at, tie: _tie, body, ...item }: ListRow,
  { terms, hasWords }: Search,
): ArticleListItem {
  return { ...item, snippet: hasWords ? makeSnippet(body, terms) : null }
}
