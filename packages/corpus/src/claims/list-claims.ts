import { sql } from 'kysely'
import { checkLimit } from '../check-limit.ts'
import type { Driver } from '../driver.ts'
import { afterCursor, cut, keyColumn, type Order, orderBy } from '../keyset.ts'
import { fetchRows } from '../query.ts'
import { asksArticles, type ClaimFilters, claimCondition, figure } from './claim-conditions.ts'
import { type ClaimItem, type ClaimRow, claimColumns, toClaim } from './claim-rows.ts'

export type ClaimSort = keyof typeof orders

export interface ListClaimsOptions extends ClaimFilters {
  /** By the date of the article, by the figure, or by the code of the place. `newest` by default. */
  sort?: ClaimSort
  /** `next` of the list before. */
  cursor?: string
  /** 1 to 100; 20 by default. */
  limit?: number
}

export interface ClaimList {
  items: ClaimItem[]
  next: string | null
  total: number
}

const articleId = { column: sql<string>`articles.id`, type: 'string' } as const
const claimId = { column: sql<string>`claims.id`, type: 'string' } as const
const most = sql.lit(Number.MAX_VALUE)

const orders = {
  newest: order('desc', [{ column: sql<string>`articles.newest`, type: 'string' }]),
  oldest: order('asc', [{ column: sql<string>`articles.oldest`, type: 'string' }]),
  largest: order('desc', [{ column: sql<number>`coalesce(${figure}, -${most})`, type: 'number' }]),
  smallest: order('asc', [{ column: sql<number>`coalesce(${figure}, ${most})`, type: 'number' }]),
  place: order('asc', [
    { column: sql<string>`coalesce(claims.adcode, '~')`, type: 'string' },
    { column: sql<string>`coalesce(claims.place, '~')`, type: 'string' },
  ]),
}

function order(direction: Order['direction'], columns: Order['columns']): Omit<Order, 'name'> {
  return { direction, columns: [...columns, articleId, claimId] }
}

/** The orders that claims can be listed in. */
export const claimSorts = Object.keys(orders) as ClaimSort[]

/**
 * Claims that match, each with its article and the passage it is printed in. Claims without a date, a figure or a place
 * come last in an order by it.
 *
 * @throws CorpusError 'bad-query', 'bad-cursor' or 'bad-limit' for options it cannot use.
 */
export async function listClaims(
  driver: Driver,
  { sort = 'newest', cursor, limit: asked, ...filters }: ListClaimsOptions = {},
): Promise<ClaimList> {
  const limit = checkLimit(asked)
  const wanted = { name: `claims by ${sort}`, ...orders[sort] }
  const later = afterCursor(wanted, cursor)
  const condition = await claimCondition(driver, filters)
  // Nothing chosen and by date: a cross join reads articles in order, and stops when it has what is shown.
  const inOrder = Object.keys(filters).length === 0 && (sort === 'newest' || sort === 'oldest')
  const from = sql`from articles ${sql.raw(inOrder ? 'cross join' : 'join')} claims
    on claims.article_key = articles.key where ${condition}`
  const rows = await fetchRows(
    driver,
    // The rows are chosen before their pages are read; cross joins keep to that order.
    sql<ClaimRow & { keyset: string }>`
      with best as (
        select claims.article_key, claims.id, ${keyColumn(wanted)} as keyset
        ${from} and ${later} order by ${orderBy(wanted)} limit ${limit + 1}
      )
      select ${claimColumns}, best.keyset from best
      cross join claims on claims.article_key = best.article_key and claims.id = best.id
      cross join articles on articles.key = best.article_key
      cross join captures on captures.page_key = articles.page_key
      order by ${orderBy(wanted)}`,
  )
  const counting = asksArticles(filters) ? from : sql`from claims where ${condition}`
  const [counted] = await fetchRows(driver, sql<{ n: number }>`select count(*) as n ${counting}`)
  const { shown, next } = cut(wanted, rows, limit)
  return { items: shown.map(toClaim), next, total: counted?.n ?? 0 }
}

/** One claim of an article, or null. */
export async function getClaim(driver: Driver, article: string, claim: string): Promise<ClaimItem | null> {
  const [row] = await fetchRows(
    driver,
    sql<ClaimRow>`
      select ${claimColumns} from articles
      join claims on claims.article_key = articles.key
      join captures on captures.page_key = articles.page_key
      where articles.id = ${article} and claims.id = ${claim}`,
  )
  return row ? toClaim(row) : null
}
