import { divisionOf } from '@jianbao/core'
import { type RawBuilder, sql } from 'kysely'
import type { Driver } from '../driver.ts'
import { fetchRows } from '../query.ts'
import type { FacetValue } from './facets.ts'

interface PlaceRow {
  value: string
  parent: string | null
  name: string | null
  n: number
  place: number
}

/** The places of the articles found as a tree: an article counts once for each place that it names or that holds one it names. */
export async function placeFacet(
  driver: Driver,
  found: RawBuilder<unknown>,
  limit: number,
): Promise<{ values: FacetValue[]; more: boolean }> {
  const rows = await fetchRows(
    driver,
    sql<PlaceRow>`
      with codes as materialized (
        select article_key, adcode, min(name) as name from place_mentions
        where adcode is not null and article_key in (${found}) group by article_key, adcode
      ), counted as (
        select substr(adcode, 1, 2) || '0000' as value, null as parent, null as name,
          count(distinct article_key) as n from codes group by 1
        union all
        select substr(adcode, 1, 4) || '00', substr(adcode, 1, 2) || '0000', null,
          count(distinct article_key) from codes where substr(adcode, 3, 2) <> '00' group by 1
        union all
        select adcode, substr(adcode, 1, 4) || '00', min(name),
          count(distinct article_key) from codes where substr(adcode, 5, 2) <> '00' group by 1
      )
      select * from (
        select *, row_number() over (partition by parent order by n desc, value) as place from counted
      ) where place <= ${limit + 1} order by place`,
  )
  const children = Map.groupBy(rows, ({ parent }) => parent)
  let more = false
  const below = (code: string | null, holder: string | null): FacetValue[] =>
    (children.get(code) ?? []).flatMap(({ value, name, n, place }): FacetValue[] => {
      if (place > limit) {
        more = true
        return []
      }
      const division = divisionOf(value)
      // What groups the districts of a municipality is no place of its own.
      if (!division && name === null && code !== null) return below(value, holder)
      const level = code === null ? 'province' : value.endsWith('00') ? 'prefecture' : 'county'
      return [{ value, label: division?.name ?? name, n, level, parent: holder }, ...below(value, value)]
    })
  return { values: below(null, null), more }
}
