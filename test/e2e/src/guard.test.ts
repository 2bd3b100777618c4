import { request } from 'node:http'
import { describe, expect, inject, test } from 'vitest'
import { address } from './visitor.ts'

const token = inject('token')

interface Call {
  method?: string
  headers?: Record<string, string>
  body?: string
}

/** fetch forbids setting Host, which is what these tests are about. */
function status(path: string, { method = 'GET', headers = {}, body = '' }: Call = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const call = request(`${address}${path}`, { method, headers }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    call.once('error', reject)
    call.end(body)
  })
}

const capture = '船厂来信\n  石桥镇船厂今天下水一条新船,能坐40人。\n'
const write = { method: 'POST', body: capture, headers: { 'content-type': 'text/plain' } }
const bearer = { authorization: `Bearer ${token}` }

describe('no website can read from or write to a reader’s machine', () => {
  test.for(['/', '/articles', '/v1/articles', '/v1/health'])('%s refuses a foreign Host', async (path) => {
    expect(await status(path)).toBe(200)
    expect(await status(path, { headers: { host: 'press.example' } })).toBe(403)
  })

  test.for(['/', '/v1/articles'])('%s refuses a foreign Origin', async (path) => {
    expect(await status(path, { headers: { origin: 'http://press.example' } })).toBe(403)
  })

  test('a write from a foreign page is refused, token or not', async () => {
    const headers = { ...write.headers, ...bearer, origin: 'http://press.example' }
    expect(await status('/v1/articles', { ...write, headers })).toBe(403)
  })

  test('a write without the token, or with a wrong one, is refused', async () => {
    expect(await status('/v1/articles', write)).toBe(401)
    const headers = { ...write.headers, authorization: 'Bearer another' }
    expect([401, 403]).toContain(await status('/v1/articles', { ...write, headers }))
  })

  test('a write with the token is taken, and again without harm', async () => {
    const headers = { ...write.headers, ...bearer }
    expect(await status('/v1/articles', { ...write, headers })).toBe(201)
    expect(await status('/v1/articles', { ...write, headers })).toBe(200)
  })
})
