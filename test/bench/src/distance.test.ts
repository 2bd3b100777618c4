import { expect, test } from 'vitest'
import { distance } from './distance.ts'

test.each([
  ['', '', 0],
  ['渡口的灯', '渡口的灯', 0],
  ['', '渡口', 2],
  ['渡口的灯', '渡口灯', 1],
  ['渡口的灯亮了', '渡口之灯熄了', 2],
  ['kitten', 'sitting', 3],
])('%s %s: %i', (a, b, expected) => {
  expect(distance(a, b)).toBe(expected)
  expect(distance(b, a)).toBe(expected)
})
