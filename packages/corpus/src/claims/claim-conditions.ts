import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Driver } from '../driver.ts'
import { CorpusError } from '../errors.ts'
import { articlesFound } from '../search/list-query.ts'
import { indicatorId } from '../search/query-fields.ts'
import { type Filters, readSearch } from '../search/read-search.ts'

/** Which claims are meant; all that is given must hold. */
export interface ClaimFilters {
  /** An indicator, by its id or its name in Chinese or English, or several of which any will do. */
  indicator?: string | readonly string[]
  /** Code of a division with what lies in it (51, 5133, 513328), or a name as printed. */
  place?: string
  /** Level of the place: province, prefecture, county. */
  level?: string
  /** What the actor, or the thing counted, has in it, as printed. */
  actor?: string
  item?: string
  verb?: string
  unit?: string
  /** Figures from here on; of a range that was printed without a figure, where it reaches so far. */
  min?: number
  max?: number
  /** Only what the text calls about so many, or only what it does not. */
  approx?: boolean
  /** The year or month for which the number holds, else in which the article was published: 2021, 2021-10. */
  month?: string
  /** Id of an article. */
  article?: string
  /** A query for the articles, in the language of `listArticles`. */
  q?: string
  /** Facts asked of the articles. */
  filters?: Filters
}

/** Whether filters ask anything of the articles; those that do not are counted without looking at them. */
export const asksArticles = ({ month, article, q, filters }: ClaimFilters): boolean =>
  [month, article, q, filters].some((asked) => asked !== undefined)

/** The figure that a claim is sorted by. */
export const figure = sql<number | null>`coalesce(claims.value, claims.lower, claims.upper)`

/** The day, month or year of a claim. */
export const dateOf = sql<string | null>`coalesce(claims.as_of, articles.published)`

/**
 * The condition on `claims` and `articles` that filters stand for.
 *
 * @throws CorpusError 'bad-query'
 */
export async function claimCondition(driver: Driver, options: ClaimFilters): Promise<RawBuilder<SqlBool>> {
  const { q, filters, ...own } = options
  const search = await readSearch(driver, { ...(q !== undefined && { q }), ...(filters && { filters }) })
  if (search.nothing) return sql`0`
  const conditions = Object.entries(own).flatMap(([name, value]) =>
    value === undefined ? [] : conditionOf[name as keyof typeof own](value as never),
  )
  if (search.match !== null || search.where !== null) conditions.push(sql`${articlesFound(search)}`)
  return conditions.length === 0 ? sql`1` : sql`(${sql.join(conditions, sql` and `)})`
}

type Condition = RawBuilder<SqlBool>
type Conditions = {
  [Name in Exclude<keyof ClaimFilters, 'q' | 'filters'>]-?: (
    value: NonNullable<ClaimFilters[Name]>,
  ) => Condition
}

const conditionOf: Conditions = {
  indicator: (value) =>
    sql`claims.indicator in (select value from json_each(${JSON.stringify([value].flat().map(indicatorId))}))`,
  place: placeCondition,
  level: (value) => sql`claims.scope = ${value}`,
  actor: (value) => sql`instr(claims.actor, ${value}) > 0`,
  item: (value) => sql`instr(claims.item, ${value}) > 0`,
  verb: (value) => sql`claims.verb = ${value}`,
  unit: (value) => sql`claims.unit = ${value}`,
  min: (value) => sql`coalesce(claims.value, claims.upper, claims.lower) >= ${finite('min', value)}`,
  max: (value) => sql`coalesce(claims.value, claims.lower, claims.upper) <= ${finite('max', value)}`,
  approx: (value) => sql`claims.approx = ${value ? 1 : 0}`,
  month: monthCondition,
  article: (value) => sql`articles.id = ${value}`,
}

function placeCondition(value: string): Condition {
  if (!/^\d{2,6}$/.test(value)) return sql`claims.place = ${value}`
  const stem = value.replace(/(00){1,2}$/, '')
  return sql`claims.adcode >= ${stem} and claims.adcode < ${`${stem}:`}`
}

function monthCondition(value: string): Condition {
  if (/^\d{4}(-\d{2})?$/.test(value)) return sql`${dateOf} >= ${value} and ${dateOf} < ${`${value}~`}`
  throw new CorpusError(
    'bad-query',
    `The month "${value}" cannot be read. Write a year or a month: 2021 or 2021-10.`,
  )
}

function finite(name: string, value: number): number {
  if (Number.isFinite(value)) return value
  throw new CorpusError('bad-query', `The filter '${name}' must be a number, not ${value}.`)
}
