import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Position, readCursor, writeCursor } from './cursor.ts'

const text = fc.string({ unit: 'grapheme' })
const score = fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0)
const position: fc.Arbitrary<Position> = fc.oneof(
  fc.record({ sort: fc.constant('relevance' as const), at: score, tie: fc.nat() }),
  fc.record({ sort: fc.constantFrom('newest' as const, 'oldest' as const), at: text, tie: text }),
)

describe('a cursor', () => {
  test('reads back as the position it was written from, and is safe in a URL', () => {
    fc.assert(
      fc.property(position, (written) => {
        const cursor = writeCursor(written)
        expect(cursor).toMatch(/^[\w-]+$/)
        expect(readCursor(cursor, written.sort)).toEqual(written)
      }),
    )
  })

  test('is refused where it was made up, damaged, or written for another order', () => {
    const newest = writeCursor({ sort: 'newest', at: '2021', tie: 'a' })
    const wrongTypes = writeCursor({ sort: 'newest', at: 1, tie: 2 })
    for (const cursor of ['', '%', 'abc', '网格', 'bnVsbA', newest.slice(0, -3), wrongTypes]) {
      expect(() => readCursor(cursor, 'newest')).toThrow(expect.objectContaining({ code: 'bad-cursor' }))
    }
    expect(() => readCursor(newest, 'oldest')).toThrow(/sorted by oldest/)
  })
})
