import { type RawBuilder, sql } from 'kysely'
import { checkLimit } from '../check-limit.ts'
import type { Driver } from '../driver.ts'
import { afterCursor, cut, keyColumn, type Order, orderBy } from '../keyset.ts'
import { fetchRows } from '../query.ts'
import { type ClaimFilters, claimCondition, dateOf } from './claim-conditions.ts'
import { type Bounds, bounded, type Grouping, statementTables } from './statements.ts'

const groupings = {
  indicator: groupedBy(sql`claims.indicator`),
  place: groupedBy(sql`coalesce(claims.adcode, claims.place)`, sql`claims.place`),
  province: groupedBy(sql`substr(claims.adcode, 1, 2) || '0000'`),
  level: groupedBy(sql`claims.scope`),
  actor: groupedBy(sql`claims.actor`),
  month: groupedBy(sql`substr(${dateOf}, 1, 7)`),
  publisher: groupedBy(sql`coalesce(articles.publisher, articles.source)`),
}

function groupedBy(key: RawBuilder<string | null>, label: RawBuilder<string | null> = key): Grouping {
  return { key, label }
}

export type ClaimGrouping = keyof typeof groupings

/** What claims can be grouped by. */
export const claimGroupings = Object.keys(groupings) as ClaimGrouping[]

export interface AggregateOptions extends ClaimFilters {
  groupBy: ClaimGrouping
  cursor?: string
  /** 1 to 100; 20 by default. */
  limit?: number
}

/** The sum of what claims of one indicator say that can be added: of one measure and one level of place. */
export interface ClaimSum extends Bounds {
  indicator: string
  /** A unit as printed; those that count one by one are added together. */
  unit: string | null
  /** Level of the places; null where the claims name none. */
  level: string | null
  /** Of numbers that sum up what came before. */
  cumulative: boolean
  /** Statements that were added. */
  statements: number
  /** Of these, those on which the claims do not agree; each adds the least and the most that was printed. */
  conflicting: number
  /** Whether a number in it is called approximate. */
  approx: boolean
}

export interface ClaimGroup {
  /** What the group is told by: an id, a code, a name; null for claims that have none. */
  key: string | null
  label: string | null
  /** All claims, and the articles they stand in. */
  claims: number
  articles: number
  /** What the claims come to when reprints and repeats count once. */
  statements: number
  /** Statements that several claims make alike, and those on which they do not agree. */
  same: number
  conflicting: number
  sums: ClaimSum[]
}

export interface ClaimGroups {
  items: ClaimGroup[]
  next: string | null
  total: number
}

const order: Order = {
  name: 'groups of claims',
  direction: 'desc',
  columns: [
    { column: sql<number>`claims`, type: 'number' },
    { column: sql<string>`coalesce(grp, '')`, type: 'string' },
  ],
}

/**
 * Claims that match, in groups, those with most claims first. Sums keep bounds: of 'at least 300' and 12 it is 'at least
 * 312'. Copies of an article count once, as far as `computeCopies` has found them. Rates, and numbers that nobody could read, are counted and not added.
 *
 * @throws CorpusError 'bad-query', 'bad-cursor' or 'bad-limit' for options it cannot use.
 */
export async function aggregateClaims(
  driver: Driver,
  { groupBy, cursor, limit: asked, ...filters }: AggregateOptions,
): Promise<ClaimGroups> {
  const limit = checkLimit(asked)
  const wanted = { ...order, name: `claims grouped by ${groupBy}` }
  const later = afterCursor(wanted, cursor)
  const condition = await claimCondition(driver, filters)
  const tables = statementTables({ condition, grouping: groupings[groupBy], sources: false })
  const groups = await fetchRows(
    driver,
    // All in one query, since its tables cost most and are made anew for each.
    sql<GroupRow>`
      with ${tables},
      told as (
        select grp, count(*) as statements, sum(claims > 1 and agreed) as same, sum(not agreed) as conflicting
        from statements group by grp
      ),
      counted as materialized (
        select grp, min(label) as label, count(*) as claims, count(distinct article_key) as articles
        from facts group by grp
      ),
      shown as materialized (
        select *, ${keyColumn(wanted)} as keyset, (select count(*) from counted) as total
        from counted where ${later} order by ${orderBy(wanted)} limit ${limit + 1}
      ),
      sums as (
        select grp, json_object('indicator', indicator, 'unit', max(unit), 'level', level, 'cumulative', cumulative,
          'lower', ${bounded('sum(lower)')}, 'upper', ${bounded('sum(upper)')}, 'statements', count(*),
          'conflicting', sum(not agreed), 'approx', max(approx)) as added
        from statements where indicator is not null and not rate and coalesce(grp, '') in
          (select coalesce(grp, '') from shown)
        group by grp, indicator, measure, level, cumulative
        order by grp, count(*) desc, indicator, measure, level, cumulative
      ),
      listed as (select grp, json_group_array(json(added)) as sums from sums group by grp)
      select shown.*, coalesce(statements, 0) as statements, coalesce(same, 0) as same,
        coalesce(conflicting, 0) as conflicting, coalesce(sums, '[]') as sums
      from shown left join told on told.grp is shown.grp left join listed on listed.grp is shown.grp
      order by shown.claims desc, coalesce(shown.grp, '') desc`,
  )
  const { shown, next } = cut(wanted, groups, limit)
  return {
    items: shown.map(({ grp, keyset: _, total: __, sums, ...group }) => ({
      key: grp,
      ...group,
      sums: (JSON.parse(sums) as SumRow[]).map(toSum),
    })),
    next,
    // A cursor may have left nothing to show.
    total: groups[0]?.total ?? 0,
  }
}

type GroupRow = Omit<ClaimGroup, 'key' | 'sums'> & {
  grp: string | null
  sums: string
  keyset: string
  total: number
}
type SumRow = Omit<ClaimSum, 'approx' | 'cumulative'> & { approx: number; cumulative: number }

const toSum = ({ approx, cumulative, ...sum }: SumRow): ClaimSum => ({
  ...sum,
  approx: approx === 1,
  cumulative: cumulative === 1,
})
