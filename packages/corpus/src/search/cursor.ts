import { CorpusError } from '../errors.ts'

export type Sort = 'relevance' | 'newest' | 'oldest'

/** Where a list stopped: the next begins after it. Numbers for relevance, strings for dates. */
export interface Position {
  sort: Sort
  /** What the list is sorted by. */
  at: number | string
  /** What parts rows that are equal in it. */
  tie: number | string
}

/** A position as text that is safe in a URL. */
export const writeCursor = ({ sort, at, tie }: Position): string => encodeCursor([sort, at, tie])

/** JSON as text that is safe in a URL. */
export function encodeCursor(value: readonly unknown[]): string {
  const bytes = new TextEncoder().encode(JSON.stringify(value))
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/**
 * The position a cursor stands for.
 *
 * @throws CorpusError `bad-cursor` if it was not written by `writeCursor`, or for a list in an order that is not among `sorts`.
 */
export function readCursor(cursor: string, ...sorts: readonly [Sort, ...Sort[]]): Position {
  const [written, at, tie] = decodeCursor(cursor)
  const sort = sorts.find((known) => known === written)
  const type = sort === 'relevance' ? 'number' : 'string'
  if (sort && isKey(at) && typeof at === type && isKey(tie) && typeof tie === type) return { sort, at, tie }
  throw foreignCursor(`sorted by ${sorts[0]}`)
}

/** What is said of a cursor that does not belong to the list it is given for. */
export function foreignCursor(list: string): CorpusError {
  return new CorpusError(
    'bad-cursor',
    `The cursor does not belong to a list ${list}. Use 'next' of the list before, with the same query and order.`,
  )
}

/** What `encodeCursor` was given; an empty list for anything else. */
export function decodeCursor(cursor: string): unknown[] {
  try {
    const binary = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'))
    const json = new TextDecoder().decode(Uint8Array.from(binary, (character) => character.charCodeAt(0)))
    const value: unknown = JSON.parse(json)
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}

const isKey = (value: unknown): value is number | string =>
  typeof value === 'number' || typeof value === 'string'
