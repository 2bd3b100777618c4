import type { Driver } from '@jianbao/corpus'
import { describe, expect, it } from 'vitest'
import { createApi } from './create-api.ts'
import { problemIn, temporaryApi } from './temporary-api.ts'

const { app } = await temporaryApi({ hosts: ['paper.example'] })
const routes = [...new Set(app.routes.filter(({ method }) => method !== 'ALL').map(({ path }) => path))]

describe('an API', () => {
  it.each(['/', '/v1', '/v1/', '/v1/nowhere', '/v1/articles/', '/v1/articles/a/b', '/v1/parse/x'])(
    'has nothing at %s, and says where to look',
    async (path) => {
      const response = await app.request(path)
      expect(response.status).toBe(404)
      expect(await problemIn(response)).toMatchObject({ type: '/v1/problems#no-route', status: 404 })
    },
  )

  it('names the methods that an address takes', async () => {
    const response = await app.request('/v1/parse')
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('POST')
    expect((await problemIn(response)).code).toBe('wrong-method')
    expect((await app.request('/v1/articles/x', { method: 'PATCH' })).headers.get('allow')).toBe(
      'GET, HEAD, DELETE',
    )
  })

  it('answers HEAD like GET, without a body', async () => {
    const response = await app.request('/v1/articles', { method: 'HEAD' })
    expect([response.status, await response.text()]).toEqual([200, ''])
  })

  it.each([...routes, '/', '/v1/nowhere'])('refuses foreign hosts and origins at %s', async (path) => {
    for (const method of ['GET', 'POST', 'OPTIONS', 'HEAD']) {
      const foreignHost = await app.request(`http://other.example${path}`, { method })
      const foreignOrigin = await app.request(path, { method, headers: { origin: 'https://other.example' } })
      expect([foreignHost.status, foreignOrigin.status]).toEqual([403, 403])
      expect(foreignOrigin.headers.get('access-control-allow-origin')).toBeNull()
    }
  })

  it('lets pages of the hosts that are ours read, not write', async () => {
    const origin = 'https://paper.example'
    const preflight = (method: string) =>
      app.request('/v1/articles', {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': method },
      })
    const read = await app.request('/v1/articles', { headers: { origin } })
    expect(read.headers.get('access-control-allow-origin')).toBe(origin)
    expect(read.headers.get('vary')).toContain('Origin')
    expect((await preflight('GET')).headers.get('access-control-allow-methods')).toBe('GET,HEAD')
    const write = await app.request('/v1/parse', { method: 'POST', body: 'x', headers: { origin } })
    expect([write.status, write.headers.get('access-control-allow-origin')]).toEqual([200, null])
  })

  it('gives every answer an id, or echoes one that is safe to echo', async () => {
    const idOf = async (path: string, id?: string) =>
      (await app.request(path, id === undefined ? {} : { headers: { 'x-request-id': id } })).headers.get(
        'x-request-id',
      )
    expect(await idOf('/v1/version')).toMatch(/^[\w-]{36}$/)
    expect(await idOf('/v1/version', 'from-a-proxy_1')).toBe('from-a-proxy_1')
    expect(await idOf('/v1/nowhere', '<script>')).toMatch(/^[\w-]{36}$/)
  })

  it('never lets a browser take an answer for a page', async () => {
    for (const path of ['/v1/articles', '/v1/nowhere']) {
      const { headers } = await app.request(path)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    }
  })

  it('tells a failure to the log and not to the caller', async () => {
    const told: [unknown, string][] = []
    const broken = new Error('disk I/O error at /secret/corpus.sqlite')
    const fail = () => Promise.reject(broken)
    const driver: Driver = { all: fail, run: fail, batch: fail }
    const failing = createApi({ driver, onFault: (cause, requestId) => told.push([cause, requestId]) })
    const response = await failing.request('/v1/articles')
    const text = await response.text()
    expect(response.status).toBe(500)
    expect(text).not.toContain('secret')
    expect(told).toEqual([[broken, JSON.parse(text).requestId]])
  })

  it('tells nobody of what callers do wrong', async () => {
    const { app, faults } = await temporaryApi()
    for (const path of ['/v1/nowhere', '/v1/articles?cursor=x', '/v1/articles/none']) await app.request(path)
    expect(faults).toEqual([])
  })
})
