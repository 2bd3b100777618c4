/** `bad-cursor`, `bad-limit`, `bad-query`, `id-taken`, `unknown-page`, `unknown-edit`: the caller's. `cannot-open`, `newer-store`: the database's. */
export type CorpusErrorCode =
  | 'bad-cursor'
  | 'bad-limit'
  | 'bad-query'
  | 'id-taken'
  | 'unknown-page'
  | 'unknown-edit'
  | 'cannot-open'
  | 'newer-store'

/** What the corpus refuses, in a sentence that can be shown to the person who asked. */
export class CorpusError extends Error {
  readonly code: CorpusErrorCode

  constructor(code: CorpusErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'CorpusError'
    this.code = code
  }
}
