import { expect, test } from 'vitest'
import { scoreReuse } from './reuse.ts'

test.each([11, 12])('reuse planted with seed %i is found, and nothing else', async (seed) => {
  const { planted, found, right } = await scoreReuse(seed, 1000)
  expect(right / planted).toBeGreaterThanOrEqual(0.95)
  expect(right / found).toBeGreaterThanOrEqual(0.95)
})
