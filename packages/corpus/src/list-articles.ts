import type { Compilable } from 'kysely'
import { readCursor, type Sort, writeCursor } from './cursor.ts'
import type { Driver } from './driver.ts'
import { CorpusError } from './errors.ts'
import {
  articlesByDate,
  articlesByRelevance,
  type ListRow,
  numberOfArticles,
  numberOfMatches,
} from './list-query.ts'
import { fetchAll, fetchFirst } from './query.ts'
import { makeSnippet, type Snippet } from './snippet.ts'
import { readQuery, type Term } from './tokens.ts'

export interface ListOptions {
  /** What must be found: terms parted by blanks, phrases in quotation marks. Blank or absent: all articles. */
  q?: string
  /** `next` of the list before. */
  cursor?: string
  /** 1 to 100; 20 by default. */
  limit?: number
  /** By relevance where there is a query, else newest first. Undated articles come last either way. */
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
  /** What was found and where it stands; null without a query. */
  snippet: Snippet | null
}

export interface ArticleList {
  items: ArticleListItem[]
  /** Cursor of the list that follows, or null at the end. */
  next: string | null
  /** All articles that match, whatever the limit. */
  total: number
}

const defaultLimit = 20
const maxLimit = 100
/** Code units. */
const maxQuery = 1000

/**
 * A page of articles that match, by keyset: reading on never repeats or skips one while the store stays as it is.
 *
 * @throws CorpusError `bad-cursor`, `bad-limit` or `bad-query` for options it cannot use.
 */
export async function listArticles(driver: Driver, options: ListOptions = {}): Promise<ArticleList> {
  const limit = checkLimit(options.limit ?? defaultLimit)
  const q = checkQuery(options.q ?? '')
  const terms = readQuery(q)
  const match = terms.map((term) => term.match).join(' AND ')
  const wanted = options.sort ?? 'relevance'
  const sort = q === '' && wanted === 'relevance' ? 'newest' : wanted
  const after = options.cursor === undefined ? null : readCursor(options.cursor, sort)
  // Punctuation alone can be typed, but nothing is indexed under it.
  if (q !== '' && match === '') return { items: [], next: null, total: 0 }

  const rows = await fetchAll(
    driver,
    sort === 'relevance'
      ? articlesByRelevance(match, after, limit + 1)
      : articlesByDate(match, sort, after, limit + 1),
  )
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map((row) => toItem(row, terms)),
    next: rows.length > limit && last ? writeCursor({ sort, at: last.at, tie: last.tie }) : null,
    total: match === '' ? await countArticles(driver) : await count(driver, numberOfMatches(match)),
  }
}

/** How many articles the store holds. */
export function countArticles(driver: Driver): Promise<number> {
  return count(driver, numberOfArticles())
}

async function count(driver: Driver, built: Compilable<{ n: number }>): Promise<number> {
  return (await fetchFirst(driver, built))?.n ?? 0
}

function toItem({ at: _at, tie: _tie, body, ...item }: ListRow, terms: readonly Term[]): ArticleListItem {
  return { ...item, snippet: terms.length > 0 ? makeSnippet(body, terms) : null }
}

function checkLimit(limit: number): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= maxLimit) return limit
  throw new CorpusError('bad-limit', `The limit must be a whole number from 1 to ${maxLimit}, not ${limit}.`)
}

function checkQuery(q: string): string {
  if (q.length <= maxQuery) return q.trim()
  throw new CorpusError(
    'bad-query',
    `The query has ${q.length} characters, more than the ${maxQuery} that can be searched for at once. Shorten it.`,
  )
}
