import { CorpusError } from './errors.ts'

const defaultLimit = 20
const maxLimit = 100

/**
 * How many items a list shows; 20 where nothing is asked for.
 *
 * @throws CorpusError `bad-limit` for anything but a whole number from 1 to 100.
 */
export function checkLimit(limit: number = defaultLimit): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= maxLimit) return limit
  throw new CorpusError('bad-limit', `The limit must be a whole number from 1 to ${maxLimit}, not ${limit}.`)
}
