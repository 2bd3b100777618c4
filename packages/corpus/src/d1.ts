import type { Driver, SqlValue } from './driver.ts'

/** What the driver asks of a statement of D1. */
export interface D1Statement {
  bind(...values: unknown[]): D1Statement
  all<T>(): Promise<{ results: T[] }>
  run(): Promise<{ meta: { changes?: number } }>
}

/** What the driver asks of a database binding of a Cloudflare worker (`env.DB`). */
export interface D1Binding {
  prepare(sql: string): D1Statement
  batch(statements: D1Statement[]): Promise<unknown>
}

/** A driver on D1. A batch is D1's own, which is one transaction. */
export function d1Driver(binding: D1Binding): Driver {
  const prepare = (sql: string, params: readonly SqlValue[] = []) =>
    binding.prepare(sql).bind(...params.map(bindable))
  return {
    async all<T>(sql: string, params?: readonly SqlValue[]) {
      return (await prepare(sql, params).all<T>()).results
    },
    async run(sql, params) {
      const { meta } = await prepare(sql, params).run()
      return { changes: meta.changes ?? 0 }
    },
    async batch(statements) {
      const prepared = Array.from(statements, ({ sql, params }) => prepare(sql, params))
      if (prepared.length > 0) await binding.batch(prepared)
    },
  }
}

/** D1 binds no bigint. */
function bindable(value: SqlValue): SqlValue {
  if (typeof value !== 'bigint') return value
  if (BigInt.asIntN(53, value) === value) return Number(value)
  throw new RangeError(`${value} is beyond the whole numbers that D1 holds exactly (2^52).`)
}
