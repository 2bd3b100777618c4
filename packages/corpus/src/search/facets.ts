import { foldText } from '@jianbao/core'
import { type RawBuilder, sql } from 'kysely'
import type { Driver } from '../driver.ts'
import { fetchRows } from '../query.ts'
import { dateStatus } from './field-conditions.ts'
import { articlesFound } from './list-query.ts'
import { placeFacet } from './place-facet.ts'
import { readSearch, type SearchOptions } from './read-search.ts'

/** What articles can be counted by. A new one needs a line in `valuesOf`. */
export type FacetName =
  | 'place'
  | 'publisher'
  | 'source'
  | 'month'
  | 'indicator'
  | 'formula'
  | 'scheme'
  | 'script'
  | 'damage'
  | 'date'

export const facetNames: readonly FacetName[] = [
  'place',
  'publisher',
  'source',
  'month',
  'indicator',
  'formula',
  'scheme',
  'script',
  'damage',
  'date',
]

export interface FacetValue {
  /** What the filter of the facet's name takes; of `date` the filter is `is`. */
  value: string
  /** A place's name where it is known, a formula's words; else null. */
  label: string | null
  /** Articles. One that has several values counts for each. */
  n: number
  level?: 'province' | 'prefecture' | 'county'
  /** The code of the place that holds this one; null for a province. */
  parent?: string | null
}

export interface Facet {
  name: FacetName
  /** Most articles first; places as a tree, each followed by those that lie in it. */
  values: FacetValue[]
  /** Whether there are values beyond the limit. */
  more: boolean
}

export interface FacetOptions extends SearchOptions {
  /** Which ones; all by default. */
  facets?: readonly FacetName[]
  /** Most values of each, of places most in each place; 20 by default. */
  limit?: number
}

/**
 * How many of the articles found have which values.
 *
 * @throws CorpusError 'bad-query' where the search cannot be read.
 */
export async function countFacets(
  driver: Driver,
  { facets = facetNames, limit = 20, ...options }: FacetOptions = {},
): Promise<Facet[]> {
  const search = await readSearch(driver, options)
  if (search.nothing) return facets.map((name) => ({ name, values: [], more: false }))
  const found = sql`select articles.key from articles where ${articlesFound(search)}`
  const counted: Facet[] = []
  for (const name of facets) {
    const { values, more } =
      name === 'place' ? await placeFacet(driver, found, limit) : await plainFacet(driver, name, found, limit)
    counted.push({ name, values, more })
  }
  return counted
}

async function plainFacet(
  driver: Driver,
  name: Exclude<FacetName, 'place'>,
  found: RawBuilder<unknown>,
  limit: number,
): Promise<Omit<Facet, 'name'>> {
  const rows = await fetchRows(
    driver,
    sql<{ value: string; n: number }>`
      select value, count(distinct article_key) as n from (${valuesOf[name](found)})
      where value is not null group by value order by n desc, value`,
  )
  const values = name === 'publisher' || name === 'source' ? joinScripts(rows) : rows
  const shown = values.slice(0, limit)
  const labels = name === 'formula' ? await formulaTexts(driver, shown) : null
  return {
    values: shown.map(({ value, n }) => ({ value, label: labels?.get(value) ?? null, n })),
    more: values.length > limit,
  }
}

async function formulaTexts(
  driver: Driver,
  formulas: readonly { value: string }[],
): Promise<Map<string, string>> {
  const ids = JSON.stringify(formulas.map(({ value }) => value))
  const rows = await fetchRows(
    driver,
    sql<{ id: string; text: string }>`
      select id, text from formulas where id in (select value from json_each(${ids}))`,
  )
  return new Map(rows.map(({ id, text }) => [id, text]))
}

/** The values of the articles found, as rows of `article_key` and `value`. */
const valuesOf: Readonly<
  Record<Exclude<FacetName, 'place'>, (found: RawBuilder<unknown>) => RawBuilder<unknown>>
> = {
  publisher: (found) =>
    sql`select key as article_key, publisher as value from articles where key in (${found})`,
  source: (found) => sql`select key as article_key, source as value from articles where key in (${found})`,
  month: (found) => sql`select key as article_key, substr(published, 1, 7) as value
    from articles where length(published) >= 7 and key in (${found})`,
  // The plus keeps SQLite from a search for each article: an index holds all that is needed, in order.
  indicator: (found) => sql`select article_key, indicator as value
    from claims where indicator is not null and +article_key in (${found})`,
  formula: (found) => sql`select article_key, formulas.id as value
    from formula_occurrences join formulas on formulas.key = formula_occurrences.formula_key
    where article_key in (${found})`,
  scheme: (found) => sql`select article_key, detail as value
    from mentions where kind = 'scheme' and article_key in (${found})`,
  script: (found) => sql`select articles.key as article_key, pages.script as value
    from articles join pages on pages.key = articles.page_key where articles.key in (${found})`,
  // A page has many edits of few kinds.
  damage: (found) => sql`with wanted as materialized (
      select key, page_key from articles where key in (${found})
    ), damaged as materialized (
      select distinct page_key, kind from edits where page_key in (select page_key from wanted)
    ) select wanted.key as article_key, damaged.kind as value
    from damaged join wanted on wanted.page_key = damaged.page_key`,
  date: (found) => sql`select key as article_key, ${sql.raw(dateStatus())} as value
    from articles where key in (${found})`,
}

/** One name in two scripts is one value, under the form that more articles have; the filter finds both. */
function joinScripts(rows: readonly { value: string; n: number }[]): { value: string; n: number }[] {
  const joined = new Map<string, { value: string; n: number }>()
  for (const { value, n } of rows) {
    const known = joined.get(foldText(value))
    if (known) known.n += n
    else joined.set(foldText(value), { value, n })
  }
  return [...joined.values()].sort((a, b) => b.n - a.n)
}
