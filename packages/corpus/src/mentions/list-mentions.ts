import { type RawBuilder, sql } from 'kysely'
import { checkLimit } from '../check-limit.ts'
import type { Driver } from '../driver.ts'
import { afterCursor, cut, keyColumn, type Order, orderBy } from '../keyset.ts'
import { fetchRows } from '../query.ts'
import type { MentionKind } from '../schema.ts'
import {
  type MentionFilters,
  mentionCondition,
  type PlaceFilters,
  placeCondition,
} from './mention-conditions.ts'

interface Paging {
  /** `next` of the list before. */
  cursor?: string
  /** 1 to 100; 20 by default. */
  limit?: number
}

export type ListMentionsOptions = MentionFilters & Paging
export type ListPlacesOptions = PlaceFilters & Paging

interface Counts {
  mentions: number
  articles: number
}

/** Someone or something that is named, in whatever script. */
export interface NamedThing extends Counts {
  /** As it is printed most often. */
  name: string
  /** A person's role, a quote's speaker, a document's issuer or a scheme's kind, the one printed most often; or null. */
  detail: string | null
}

/** A place, told by its code, or by its name where it has none. */
export interface NamedPlace extends Counts {
  name: string
  adcode: string | null
  /** province, prefecture, county, or what lies below. */
  level: string
}

export interface NamedList<Item> {
  items: Item[]
  next: string | null
  total: number
}

const columns = [
  { column: sql<number>`articles`, type: 'number' },
  { column: sql<string>`grp`, type: 'string' },
] as const

/**
 * Who or what is named, those in most articles first. A name is one in either script.
 *
 * @throws CorpusError 'bad-query', 'bad-cursor' or 'bad-limit' for options it cannot use.
 */
export async function listMentions(
  driver: Driver,
  kind: MentionKind,
  { cursor, limit, ...filters }: ListMentionsOptions = {},
): Promise<NamedList<NamedThing>> {
  const condition = await mentionCondition(driver, kind, filters)
  const commonest = (column: 'name' | 'detail') => sql`(
    select ${sql.ref(column)} from mentions where kind = ${kind} and folded = grp and ${sql.ref(column)} is not null
    group by 1 order by count(*) desc, 1 limit 1)`
  return listGroups<NamedThing>(
    driver,
    { cursor, limit, list: `names of the kind ${kind}` },
    {
      groups: sql`
      select mentions.folded as grp, count(*) as mentions, count(distinct mentions.article_key) as articles
      from mentions join articles on articles.key = mentions.article_key
      where ${condition} group by mentions.folded`,
      shown: sql`${commonest('name')} as name, ${commonest('detail')} as detail, mentions, articles`,
    },
  )
}

/**
 * Places that are named, those in most articles first.
 *
 * @throws CorpusError 'bad-query', 'bad-cursor' or 'bad-limit' for options it cannot use.
 */
export async function listPlaces(
  driver: Driver,
  { cursor, limit, ...filters }: ListPlacesOptions = {},
): Promise<NamedList<NamedPlace>> {
  const condition = await placeCondition(driver, filters)
  return listGroups<NamedPlace>(
    driver,
    { cursor, limit, list: 'places' },
    {
      groups: sql`
      select coalesce(place_mentions.adcode, place_mentions.name) as grp, min(place_mentions.name) as name,
        place_mentions.adcode as adcode, min(place_mentions.level) as level, count(*) as mentions,
        count(distinct place_mentions.article_key) as articles
      from place_mentions join articles on articles.key = place_mentions.article_key
      where ${condition} group by grp`,
      shown: sql`name, adcode, level, mentions, articles`,
    },
  )
}

/** The place of a code, as it is named in all articles; null where none names it. */
export async function getPlace(driver: Driver, adcode: string): Promise<NamedPlace | null> {
  const [found] = await fetchRows(
    driver,
    sql<NamedPlace>`
      select min(name) as name, adcode, min(level) as level, count(*) as mentions,
        count(distinct article_key) as articles
      from place_mentions where adcode = ${adcode} group by adcode`,
  )
  return found ?? null
}

async function listGroups<Item>(
  driver: Driver,
  { cursor, limit: asked, list }: { cursor: string | undefined; limit: number | undefined; list: string },
  { groups, shown: wanted }: { groups: RawBuilder<unknown>; shown: RawBuilder<unknown> },
): Promise<NamedList<Item>> {
  const limit = checkLimit(asked)
  const order: Order = { name: list, direction: 'desc', columns }
  const rows = await fetchRows(
    driver,
    sql<Item & { keyset: string }>`
      with named as (${groups})
      select ${wanted}, ${keyColumn(order)} as keyset from named
      where ${afterCursor(order, cursor)} order by ${orderBy(order)} limit ${limit + 1}`,
  )
  const [counted] = await fetchRows(
    driver,
    sql<{ n: number }>`with named as (${groups}) select count(*) as n from named`,
  )
  const { shown, next } = cut(order, rows, limit)
  return { items: shown.map(({ keyset: _, ...item }) => item as Item), next, total: counted?.n ?? 0 }
}
