import { divisionsNamed, foldText } from '@jianbao/core'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { namePattern } from './name-pattern.ts'
import type { FieldName } from './query-fields.ts'

type Condition = RawBuilder<SqlBool>

/** The names that articles bear in the columns that hold them as printed. */
export interface PrintedNames {
  publisher: readonly string[]
  source: readonly string[]
}

/** The condition on `articles` that a field and its value stand for. */
export function fieldCondition(field: FieldName, value: string, names: PrintedNames): Condition {
  return conditions[field](value, names)
}

const conditions: Readonly<Record<FieldName, (value: string, names: PrintedNames) => Condition>> = {
  place: placeCondition,
  publisher: (value, { publisher }) => sql`articles.publisher in ${listed(found(value, publisher))}`,
  source: (value, { source }) => sql`articles.source in ${listed(found(value, source))}`,
  person: (value) => named('person', namePattern(value).where('folded')),
  org: (value) => named('organisation', namePattern(value).where('folded')),
  scheme: (value) => named('scheme', sql`(detail = ${value} or (${namePattern(value).where('folded')}))`),
  indicator: (value) => sql`articles.key in (select article_key from claims where indicator = ${value})`,
  formula: formulaCondition,
  // On both columns, so that a list in either direction begins and ends where its index does.
  from: (value) => sql`articles.newest >= ${value} and articles.oldest >= ${value} and articles.oldest < '~'`,
  to: (value) => sql`articles.newest > '' and articles.newest < ${beyond(value)}
    and articles.oldest < ${beyond(value)} and articles.newest not in ${listed(coarser(value))}`,
  date: (value) => sql`articles.newest >= ${value} and articles.newest < ${beyond(value)}
    and articles.oldest >= ${value} and articles.oldest < ${beyond(value)}`,
  script: (value) => sql`(select script from pages where pages.key = articles.page_key) = ${value}`,
  damage: (value) => sql`articles.page_key in (select page_key from edits where kind = ${value})`,
  is: (value) => dateStates[value as keyof typeof dateStates],
}

const dateStates = {
  dated: sql<SqlBool>`articles.newest > '' and articles.oldest < '~'`,
  undated: sql<SqlBool>`articles.newest = '' and articles.oldest = '~'`,
  stated: sql<SqlBool>`${sql.raw(dateStatus())} = 'stated'`,
  implied: sql<SqlBool>`${sql.raw(dateStatus())} = 'implied'`,
  unknown: sql<SqlBool>`${sql.raw(dateStatus())} = 'unknown'`,
}

/** How an article is dated; articles kept before that was written down were read from a printed date or none. */
export function dateStatus(): string {
  return "coalesce(articles.date_status, case when articles.published is null then 'unknown' else 'stated' end)"
}

/** By code, or by a name that stands for codes; a place without a code by its name alone. A place holds what lies in it. */
function placeCondition(value: string): Condition {
  const codes = /^\d{2,6}$/.test(value) ? [value] : divisionsNamed(value).map(({ adcode }) => adcode)
  const ranges = codes.map((code) => {
    const stem = code.replace(/(00){1,2}$/, '')
    return [stem, `${stem}:`]
  })
  // A cross join goes through the few ranges first and finds the many mentions by their index.
  return sql`articles.key in (
    select article_key from json_each(${JSON.stringify(ranges)}) as range
    cross join place_mentions on adcode >= range.value ->> 0 and adcode < range.value ->> 1
    union all select article_key from place_mentions where name in ${listed([value, foldText(value)])}
  )`
}

/** By a formula's id, or by the words of it or one of its variants. */
function formulaCondition(value: string): Condition {
  const words = listed([value, foldText(value)])
  return sql`articles.key in (
    select article_key from formulas
    cross join formula_occurrences on formula_occurrences.formula_key = formulas.key
    where id = ${value} or formulas.text in ${words}
      or formulas.key in (select formula_key from formula_variants where text in ${words})
  )`
}

const named = (kind: string, condition: Condition): Condition =>
  sql`articles.key in (select article_key from mentions where kind = ${kind} and ${condition})`

const found = (value: string, names: readonly string[]) => names.filter(namePattern(value).finds)

/** What sorts after every date that begins so. */
const beyond = (date: string) => `${date}~`

/** The year and the month of a date that says more: they may lie after it. */
const coarser = (date: string) =>
  [date.slice(0, 4), date.slice(0, 7)].filter((part) => part.length < date.length)

const listed = (values: readonly string[]) => sql`(select value from json_each(${JSON.stringify(values)}))`
