import type { EditKind } from '@jianbao/core'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { checkLimit } from './check-limit.ts'
import type { Driver } from './driver.ts'
import { afterCursor, cut, keyColumn, type Order, orderBy } from './keyset.ts'
import { fetchRows } from './query.ts'

export interface ListEditsOptions {
  kind?: EditKind
  /** Id of a page. */
  page?: string
  /** Only repairs that are sure, or only those that are not. */
  certain?: boolean
  /** Only repairs that readers took back, or only those that hold. */
  undone?: boolean
  cursor?: string
  /** 1 to 100; 20 by default. */
  limit?: number
}

/** A repair of a page. */
export interface EditItem {
  /** Unique in its page. */
  id: string
  kind: EditKind
  /** In the capture, UTF-16. */
  start: number
  end: number
  raw: string
  text: string
  certain: boolean
  candidates: string[]
  undone: boolean
  page: {
    id: string
    /** What the adder called it. */
    name: string | null
    /** Of its first article. */
    headline: string | null
  }
}

export interface EditList {
  items: EditItem[]
  next: string | null
  total: number
  /** All repairs of the store by kind, whatever is asked for. */
  kinds: { kind: EditKind; edits: number; pages: number }[]
}

interface Row {
  id: string
  kind: EditKind
  at_start: number
  at_end: number
  raw: string
  text: string
  certain: number
  candidates: string | null
  undone: number
  page_id: string
  name: string | null
  headline: string | null
  keyset: string
}

const order: Order = {
  name: 'repairs',
  direction: 'asc',
  columns: [
    // As pages were added; pages in the order of their ids would all be sorted before the first is shown.
    { column: sql<number>`edits.page_key`, type: 'number' },
    { column: sql<number>`edits.at_start`, type: 'number' },
    { column: sql<string>`edits.id`, type: 'string' },
  ],
}

const isUndone = sql`exists (select 1 from undone_edits where page_id = pages.id and edit_id = edits.id)`

/**
 * Every repair of the store, page by page, those too that were taken back.
 *
 * @throws CorpusError 'bad-cursor' or 'bad-limit' for options it cannot use.
 */
export async function listEdits(
  driver: Driver,
  { cursor, limit: asked, ...filters }: ListEditsOptions = {},
): Promise<EditList> {
  const limit = checkLimit(asked)
  const later = afterCursor(order, cursor)
  const from = sql`from edits join pages on pages.key = edits.page_key where ${conditionOf(filters)}`
  const rows = await fetchRows(
    driver,
    sql<Row>`
      select edits.id, edits.kind, edits.at_start, edits.at_end, edits.raw, edits.text, edits.certain, edits.candidates,
        ${isUndone} as undone, pages.id as page_id, pages.name,
        (select headline from articles where articles.page_key = pages.key order by ordinal limit 1) as headline,
        ${keyColumn(order)} as keyset
      ${from} and ${later} order by ${orderBy(order)} limit ${limit + 1}`,
  )
  const asksPages = filters.page !== undefined || filters.undone !== undefined
  const counting = asksPages ? from : sql`from edits where ${conditionOf(filters)}`
  const [counted] = await fetchRows(driver, sql<{ n: number }>`select count(*) as n ${counting}`)
  const kinds = await fetchRows(
    driver,
    sql<EditList['kinds'][number]>`
      select kind, sum(edits) as edits, count(*) as pages
        from (select kind, page_key, count(*) as edits from edits group by kind, page_key)
        group by kind order by edits desc, kind`,
  )
  const { shown, next } = cut(order, rows, limit)
  return { items: shown.map(toEdit), next, total: counted?.n ?? 0, kinds }
}

function conditionOf({ kind, page, certain, undone }: ListEditsOptions): RawBuilder<SqlBool> {
  const conditions = [
    ...(kind === undefined ? [] : [sql`edits.kind = ${kind}`]),
    ...(page === undefined ? [] : [sql`pages.id = ${page}`]),
    ...(certain === undefined ? [] : [sql`edits.certain = ${certain ? 1 : 0}`]),
    ...(undone === undefined ? [] : [undone ? isUndone : sql`not ${isUndone}`]),
  ]
  return conditions.length === 0 ? sql`1` : sql`(${sql.join(conditions, sql` and `)})`
}

function toEdit(row: Row): EditItem {
  const { id, kind, at_start: start, at_end: end, raw, text, page_id, name, headline } = row
  return {
    ...{ id, kind, start, end, raw, text },
    certain: row.certain === 1,
    candidates: row.candidates === null ? [] : (JSON.parse(row.candidates) as string[]),
    undone: row.undone === 1,
    page: { id: page_id, name, headline },
  }
}
