import { indicators } from '@jianbao/core'
import { sql } from 'kysely'
import type { Driver } from '../driver.ts'
import { fetchRows } from '../query.ts'

/** A measure that claims of the store are of. */
export interface IndicatorCount {
  id: string
  /** Names of an indicator that core knows; null for one of the adder's own. */
  zh: string | null
  en: string | null
  claims: number
  articles: number
  places: number
}

/** The indicators of the store, those with most claims first. */
export async function listIndicators(driver: Driver): Promise<IndicatorCount[]> {
  const rows = await fetchRows(
    driver,
    sql<{ id: string; claims: number; articles: number; places: number }>`
      select indicator as id, count(*) as claims, count(distinct article_key) as articles,
        count(distinct coalesce(adcode, place)) as places
      from claims where indicator is not null group by indicator order by claims desc, indicator`,
  )
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  return rows.map(({ id, ...counts }) => {
    const { zh = null, en = null } = known.get(id) ?? {}
    return { id, zh, en, ...counts }
  })
}
