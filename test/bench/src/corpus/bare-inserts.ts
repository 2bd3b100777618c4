import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import type { Page } from '@jianbao/core'
import { migrate, preparePage } from '@jianbao/corpus'
import { openDriver } from '@jianbao/corpus/node'

/** Rows that are read, and then written in one transaction. */
const atOnce = 2000

type Row = SQLInputValue[]

/**
 * Writes all rows of a store into an empty one with the same schema, table by table, each INSERT prepared once; its full text
 * too. Returns the seconds of writing alone, and those of processors: reading and making the rows are not counted.
 */
export async function insertBare(from: string, to: string): Promise<{ seconds: number; cpu: number }> {
  const empty = openDriver(to)
  await migrate(empty)
  empty.close()
  const source = new DatabaseSync(from, { readOnly: true })
  const target = new DatabaseSync(to, { enableForeignKeyConstraints: true })
  target.exec('pragma journal_mode = wal; pragma synchronous = normal')
  const spent = { seconds: 0, cpu: 0 }
  const count = (work: () => void) => {
    const [start, before] = [performance.now(), process.cpuUsage()]
    work()
    const { user, system } = process.cpuUsage(before)
    spent.seconds += (performance.now() - start) / 1000
    spent.cpu += (user + system) / 1e6
  }
  const write = (sql: string, rows: readonly Row[]) =>
    count(() => {
      const insert = target.prepare(sql)
      target.exec('begin immediate')
      for (const row of rows) insert.run(...row)
      target.exec('commit')
    })
  for (const name of tables(source)) {
    const rows = source.prepare(`select * from ${name}`)
    rows.setReturnArrays(true)
    const columns = rows.columns().map((column) => column.name)
    const sql = `insert into ${name} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`
    for (const some of inChunks(rows.iterate() as Iterable<unknown> as Iterable<Row>)) write(sql, some)
  }
  const intoText = 'insert into article_text (rowid, title, body) values (?, ?, ?)'
  for (const some of inChunks(textRows(source))) write(intoText, some)
  count(() => target.close())
  source.close()
  return spent
}

const tables = (source: DatabaseSync): string[] =>
  source
    .prepare(
      `select name from sqlite_master where type = 'table' and name <> 'migrations'
        and name not like 'article_text%' and name not like 'sqlite%' order by rowid`,
    )
    .all()
    .map(({ name }) => String(name))

/** The tokens of every article, as they are indexed. */
function* textRows(source: DatabaseSync): Generator<Row> {
  const keys = source.prepare('select key from articles where id = ?')
  const pages = source.prepare('select text, page from captures').iterate()
  for (const { text, page } of pages as Iterable<{ text: string; page: string }>) {
    for (const { params = [] } of preparePage({ page: JSON.parse(page) as Page, text }).fullText) {
      const [id, title, body] = params as [string, string, string]
      yield [Number(keys.get(id)?.key), title, body]
    }
  }
}

function* inChunks(rows: Iterable<Row>): Generator<Row[]> {
  let chunk: Row[] = []
  for (const row of rows) {
    chunk.push(row)
    if (chunk.length < atOnce) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}
