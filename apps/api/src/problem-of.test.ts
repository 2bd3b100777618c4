import { CorpusError, type CorpusErrorCode, type Driver } from '@jianbao/corpus'
import { describe, expect, it } from 'vitest'
import { createApi } from './create-api.ts'
import { problemIn, token } from './temporary-api.ts'

/** An API whose database fails in one way, and what its log was told. */
function failing(code: CorpusErrorCode) {
  const told: unknown[] = []
  const cause = new CorpusError(code, "The database '/secret/corpus.sqlite' cannot be used: it failed.")
  const fail = () => Promise.reject(cause)
  const driver: Driver = { all: fail, run: fail, batch: fail }
  return { app: createApi({ driver, token, onFault: (fault) => told.push(fault) }), told, cause }
}

describe('what befalls the database', () => {
  const faults = [
    ['store-locked', '1'],
    ['disk-full', '60'],
    ['disk-failed', '60'],
    ['store-broken', '300'],
  ] as const

  it.each(faults)('%s is 503 with a time to come again, on reads and writes', async (code, wait) => {
    const { app, told, cause } = failing(code)
    const read = await app.request('/v1/articles')
    const write = await app.request('/v1/articles', {
      method: 'POST',
      body: '渡口',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/plain' },
    })
    for (const response of [read, write]) {
      expect([response.status, response.headers.get('retry-after')]).toEqual([503, wait])
      const problem = await problemIn(response)
      expect(problem.code).toBe(code)
      expect(problem.detail).not.toContain('secret')
    }
    expect(told).toEqual([cause, cause])
  })
})
