import type { Page } from '@jianbao/core'
import type { Driver, SqlValue, Statement } from './driver.ts'
import { migrations } from './migrations.ts'
import { fullText } from './page-rows.ts'

/** D1 stores no string, blob or row of more bytes. */
const mostBytesOfRow = 2_000_000
/** D1 takes no longer statement; some room is left for what stands around the values. */
const mostBytesOfStatement = 80_000
/** Rows read at a time. */
const atOnce = 32

const scratch = 'dump_text'

export interface D1DumpOptions {
  /** Told of each page that D1 cannot hold, since a row of it would be over 2 MB; it is left out. */
  onOmitted?: (id: string) => void
}

/**
 * The store as SQL that an empty D1 loads, one statement a line, a few rows in memory at a time. D1's own export refuses
 * stores with full text; here it is made again from the pages.
 */
export async function* d1Dump(driver: Driver, { onOmitted }: D1DumpOptions = {}): AsyncGenerator<string> {
  for (const sql of schemaStatements()) yield `${onOneLine(sql)};\n`
  const omitted = await omittedKeys(driver)
  for (const { id } of omitted) onOmitted?.(id)
  const keys = JSON.stringify(omitted.map(({ key }) => key))
  for (const table of await plainTables(driver)) yield* tableLines(driver, table, keys)
  yield* fullTextLines(driver, keys)
  yield `drop table ${scratch};\n`
}

function* schemaStatements(): Generator<string> {
  yield 'create table migrations (id integer primary key, name text not null)'
  for (const { statements } of migrations) yield* statements
  yield `create table ${scratch} (id integer primary key, text text not null)`
}

const onOneLine = (sql: string) => sql.replace(/\s*\n\s*/g, ' ')

/** Pages of which a column would be too long for D1. */
const omittedKeys = (driver: Driver) =>
  driver.all<{ key: number; id: string }>(
    `select pages.key, pages.id from pages join captures on captures.page_key = pages.key
      where octet_length(captures.page) + octet_length(captures.text) > ? order by pages.key`,
    [mostBytesOfRow],
  )

/** Tables that hold rows of their own, parents before children: all but full text and what the database keeps for itself. */
async function plainTables(driver: Driver): Promise<string[]> {
  const tables = await driver.all<{ name: string; sql: string }>(
    `select name, sql from sqlite_master where type = 'table' and name not like 'sqlite|_%' escape '|'
      and name not like '|_cf|_%' escape '|' order by rowid`,
  )
  const virtual = tables.filter(({ sql }) => /^create virtual table/i.test(sql)).map(({ name }) => name)
  return tables.flatMap(({ name }) =>
    virtual.some((one) => name === one || name.startsWith(`${one}_`)) ? [] : name,
  )
}

/** Rows of omitted pages, by the columns that lead to a page. */
function kept(table: string, columns: readonly string[]): string {
  const gone = 'select value from json_each(?1)'
  if (table === 'pages') return `key not in (${gone})`
  if (columns.includes('page_key')) return `page_key not in (${gone})`
  if (columns.includes('article_key'))
    return `article_key not in (select key from articles where page_key in (${gone}))`
  return '?1 is not null'
}

async function* tableLines(driver: Driver, table: string, omitted: string): AsyncGenerator<string> {
  const info = await driver.all<{ name: string; pk: number }>(`select name, pk from pragma_table_info(?)`, [
    table,
  ])
  const columns = info.map(({ name }) => name)
  const keys = info.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk)
  const order = keys.length > 0 ? keys.map(({ name }) => name) : ['rowid']
  const row = `json_array(${columns.join(', ')})`
  const place = `json_array(${order.join(', ')})`
  const later = `(${order.join(', ')}) > (${order.map((_, i) => `?2 ->> ${i}`).join(', ')})`
  const into = `insert into ${table} (${columns.join(', ')}) select ${columns.map((_, i) => `value ->> ${i}`).join(', ')} from json_each`
  const alone = `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`
  let rows: string[] = []
  let length = 0
  const lines = function* () {
    if (rows.length > 0) yield* statementLines({ sql: `${into}(?)`, params: [`[${rows.join(',')}]`] })
    rows = []
    length = 0
  }
  for (let after: string | null = null; ; ) {
    const found: { row: string; place: string }[] = await driver.all(
      `select ${row} as row, ${place} as place from ${table}
        where ${kept(table, columns)} and (?2 is null or ${later}) order by ${order.join(', ')} limit ${atOnce}`,
      [omitted, after],
    )
    for (const each of found) {
      const bytes = bytesOf(each.row)
      if (length + bytes > mostBytesOfStatement) yield* lines()
      if (bytes > mostBytesOfStatement) yield* statementLines({ sql: alone, params: JSON.parse(each.row) })
      else {
        rows.push(each.row)
        length += bytes
      }
    }
    after = found.at(-1)?.place ?? null
    if (found.length < atOnce) break
  }
  yield* lines()
}

/** Full text holds no text, so it is made again. */
async function* fullTextLines(driver: Driver, omitted: string): AsyncGenerator<string> {
  for (let after = 0; ; ) {
    const found: { key: number; page: string }[] = await driver.all(
      `select page_key as key, page from captures where page_key > ? and page_key not in
        (select value from json_each(?)) order by page_key limit ${atOnce}`,
      [after, omitted],
    )
    for (const { key, page } of found) {
      after = key
      for (const article of (JSON.parse(page) as Page).articles) yield* statementLines(fullText(article))
    }
    if (found.length < atOnce) return
  }
}

/** A statement with its parameters written into it. What would make it too long is laid down piece by piece beforehand. */
function* statementLines({ sql, params = [] }: Statement): Generator<string> {
  let staged = 0
  const values: string[] = []
  for (const value of params) {
    const literal = literalOf(value)
    if (bytesOf(literal) <= mostBytesOfStatement / params.length || typeof value !== 'string')
      values.push(literal)
    else {
      yield* stage(++staged, value)
      values.push(`(select text from ${scratch} where id = ${staged})`)
    }
  }
  let next = 0
  yield `${onOneLine(sql).replaceAll('?', () => values[next++] ?? 'null')};\n`
  if (staged > 0) yield `delete from ${scratch};\n`
}

/** Code units of a piece: none takes more than six bytes in JSON, or three in UTF-8. */
const pieceLength = Math.floor(mostBytesOfStatement / 6)

function* stage(id: number, text: string): Generator<string> {
  yield `insert into ${scratch} (id, text) values (${id}, '');\n`
  for (let start = 0; start < text.length; ) {
    let end = Math.min(start + pieceLength, text.length)
    // A piece must not end inside a surrogate pair.
    if (end < text.length && /[\ud800-\udbff]/.test(text.charAt(end - 1))) end--
    yield `update ${scratch} set text = text || ${literalOf(text.slice(start, end))} where id = ${id};\n`
    start = end
  }
}

/** A value as SQL on one line. JSON spells what a line or a literal cannot hold. */
function literalOf(value: SqlValue): string {
  if (value === null) return 'null'
  if (value instanceof Uint8Array)
    return `x'${Array.from(value, (byte) => byte.toString(16).padStart(2, '0')).join('')}'`
  if (typeof value !== 'string') return String(value)
  if (!/[\p{Cc}\u2028\u2029]/u.test(value)) return quoted(value)
  return `(${quoted(JSON.stringify(value))} ->> '$')`
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

const encoder = new TextEncoder()
const bytesOf = (text: string) => encoder.encode(text).length
