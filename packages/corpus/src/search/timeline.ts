import { sql } from 'kysely'
import type { Driver } from '../driver.ts'
import { fetchRows } from '../query.ts'
import { articlesFound } from './list-query.ts'
import { readSearch, type SearchOptions } from './read-search.ts'

export interface TimelineOptions extends SearchOptions {
  /** Counts the claims of the articles too: all of them, or those of an indicator or several. */
  claims?: true | { indicator: string | readonly string[] }
}

/** Articles of one time, and their claims where they were asked for. */
export interface TimelineCount {
  articles: number
  claims?: number
}

export interface Timeline {
  /** By month, `2021-10`, the earliest first; months without articles are left out. */
  months: ({ month: string } & TimelineCount)[]
  /** Of articles whose page prints a year alone. */
  years: ({ year: string } & TimelineCount)[]
  undated: TimelineCount
  /** All articles found. */
  total: number
}

/**
 * When the articles found were published. Those that give no month are counted apart and never spread.
 *
 * @throws CorpusError 'bad-query' where the search cannot be read.
 */
export async function timeline(
  driver: Driver,
  { claims, ...options }: TimelineOptions = {},
): Promise<Timeline> {
  const search = await readSearch(driver, options)
  const ofIndicator =
    typeof claims === 'object'
      ? sql`and indicator in (select value from json_each(${JSON.stringify([claims.indicator].flat())}))`
      : sql``
  const claimCount = claims
    ? sql`(select count(*) from claims where article_key = articles.key ${ofIndicator})`
    : sql`0`
  const rows = search.nothing
    ? []
    : await fetchRows(
        driver,
        sql<{ time: string | null; articles: number; claims: number }>`
          select substr(published, 1, 7) as time, count(*) as articles, sum(${claimCount}) as claims
          from articles where ${articlesFound(search)} group by time order by time`,
      )
  const line: Timeline = { months: [], years: [], undated: countOf({ articles: 0, claims: 0 }), total: 0 }
  for (const { time, ...counts } of rows) {
    line.total += counts.articles
    if (time === null) line.undated = countOf(counts)
    else if (time.length === 7) line.months.push({ month: time, ...countOf(counts) })
    else line.years.push({ year: time, ...countOf(counts) })
  }
  return line

  function countOf(counts: Required<TimelineCount>): TimelineCount {
    return claims ? counts : { articles: counts.articles }
  }
}
