import { expect, test } from 'vitest'
import { bitsOf, chances } from './bits.ts'
import { readForms } from './forms.ts'
import { code } from './generated/simplified.ts'

test('a context foretells what it has seen, and knows nothing of what another has', () => {
  const { of, learn } = chances()
  expect(of(7)).toBe(0.5)
  for (let i = 0; i < 100; i++) learn(7, 1)
  expect(of(7)).toBeGreaterThan(0.95)
  expect(of(8)).toBe(0.5)
})

test('the same code gives the same bits', () => {
  const first = bitsOf(code)
  const second = bitsOf(code)
  for (let i = 0; i < 1000; i++) expect(first(i % 16)).toBe(second(i % 16))
})

test('every Traditional character has one form, in the order of their codes', () => {
  const pairs = readForms(bitsOf(code))
  expect(pairs.length).toBeGreaterThan(2500)
  expect(pairs).toContainEqual([0x93ae, 0x9547])
  expect(pairs.every(([unit], i) => unit > (pairs[i - 1]?.[0] ?? 0))).toBe(true)
})
