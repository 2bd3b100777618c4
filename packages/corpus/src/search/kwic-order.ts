import { decodeCursor, encodeCursor, foreignCursor } from './cursor.ts'

export type KwicSort = 'left' | 'right' | 'position' | 'newest'

/** Where a hit stands, and what its line is sorted by. */
export interface HitPlace {
  /** The context that lines are sorted by, the article's date, or nothing. */
  by: string
  /** The article's id. */
  id: string
  block: number
  start: number
  end: number
  /** The article's row. */
  key: number
}

export interface KwicCounts {
  total: number
  capped: boolean
}

/** Whether one hit comes before the other. */
export function isBefore(sort: KwicSort, one: Omit<HitPlace, 'key'>, other: Omit<HitPlace, 'key'>): boolean {
  const down = sort === 'newest'
  if (one.by !== other.by) return one.by < other.by !== down
  if (one.id !== other.id) return compareIds(one.id, other.id) < 0 !== down
  return one.block - other.block < 0 || (one.block === other.block && isFirst(one, other))
}

const isFirst = (one: { start: number; end: number }, other: { start: number; end: number }) =>
  one.start < other.start || (one.start === other.start && one.end > other.end)

const bytes = new TextEncoder()

/** As SQLite compares them, by bytes of UTF-8, which is not the order of UTF-16. */
function compareIds(one: string, other: string): number {
  const [a, b] = [bytes.encode(one), bytes.encode(other)]
  const differs = a.findIndex((byte, i) => byte !== b[i])
  return differs === -1 ? a.length - b.length : (a[differs] as number) - (b[differs] ?? -1)
}

/** A hit as a cursor: the next list begins after it, and knows how many there are. */
export function writeKwicCursor(
  sort: KwicSort,
  { by, id, block, start, end }: HitPlace,
  { total, capped }: KwicCounts,
): string {
  return encodeCursor(['kwic', sort, by, id, block, start, end, total, capped])
}

/**
 * What `writeKwicCursor` wrote.
 *
 * @throws CorpusError 'bad-cursor' if it was not written there, or for another order.
 */
export function readKwicCursor(
  cursor: string,
  sort: KwicSort,
): { place: Omit<HitPlace, 'key'>; counts: KwicCounts } {
  const [what, written, by, id, block, start, end, total, capped] = decodeCursor(cursor)
  const isNumber = (value: unknown): value is number => typeof value === 'number'
  if (
    what === 'kwic' &&
    written === sort &&
    typeof by === 'string' &&
    typeof id === 'string' &&
    typeof capped === 'boolean' &&
    isNumber(block) &&
    isNumber(start) &&
    isNumber(end) &&
    isNumber(total)
  ) {
    return { place: { by, id, block, start, end }, counts: { total, capped } }
  }
  throw foreignCursor(`of key words sorted by ${sort}`)
}
