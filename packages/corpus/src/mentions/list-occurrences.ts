import { type RawBuilder, type SqlBool, sql } from 'kysely'
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

/** A table of mentions, read as one kind of occurrence. */
interface Source<Found extends Row, Item> {
  table: 'mentions' | 'place_mentions'
  /** What cursors are told apart by. */
  name: string
  condition: RawBuilder<SqlBool>
  /** What it has beside the columns of every mention. */
  columns: RawBuilder<unknown>
  toItem: (row: Found) => Item
}

const orderOf = ({ table, name }: { table: string; name: string }): Order => ({
  name,
  direction: 'desc',
  columns: [
    { column: sql<string>`articles.newest`, type: 'string' },
    { column: sql<string>`articles.id`, type: 'string' },
    // Backwards through the articles and forwards inside each.
    { column: sql<number>`-${sql.ref(`${table}.ordinal`)}`, type: 'number' },
  ],
})

const tiersOfMention = sql`(select json_group_array(json_array(who, what)) from (
  select who, what from scheme_tiers where scheme_tiers.article_key = mentions.article_key
    and scheme_tiers.scheme = mentions.ordinal and kind = 'scheme' order by position
))`

/**
 * Where someone or something is named, in articles from the newest to the oldest, in each in the order of its text.
 *
 * @throws CorpusError 'bad-query', 'bad-cursor' or 'bad-limit' for options it cannot use.
 */
export async function listMentionOccurrences(
  driver: Driver,
  kind: MentionKind,
  { cursor, limit, ...filters }: ListMentionsOptions = {},
): Promise<NamedList<MentionOccurrence>> {
  return listOccurrences<MentionRow, MentionOccurrence>(
    driver,
    { cursor, limit },
    {
      table: 'mentions',
      name: `mentions of the kind ${kind}`,
      condition: await mentionCondition(driver, kind, filters),
      columns: sql`detail, organisation, ${tiersOfMention} as tiers`,
      toItem: (row) => {
        const { detail, organisation, tiers } = row
        const list = (JSON.parse(tiers) as [string, string | null][]).map(([who, what]) => ({ who, what }))
        return { ...toOccurrence(row), detail, organisation, tiers: list }
      },
    },
  )
}

/**
 * Where places are named, in the order of `listMentionOccurrences`.
 *
 * @throws CorpusError 'bad-query', 'bad-cursor' or 'bad-limit' for options it cannot use.
 */
export async function listPlaceOccurrences(
  driver: Driver,
  { cursor, limit, ...filters }: ListPlacesOptions = {},
): Promise<NamedList<PlaceOccurrence>> {
  return listOccurrences<PlaceRow, PlaceOccurrence>(
    driver,
    { cursor, limit },
    {
      table: 'place_mentions',
      name: 'mentions of places',
      condition: await placeCondition(driver, filters),
      columns: sql`level, certainty`,
      toItem: (row) => ({ ...toOccurrence(row), level: row.level, certainty: row.certainty }),
    },
  )
}

async function listOccurrences<Found extends Row, Item>(
  driver: Driver,
  page: { cursor: string | undefined; limit: number | undefined },
  { condition, columns, toItem, ...named }: Source<Found, Item>,
): Promise<NamedList<Item>> {
  const limit = checkLimit(page.limit)
  const order = orderOf(named)
  const later = afterCursor(order, page.cursor)
  const table = sql.table(named.table)
  const from = sql`from articles join ${table} on ${table}.article_key = articles.key where ${condition}`
  const rows = await fetchRows(
    driver,
    sql<Found>`
      with best as (
        select ${table}.*, ${keyColumn(order)} as keyset ${from} and ${later} order by ${orderBy(order)} limit ${limit + 1}
      )
      select ${table}.text, name, adcode, at_start, at_end, keyset, ${articleColumns},
        ${blockText(named.table)} as passage, ${columns}
      from best as ${table} cross join articles on articles.key = ${table}.article_key
      cross join captures on captures.page_key = articles.page_key
      order by ${orderBy(order)}`,
  )
  const [counted] = await fetchRows(driver, sql<{ n: number }>`select count(*) as n ${from}`)
  const { shown, next } = cut(order, rows, limit)
  return { items: shown.map(toItem), next, total: counted?.n ?? 0 }
}

function toOccurrence(row: Row): Occurrence {
  const { text, name, adcode } = row
  return { text, name, adcode, article: toArticle(row), passage: toBlock(row) }
}
