import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { decodeCursor, encodeCursor, foreignCursor } from './search/cursor.ts'

type Key = string | number

/** A column that a list is sorted by, and what kind of value it holds, never null. */
export interface SortColumn {
  column: RawBuilder<Key>
  type: 'string' | 'number'
}

/** What a list is sorted by, all columns in one direction; together they tell every row from every other. */
export interface Order {
  /** Names the list and its order in cursors. */
  name: string
  direction: 'asc' | 'desc'
  columns: readonly SortColumn[]
}

/** `order by`, for the columns of a list. */
export function orderBy({ direction, columns }: Order): RawBuilder<unknown> {
  return sql.join(columns.map(({ column }) => sql`${column} ${sql.raw(direction)}`))
}

/** The rows after a cursor; all of them where there is none.
 *
 * @throws CorpusError 'bad-cursor' for one of another list or order.
 */
export function afterCursor(order: Order, cursor: string | undefined): RawBuilder<SqlBool> {
  if (cursor === undefined) return sql`1`
  const [name, ...keys] = decodeCursor(cursor)
  const { columns, direction } = order
  if (
    name !== order.name ||
    keys.length !== columns.length ||
    keys.some((key, i) => typeof key !== columns[i]?.type)
  )
    throw foreignCursor(`of ${order.name}`)
  const listed = sql.join(columns.map(({ column }) => column))
  return sql`(${listed}) ${sql.raw(direction === 'asc' ? '>' : '<')} (${sql.join(keys)})`
}

/** The sort columns of a row, as one column of JSON that `nextCursor` reads. */
export function keyColumn({ columns }: Order): RawBuilder<string> {
  return sql`json_array(${sql.join(columns.map(({ column }) => column))})`
}

/** The rows that are shown, of one more that was asked for, and the cursor that leads on. */
export function cut<Row extends { keyset: string }>(
  order: Order,
  rows: readonly Row[],
  limit: number,
): { shown: Row[]; next: string | null } {
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return { shown, next: last ? encodeCursor([order.name, ...(JSON.parse(last.keyset) as Key[])]) : null }
}
