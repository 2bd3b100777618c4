import { expect, test } from 'vitest'
import { fewestOfMonth, monthOfUse, wilson } from './over-time.ts'

test("Wilson's interval is that of the textbook", () => {
  const { low, high } = wilson(10, 100)
  expect(low).toBeCloseTo(0.0552, 4)
  expect(high).toBeCloseTo(0.1744, 4)
  expect(wilson(0, 30).low).toBe(0)
  expect(wilson(30, 30).high).toBe(1)
})

test('too few articles say nothing', () => {
  expect(monthOfUse('2031-05', 3, fewestOfMonth - 1)).toMatchObject({
    articles: 3,
    share: null,
    interval: null,
  })
  expect(monthOfUse('2031-05', 5, fewestOfMonth)).toMatchObject({ share: 0.25 })
})
