/**
 * `bad-cursor`, `bad-limit`, `bad-query`, `id-taken`, `unknown-page`, `unknown-edit`: the caller's. `cannot-open`,
 * `newer-store`: the database's. `store-locked`, `disk-full`, `disk-failed`, `store-broken`: what happened to it meanwhile.
 */
export type CorpusErrorCode =
  | 'bad-cursor'
  | 'bad-limit'
  | 'bad-query'
  | 'id-taken'
  | 'unknown-page'
  | 'unknown-edit'
  | 'cannot-open'
  | 'newer-store'
  | 'store-locked'
  | 'disk-full'
  | 'disk-failed'
  | 'store-broken'

interface CorpusErrorOptions extends ErrorOptions {
  column?: number
}

/** What the corpus refuses, in a sentence that can be shown to the person who asked. */
export class CorpusError extends Error {
  readonly code: CorpusErrorCode
  /** Where in a query that cannot be read, counted from 1 in UTF-16 code units. */
  readonly column?: number

  constructor(code: CorpusErrorCode, message: string, { column, ...options }: CorpusErrorOptions = {}) {
    super(message, options)
    this.name = 'CorpusError'
    this.code = code
    if (column !== undefined) this.column = column
  }
}
