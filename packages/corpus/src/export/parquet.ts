import { ByteWriter } from 'hyparquet-writer/src/bytewriter.js'
import { ParquetWriter } from 'hyparquet-writer/src/parquet-writer.js'
import { schemaFromColumnData } from 'hyparquet-writer/src/schema.js'
import { type Cell, type CellType, type Column, storable } from './columns.ts'

const types = {
  string: 'STRING',
  double: 'DOUBLE',
  int32: 'INT32',
  boolean: 'BOOLEAN',
} as const satisfies Record<CellType, string>

/** A row group is written out when it has this many rows, or this many characters of text. */
const mostRows = 10_000
const mostCharacters = 4_000_000

/** Rows as Parquet: real types, absent values null, one row group after the other, so that memory stays flat. */
export async function* toParquet<Row>(
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row>,
): AsyncGenerator<Uint8Array> {
  const bytes = new ByteWriter()
  const layout = columns.map(({ name, type, required }) => ({ name, type: types[type], nullable: !required }))
  const schema = schemaFromColumnData({ columnData: layout.map((column) => ({ ...column, data: [] })) })
  const writer = new ParquetWriter({ writer: bytes, schema, createdBy: 'jianbao' })
  let cells: Cell[][] = columns.map(() => [])
  let characters = 0

  const take = (): Uint8Array => {
    const taken = bytes.getBytes().slice()
    bytes.index = 0
    return taken
  }
  const flush = async () => {
    await writer.write({
      columnData: layout.map((column, i) => ({ ...column, data: cells[i] ?? [] })),
      rowGroupSize: mostRows,
    })
    cells = columns.map(() => [])
    characters = 0
    return take()
  }

  for await (const row of rows) {
    columns.forEach((column, i) => {
      const cell = storable(column.of(row))
      cells[i]?.push(cell)
      if (typeof cell === 'string') characters += cell.length
    })
    if ((cells[0]?.length ?? 0) >= mostRows || characters >= mostCharacters) yield await flush()
  }
  if ((cells[0]?.length ?? 0) > 0) yield await flush()
  await writer.finish()
  yield take()
}
