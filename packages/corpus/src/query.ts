import {
  type Compilable,
  type CompiledQuery,
  DummyDriver,
  Kysely,
  type RawBuilder,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { Driver, SqlValue, Statement } from './driver.ts'
import type { Schema } from './schema.ts'

/** Builds SQL and never runs it: the same text goes to SQLite and to D1 through a driver. */
export const query = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

/** All rows of a built query. */
export function fetchAll<Row>(driver: Driver, built: Compilable<Row>): Promise<Row[]> {
  const { sql, params } = toStatement(built)
  return driver.all<Row>(sql, params)
}

/** All rows of a query written as SQL. */
export function fetchRows<Row>(driver: Driver, written: RawBuilder<Row>): Promise<Row[]> {
  return fetchAll(driver, { compile: () => written.compile(query) })
}

/** The first row of a built query, or undefined. */
export async function fetchFirst<Row>(driver: Driver, built: Compilable<Row>): Promise<Row | undefined> {
  return (await fetchAll(driver, built))[0]
}

/** A built query as a statement for a batch. */
export function toStatement(built: Compilable<unknown>): Required<Statement> {
  const { sql, parameters }: CompiledQuery = built.compile()
  return { sql, params: parameters as readonly SqlValue[] }
}
