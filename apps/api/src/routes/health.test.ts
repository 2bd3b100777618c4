import { expect, it } from 'vitest'
import { createApi } from '../create-api.ts'
import { problemIn, temporaryApi } from '../temporary-api.ts'

it('is ready while the database answers', async () => {
  const { app } = await temporaryApi()
  const response = await app.request('/v1/health')
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({ status: 'ready', articles: 0 })
})

it('is not ready while the database does not answer, and tells the log alone why', async () => {
  const faults: unknown[] = []
  const fail = () => Promise.reject(new Error('no such table'))
  const driver = { all: fail, run: fail, batch: fail }
  const app = createApi({ driver, onFault: (cause) => faults.push(cause) })
  const response = await app.request('/v1/health')
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1'])
  expect(await problemIn(response)).toMatchObject({
    code: 'not-ready',
    detail: 'The database does not answer. Try again in a moment.',
  })
  expect(faults.map(String)).toEqual([expect.stringContaining('no such table')])
})
