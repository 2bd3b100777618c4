import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { classifiers, rates } from './measures.ts'

const listed = (values: readonly unknown[]) => sql`(select value from json_each(${JSON.stringify(values)}))`

/** Articles that are copies of each other, as they were found last: their story, and its earliest date. */
const stories = sql`stories as materialized (
  select article_groups.article_key, article_groups.group_key as story,
    min(articles.published) over (partition by article_groups.group_key) as first
  from article_groups join articles on articles.key = article_groups.article_key
)`

/** Whether what a claim says is told by its indicator, place and date, whoever says it. */
const shared = sql`claims.indicator is not null and coalesce(claims.adcode, claims.place) is not null
  and coalesce(claims.as_of, stories.first, articles.published) is not null`

/** What a group of claims is called, and what it is told by. */
export interface Grouping {
  key: RawBuilder<string | null>
  label: RawBuilder<string | null>
}

export interface StatementsOptions {
  condition: RawBuilder<SqlBool>
  grouping: Grouping
  /** Lists the claims of each statement, as JSON; null otherwise. */
  sources: boolean
}

/**
 * Tables for a `with`: `facts`, a row a claim, and `statements`, a row for what claims say together. Claims of one
 * indicator, measure, place and date are one statement however many articles make it; of others, only those of one
 * story that are printed in the same words. Claims agree where one number can be what all of them say (312 and 'at least
 * 300'): then it is as exact as they are together, else it reaches from the least to the most that was printed.
 *
 * `lower` and `upper` are infinite where a claim is open: 'at least 300' has no upper end. What counts things has
 * nothing below 0.
 */
export function statementTables({ condition, grouping, sources }: StatementsOptions): RawBuilder<unknown> {
  const listOf = (claims: RawBuilder<string>) => (sources ? claims : sql`null`)
  // Claims that cannot be one statement with another are most of them, and are not sorted.
  return sql`
    ${stories},
    facts as materialized (
      select ${grouping.key} as grp, ${grouping.label} as label, claims.article_key, claims.id, articles.id as article_id,
        coalesce(stories.story, claims.article_key) as story,
        claims.indicator, claims.unit, claims.scope as level, claims.cumulative, claims.approx, claims.text,
        claims.item, claims.verb, claims.place as name, claims.adcode, coalesce(claims.adcode, claims.place) as place,
        coalesce(claims.as_of, substr(coalesce(stories.first, articles.published), 1, 10)) as day,
        case when claims.unit is null or claims.unit in ${listed(classifiers)} then '' else claims.unit end as measure,
        claims.unit in ${listed(rates)} or claims.per is not null or claims.rule = 'q-fraction' as rate,
        coalesce(claims.value, claims.lower, claims.upper) as printed,
        case when claims.lower is not null then claims.lower when claims.upper is null then claims.value
          when claims.upper >= 0 then 0 else -9e999 end as lower,
        case when claims.upper is not null then claims.upper when claims.lower is null then claims.value
          else 9e999 end as upper,
        ${shared} as shared, stories.story is not null as copied
      from articles join claims on claims.article_key = articles.key
      left join stories on stories.article_key = articles.key
      where ${condition}
    ),
    statements as materialized (
      select grp, indicator, level, cumulative, measure, rate, place, day, min(name) as name, min(adcode) as adcode,
        max(unit) as unit, max(approx) as approx, count(*) as claims, max(lower) <= min(upper) as agreed,
        case when max(lower) <= min(upper) then max(lower) else min(lower) end as lower,
        case when max(lower) <= min(upper) then min(upper) else max(upper) end as upper,
        ${listOf(sql`json_group_array(json_array(article_id, id))`)} as sources,
        case when shared then '' else json_array(story, text, item, verb) end as words
      from facts where printed is not null and (shared or copied)
      group by grp, indicator, level, cumulative, measure, rate, place, day, words
      union all
      select grp, indicator, level, cumulative, measure, rate, place, day, name, adcode, unit, approx, 1, 1, lower, upper,
        ${listOf(sql`json_array(json_array(article_id, id))`)}, json_array(article_id, id)
      from facts where printed is not null and not shared and not copied
    )`
}

/** A number as far as it is known. */
export interface Bounds {
  /** At least so many; null where nothing says how few. */
  lower: number | null
  /** At most so many; null where nothing says how many. */
  upper: number | null
}

/** SQL for a bound that is null where it is infinite. */
export const bounded = (column: string): RawBuilder<number | null> =>
  sql.raw(`case when abs(${column}) < 9e999 then ${column} end`)
