import { expect, test } from 'vitest'
import { leader } from './thread.ts'

test('a leader keeps to the underlines and changes height in the gutter', () => {
  expect(leader({ x: 10, y: 20.2 }, { x: 90, y: 61 }, 50)).toBe('M10.5 20.5H50.5V61.5H90.5')
})
