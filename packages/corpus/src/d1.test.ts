import { describe, expect, test } from 'vitest'
import { type D1Statement, d1Driver } from './d1.ts'
import { useD1 } from './driver.fixture.ts'

useD1()

/** What is true of the corpus on SQLite is true of it on D1: the same tests, in workerd. */
describe('migrating', async () => void (await import('./migrate.test.ts')))
describe('adding', async () => void (await import('./add-page.test.ts')))
describe('listing', async () => void (await import('./search/list-articles.test.ts')))
describe('searching', async () => void (await import('./search/read-search.test.ts')))
describe('facets', async () => void (await import('./search/facets.test.ts')))
describe('key words in context', async () => void (await import('./search/kwic.test.ts')))
describe('formulas and copies', async () => void (await import('./formulas/compute-formulas.test.ts')))
describe('removing', async () => void (await import('./remove-pages.test.ts')))
describe('undoing', async () => void (await import('./undo-edit.test.ts')))
describe('reading again', async () => void (await import('./reparse-pages.test.ts')))
describe('claims', async () => void (await import('./claims/list-claims.test.ts')))
describe('sums', async () => void (await import('./claims/aggregate-claims.test.ts')))
describe('comparison', async () => void (await import('./claims/compare-indicator.test.ts')))
describe('mentions', async () => void (await import('./mentions/mentions.test.ts')))
describe('repairs', async () => void (await import('./list-edits.test.ts')))
describe('loading a dump', async () => void (await import('./d1-dump.test.ts')))
describe('a driver', async () => void (await import('./driver.test.ts')))

test('whole numbers are bound as D1 can hold them', async () => {
  const bound: unknown[] = []
  const statement: D1Statement = {
    bind: (...values) => {
      bound.push(...values)
      return statement
    },
    all: async () => ({ results: [] }),
    run: async () => ({ meta: {} }),
  }
  const driver = d1Driver({ prepare: () => statement, batch: async () => {} })
  expect(await driver.run('?', [12n])).toEqual({ changes: 0 })
  await expect(driver.all('?', [2n ** 60n])).rejects.toThrow('beyond the whole numbers')
  expect(bound).toEqual([12])
})

test('a batch of nothing is no call', async () => {
  const called = () => expect.unreachable('D1 was called')
  await d1Driver({ prepare: called, batch: called }).batch([])
})
