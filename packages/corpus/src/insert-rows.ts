import type { SqlValue, Statement } from './driver.ts'

/** Rows of one statement: what travels in one parameter has a limit on D1. */
const perStatement = 500

/** Inserts of many rows; each row is a list of values in the order of the columns, and travels as JSON. */
export function insertRows(
  table: string,
  columns: readonly string[],
  rows: readonly (readonly SqlValue[])[],
): Statement[] {
  const values = columns.map((_, i) => `facts.value ->> ${i}`)
  const statements: Statement[] = []
  for (let from = 0; from < rows.length; from += perStatement) {
    statements.push({
      sql: `insert into ${table} (${columns.join(', ')}) select ${values.join(', ')} from json_each(?) as facts`,
      params: [JSON.stringify(rows.slice(from, from + perStatement))],
    })
  }
  return statements
}
