import { DatabaseSync } from 'node:sqlite'
import { expect, test, vi } from 'vitest'
import { statementCache } from './statement-cache.ts'

const counting = () => {
  const database = new DatabaseSync(':memory:')
  const prepare = vi.fn((sql: string) => database.prepare(sql))
  return { prepare, cache: statementCache({ prepare }) }
}

test('a statement is prepared once', () => {
  const { prepare, cache } = counting()
  expect(cache.prepare('select 1')).toBe(cache.prepare('select 1'))
  expect(prepare).toHaveBeenCalledTimes(1)
})

test('of many statements the last used stay and the oldest go', () => {
  const { prepare, cache } = counting()
  cache.prepare('select -1')
  for (let i = 0; i < 250; i++) {
    cache.prepare(`select ${i}`)
    cache.prepare('select -1')
  }
  prepare.mockClear()
  cache.prepare('select -1')
  cache.prepare('select 249')
  expect(prepare).not.toHaveBeenCalled()
  cache.prepare('select 0')
  expect(prepare).toHaveBeenCalledTimes(1)
})
