import { expect, test } from 'vitest'
import { wordsFor } from '../words/words.ts'
import { axisFor, boundsInWords, printedBounds } from './bounds.ts'

const words = wordsFor('en')

test('bounds are told as far as they were printed', () => {
  expect(boundsInWords({ lower: 30, upper: null }, words)).toBe('at least 30')
  expect(boundsInWords({ lower: 0, upper: 20 }, words)).toBe('at most 20')
  expect(boundsInWords({ lower: 0, upper: 0 }, words)).toBe('0')
  expect(boundsInWords({ lower: 1200, upper: 1300 }, words)).toBe('between 1,200 and 1,300')
  expect(printedBounds({ lower: 0, upper: 20 })).toEqual({ lower: null, upper: 20 })
})

test('an axis begins at nothing, holds the largest bound and leaves room for an open end', () => {
  const axis = axisFor(
    [
      { lower: 30, upper: null },
      { lower: null, upper: 100 },
    ],
    400,
  )
  expect(axis(0)).toBe(0)
  expect(axis(100)).toBeLessThan(380)
  expect(axisFor([{ lower: -4, upper: -4 }], 400)(-4)).toBe(0)
})
