/** What SQLite and D1 both bind and return. Booleans go in as 0 and 1. */
export type SqlValue = string | number | bigint | null | Uint8Array

/** One SQL statement with `?` placeholders; at most 100 parameters, since D1 binds no more. */
export interface Statement {
  sql: string
  params?: readonly SqlValue[]
}

/** The whole of what the corpus needs from a database: SQLite in a file, or D1. */
export interface Driver {
  /** All rows of a query. */
  all<T>(sql: string, params?: readonly SqlValue[]): Promise<T[]>
  /** One statement that writes; `changes` counts the rows it touched. */
  run(sql: string, params?: readonly SqlValue[]): Promise<{ changes: number }>
  /**
   * All statements in one transaction, in order: every one takes effect, or none does and the promise rejects. SQLite takes
   * them one by one, so that many can be made as they go in; D1 takes them together.
   */
  batch(statements: Iterable<Statement>): Promise<void>
  /** Stays the same while nobody has written anything, in this process or another; absent where the database does not tell. */
  stamp?(): string
}
