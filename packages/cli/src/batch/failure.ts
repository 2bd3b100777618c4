import { logError } from '../log.ts'
import type { Failed } from '../records/open-record.ts'
import type { InputRecord } from '../records/record.ts'

/** A record that failed. */
export interface Failure {
  /** The file it came from; '-' for stdin. */
  path: string
  id: string
  code: string
  message: string
}

/** What an error envelope says of a record. */
export const failureOf = ({ path }: InputRecord, { id, error: { code, message } }: Failed): Failure => ({
  path,
  id,
  code,
  message,
})

/** Tells of a failed record on stderr. */
export function logFailure({ message, ...about }: Failure): void {
  logError(message, about)
}
