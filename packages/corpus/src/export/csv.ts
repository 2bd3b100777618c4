import type { Cell, Column } from './columns.ts'
import { printable } from './text-safety.ts'

/** What a spreadsheet takes for a formula at the start of a cell, full-width forms and blanks before them included. */
const formula = /^[\s\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u

/** One cell of RFC 4180. Text that a spreadsheet would run gets an apostrophe in front, which it shows as text. */
function cell(value: Cell): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const text = printable(value)
  const safe = formula.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * Rows as CSV (RFC 4180, lines end with CRLF) with a header line. Written here, since csv-stringify needs Node's Buffer,
 * which neither the edge nor a browser has.
 */
export async function* toCsv<Row>(
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row>,
): AsyncGenerator<string> {
  yield `${columns.map(({ name }) => name).join(',')}\r\n`
  for await (const row of rows) yield `${columns.map((column) => cell(column.of(row))).join(',')}\r\n`
}
