import { stat } from 'node:fs/promises'
import { type AsyncBuffer, asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { messageOf } from '../log.ts'
import { describeReadError } from '../read-paths.ts'
import type { StoreRecord } from '../records/record.ts'
import type { PageRow } from './page-row.ts'

const columns = [
  'id',
  'name',
  'core',
  'content',
  'asked',
  'page',
  'text',
  'extra',
] as const satisfies readonly (keyof PageRow)[]

/** The pages in one Parquet file of the table `pages`, one row group after the other. What cannot be read is a record that says so. */
export async function* readPageTable(
  path: string,
  onBytes: (count: number) => void = () => {},
): AsyncGenerator<StoreRecord> {
  let file: AsyncBuffer
  try {
    file = await asyncBufferFromFile(path)
    onBytes((await stat(path)).size)
  } catch (error) {
    yield { kind: 'failed', path, name: path, code: 'unreadable', message: describeReadError(path, error) }
    return
  }
  try {
    for await (const row of rowsOf(file, path)) yield { kind: 'page', path, row }
  } catch (error) {
    const message =
      error instanceof NoPages
        ? error.message
        : `'${path}' cannot be read as Parquet (${messageOf(error)}). Copy it again if it was cut.`
    yield { kind: 'failed', path, name: path, code: 'broken-table', message }
  }
}

class NoPages extends Error {}

async function* rowsOf(file: AsyncBuffer, path: string): AsyncGenerator<PageRow> {
  const metadata = await parquetMetadataAsync(file)
  const present = new Set(metadata.schema.map(({ name }) => name))
  const missing = columns.filter((name) => !present.has(name))
  if (missing.length > 0)
    throw new NoPages(
      `'${path}' is no table of pages: it has no column '${missing[0]}'. Add the folder 'pages' of what apps/cluster wrote.`,
    )
  let rowStart = 0
  for (const { num_rows } of metadata.row_groups) {
    const rowEnd = rowStart + Number(num_rows)
    const rows = await parquetReadObjects({
      file,
      metadata,
      columns: [...columns],
      rowStart,
      rowEnd,
      compressors,
    })
    for (const row of rows) yield row as unknown as PageRow
    rowStart = rowEnd
  }
}
