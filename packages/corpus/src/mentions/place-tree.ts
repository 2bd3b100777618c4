import { divisionOf } from '@jianbao/core'
import { sql } from 'kysely'
import type { Driver } from '../driver.ts'
import { fetchRows } from '../query.ts'
import { type PlaceFilters, placeCondition } from './mention-conditions.ts'

/** A division with all that is named in it. */
export interface PlaceNode {
  adcode: string
  name: string
  /** province, prefecture or county. */
  level: string
  /** Code of the division that it lies in, as far as this list goes; null for a province. */
  parent: string | null
  /** Of it and of what lies in it. */
  mentions: number
  /** Each counted once, however many of the division's places it names. */
  articles: number
  /** Of it by itself. */
  own: number
}

interface Counted {
  adcode: string
  mentions: number
  articles: number
}

/**
 * The divisions in which something is named, by code, so that each comes before what lies in it; what lies in a division counts for it
 * too. Places without a code are in no division, and counties that a province governs itself lie in it directly.
 *
 * @throws CorpusError 'bad-query' for filters it cannot use.
 */
export async function placeTree(driver: Driver, filters: PlaceFilters = {}): Promise<PlaceNode[]> {
  const condition = await placeCondition(driver, filters)
  const named = sql`
    select place_mentions.adcode as adcode, place_mentions.article_key as article_key,
      min(place_mentions.name) as name, count(*) as n
    from place_mentions join articles on articles.key = place_mentions.article_key
    where ${condition} and length(place_mentions.adcode) = 6
    group by place_mentions.adcode, place_mentions.article_key`
  const counts = sql`sum(n) as mentions, count(distinct article_key) as articles from named`
  const rows = await fetchRows(
    driver,
    sql<Counted>`
      with named as (${named})
      select substr(adcode, 1, 2) || '0000' as adcode, ${counts} group by 1
      union all
      select substr(adcode, 1, 4) || '00' as adcode, ${counts} where substr(adcode, 3, 2) <> '00' group by 1
      union all
      select adcode, ${counts} where substr(adcode, 5, 2) <> '00' group by 1
      order by 1`,
  )
  const own = await fetchRows(
    driver,
    sql<{ adcode: string; name: string; own: number }>`
      with named as (${named})
      select adcode, min(name) as name, sum(n) as own from named group by adcode`,
  )
  return withParents(rows, new Map(own.map((place) => [place.adcode, place])))
}

const levelOf = (adcode: string): string =>
  adcode.endsWith('0000') ? 'province' : adcode.endsWith('00') ? 'prefecture' : 'county'

/** Codes like 110100 stand for no division of their own: where nothing is named by them, they are left out. */
function withParents(
  rows: readonly Counted[],
  own: ReadonlyMap<string, { name: string; own: number }>,
): PlaceNode[] {
  const nodes = new Map<string, PlaceNode>()
  for (const { adcode, mentions, articles } of rows) {
    const level = levelOf(adcode)
    const name = divisionOf(adcode)?.name ?? own.get(adcode)?.name
    if (name === undefined && level === 'prefecture') continue
    const above = [`${adcode.slice(0, 4)}00`, `${adcode.slice(0, 2)}0000`]
    const parent = above.find((code) => code !== adcode && nodes.has(code)) ?? null
    nodes.set(adcode, {
      adcode,
      name: name ?? adcode,
      level,
      parent,
      mentions,
      articles,
      own: own.get(adcode)?.own ?? 0,
    })
  }
  return [...nodes.values()]
}
