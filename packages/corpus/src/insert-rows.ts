import type { SqlValue, Statement } from './driver.ts'

/** Rows of one statement: what travels in one parameter has a limit on D1. */
const perStatement = 500

/**
 * Inserts of many rows; each row is a list of values in the order of the columns, and travels as JSON. Statements are made as
 * they are taken, so that rows which are made one by one are not held.
 */
export function* insertRows(
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly SqlValue[]>,
): Generator<Statement> {
  const values = columns.map((_, i) => `facts.value ->> ${i}`)
  const sql = `insert into ${table} (${columns.join(', ')}) select ${values.join(', ')} from json_each(?) as facts`
  let part: (readonly SqlValue[])[] = []
  for (const row of rows) {
    part.push(row)
    if (part.length < perStatement) continue
    yield { sql, params: [JSON.stringify(part)] }
    part = []
  }
  if (part.length > 0) yield { sql, params: [JSON.stringify(part)] }
}
