import { sql } from 'kysely'
import { checkLimit } from '../check-limit.ts'
import type { Driver } from '../driver.ts'
import { afterCursor, cut, keyColumn, type Order, orderBy } from '../keyset.ts'
import { fetchRows } from '../query.ts'
import { indicatorId } from '../search/query-fields.ts'
import { type ClaimFilters, claimCondition } from './claim-conditions.ts'
import { type Compared, type Grade, gradeOf, type Obstacle, type Reference } from './grade.ts'
import { type Bounds, bounded, statementTables } from './statements.ts'

export interface CompareOptions extends Omit<ClaimFilters, 'indicator'> {
  cursor?: string
  /** 1 to 100; 20 by default. */
  limit?: number
}

/** What is said of one place and date. */
export interface ComparedStatement extends Bounds {
  place: { name: string; adcode: string | null } | null
  level: string | null
  /** The day, month or year for which the number holds, else when it was first published. */
  date: string | null
  unit: string | null
  cumulative: boolean
  approx: boolean
  grade: Grade
  /** Why, in a sentence. */
  reason: string
  /** The same for programs: none of an A, one of a B. */
  obstacles: Obstacle[]
  /** How the claims stand to each other: one alone, several that agree, several that do not. */
  agreement: 'single' | 'same' | 'conflicting'
  /** The claims that say so. */
  claims: { article: string; claim: string }[]
}

export interface IndicatorComparison {
  indicator: string
  /** What most statements have in common, and all are compared with; null where there is none. */
  reference: Reference | null
  items: ComparedStatement[]
  next: string | null
  total: number
}

const order: Order = {
  name: 'places compared',
  direction: 'asc',
  columns: ['adcode', 'place', 'day', 'level', 'measure', 'words']
    .map((column) => sql<string>`coalesce(${sql.ref(column)}, '~')`)
    .concat(sql<string>`cumulative || rate`)
    .map((column) => ({ column, type: 'string' })),
}

/**
 * What is said of one indicator, place by place. Each statement has a grade: A where it has the unit and the level of
 * place that most have, B where one thing differs, C where it cannot be compared; the reason says what.
 *
 * @throws CorpusError 'bad-query', 'bad-cursor' or 'bad-limit' for options it cannot use.
 */
export async function compareIndicator(
  driver: Driver,
  name: string,
  { cursor, limit: asked, ...filters }: CompareOptions = {},
): Promise<IndicatorComparison> {
  const limit = checkLimit(asked)
  const indicator = indicatorId(name)
  const wanted = { ...order, name: `places compared by ${indicator}` }
  const later = afterCursor(wanted, cursor)
  const condition = await claimCondition(driver, { ...filters, indicator })
  const grouping = { key: sql<null>`null`, label: sql<null>`null` }
  const tables = statementTables({ condition, grouping, sources: true })
  const rows = await fetchRows(
    driver,
    sql<Row>`
      with ${tables}
      select name, adcode, level, day, unit, measure, cumulative, approx, rate, ${bounded('lower')} as lower,
        ${bounded('upper')} as upper, claims, agreed, sources, ${keyColumn(wanted)} as keyset
      from statements where ${later} order by ${orderBy(wanted)} limit ${limit + 1}`,
  )
  const [common] = await fetchRows(
    driver,
    sql<Omit<Compared, 'cumulative'> & { cumulative: number }>`
      with ${tables}
      select measure, max(unit) as unit, level, cumulative
      from statements where not rate and place is not null
      group by measure, level, cumulative order by count(*) desc, measure, level, cumulative limit 1`,
  )
  const [counted] = await fetchRows(
    driver,
    sql<{ n: number }>`with ${tables} select count(*) as n from statements`,
  )
  const reference = common ? { ...common, cumulative: common.cumulative === 1 } : null
  const { shown, next } = cut(wanted, rows, limit)
  return {
    indicator,
    reference: reference && {
      unit: reference.unit,
      level: reference.level,
      cumulative: reference.cumulative,
    },
    items: shown.map((row) => toStatement(row, reference)),
    next,
    total: counted?.n ?? 0,
  }
}

interface Row extends Bounds {
  name: string | null
  adcode: string | null
  level: string | null
  day: string | null
  unit: string | null
  measure: string
  cumulative: number
  approx: number
  rate: number
  claims: number
  agreed: number
  sources: string
  keyset: string
}

function toStatement(row: Row, reference: Compared | null): ComparedStatement {
  const { name, adcode, level, day: date, unit, lower, upper } = row
  const place = name === null ? null : { name, adcode }
  const cumulative = row.cumulative === 1
  const rate = row.rate === 1
  return {
    ...{ place, level, date, unit, lower, upper, cumulative },
    approx: row.approx === 1,
    ...gradeOf({ ...row, cumulative, rate, placed: place !== null }, reference),
    agreement: row.claims === 1 ? 'single' : row.agreed === 1 ? 'same' : 'conflicting',
    claims: (JSON.parse(row.sources) as [string, string][]).map(([article, claim]) => ({ article, claim })),
  }
}
