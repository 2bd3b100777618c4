import { sql } from 'kysely'
import { checkLimit } from '../check-limit.ts'
import {
  articleColumns,
  blockText,
  type InArticle,
  type InBlock,
  toArticle,
  toBlock,
} from '../claims/claim-rows.ts'
import type { Driver } from '../driver.ts'
import { afterCursor, cut, keyColumn, type Order, orderBy } from '../keyset.ts'
import { fetchRows } from '../query.ts'
import type { MentionKind } from '../schema.ts'
import type { ListMentionsOptions, ListPlacesOptions, NamedList } from './list-mentions.ts'
import { mentionCondition, placeCondition } from './mention-conditions.ts'

interface Occurrence {
  /** As printed. */
  text: string
  name: string
  adcode: string | null
  article: InArticle
  /** Null where it stands outside the body. */
  passage: InBlock | null
}

/** Where someone or something is named. */
export interface MentionOccurrence extends Occurrence {
  /** A person's role, a quote's speaker, a document's issuer or a scheme's kind. */
  detail: string | null
  /** A person's organisation. */
  organisation: string | null
  /** Who answers for what in a scheme; empty for anything else. */
  tiers: { who: string; what: string | null }[]
}

/** Where a place is named. */
export interface PlaceOccurrence extends Occurrence {
  level: string
  certainty: string
}

interface Row {
  text: string
  name: string
  adcode: string | null
  at_start: number
  at_end: number
  passage: string | null
  article_id: string
  headline: string | null
  publisher: string | null
  source: string | null
  published: string | null
  keyset: string
}

type MentionRow = Row & { detail: string | null; organisation: string | null; tiers: string }
type PlaceRow = Row & { level: string; certainty: string }

const orderOf = (table: string): Omit<Order, 'name'> => ({
  direction: 'desc',
  columns: [
    { column: sql<string>`articles.newest`, type: 'string' },
    { column: sql<string>`articles.id`, type: 'string' },
    // Backwards through the articles and forwards inside each.
    { column: sql<number>`-${sql.ref(`${table}.ordinal`)}`, type: 'number' },
  ],
})

/**
 * Where someone or something is named, in articles from the newest to the oldest, in each in the order of its text.
 *
 * @throws CorpusError 'bad-query', 'bad-cursor' or 'bad-limit' for options it cannot use.
 */
export async function listMentionOccurrences(
  driver: Driver,
  kind: MentionKind,
  { cursor, limit: asked, ...filters }: ListMentionsOptions = {},
): Promise<NamedList<MentionOccurrence>> {
  const limit = checkLimit(asked)
  const order = { name: `mentions of the kind ${kind}`, ...orderOf('mentions') }
  const later = afterCursor(order, cursor)
  const from = sql`from articles join mentions on mentions.article_key = articles.key
    where ${await mentionCondition(driver, kind, filters)}`
  const rows = await fetchRows(
    driver,
    sql<MentionRow>`
      with best as (
        select mentions.*, ${keyColumn(order)} as keyset ${from} and ${later} order by ${orderBy(order)} limit ${limit + 1}
      )
      select mentions.text, name, detail, organisation, adcode, at_start, at_end, keyset, ${articleColumns},
        ${blockText('mentions')} as passage,
        (select json_group_array(json_array(who, what)) from (
          select who, what from scheme_tiers where scheme_tiers.article_key = mentions.article_key
            and scheme_tiers.scheme = mentions.ordinal and kind = 'scheme' order by position
        )) as tiers
      from best as mentions cross join articles on articles.key = mentions.article_key
      cross join captures on captures.page_key = articles.page_key
      order by ${orderBy(order)}`,
  )
  const [counted] = await fetchRows(driver, sql<{ n: number }>`select count(*) as n ${from}`)
  const { shown, next } = cut(order, rows, limit)
  const items = shown.map((row): MentionOccurrence => {
    const { detail, organisation, tiers } = row
    const list = (JSON.parse(tiers) as [string, string | null][]).map(([who, what]) => ({ who, what }))
    return { ...toOccurrence(row), detail, organisation, tiers: list }
  })
  return { items, next, total: counted?.n ?? 0 }
}

/**
 * Where places are named, in the order of `listMentionOccurrences`.
 *
 * @throws CorpusError 'bad-query', 'bad-cursor' or 'bad-limit' for options it cannot use.
 */
export async function listPlaceOccurrences(
  driver: Driver,
  { cursor, limit: asked, ...filters }: ListPlacesOptions = {},
): Promise<NamedList<PlaceOccurrence>> {
  const limit = checkLimit(asked)
  const order = { name: 'mentions of places', ...orderOf('place_mentions') }
  const later = afterCursor(order, cursor)
  const from = sql`from articles join place_mentions on place_mentions.article_key = articles.key
    where ${await placeCondition(driver, filters)}`
  const rows = await fetchRows(
    driver,
    sql<PlaceRow>`
      with best as (
        select place_mentions.*, ${keyColumn(order)} as keyset ${from} and ${later}
        order by ${orderBy(order)} limit ${limit + 1}
      )
      select place_mentions.text, name, adcode, level, certainty, at_start, at_end, keyset, ${articleColumns},
        ${blockText('place_mentions')} as passage
      from best as place_mentions cross join articles on articles.key = place_mentions.article_key
      cross join captures on captures.page_key = articles.page_key
      order by ${orderBy(order)}`,
  )
  const [counted] = await fetchRows(driver, sql<{ n: number }>`select count(*) as n ${from}`)
  const { shown, next } = cut(order, rows, limit)
  const items = shown.map((row): PlaceOccurrence => {
    const { level, certainty } = row
    return { ...toOccurrence(row), level, certainty }
  })
  return { items, next, total: counted?.n ?? 0 }
}

function toOccurrence(row: Row): Occurrence {
  const { text, name, adcode } = row
  return { text, name, adcode, article: toArticle(row), passage: toBlock(row) }
}
