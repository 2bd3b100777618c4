import { describe, expect, it } from 'vitest'
import type { RequestEntry } from './request-log.ts'
import { problemIn, temporaryApi } from './temporary-api.ts'

const letter = '石桥镇的渡口从今天起多开一班船。'

describe('the rate of costly requests', async () => {
  const { app } = await temporaryApi({ limits: { rate: 2 } })
  const ask = (client?: string) =>
    app.request('/v1/parse', { method: 'POST', body: letter }, client === undefined ? {} : { client })

  it('is counted by address, told in headers, and refused with the time to wait', async () => {
    const [first, second, third] = [
      await ask('203.0.113.7'),
      await ask('203.0.113.7'),
      await ask('203.0.113.7'),
    ]
    expect([first.status, second.status, third.status]).toEqual([200, 200, 429])
    expect(first.headers.get('ratelimit-policy')).toBe('"costly";q=2;w=60')
    expect(first.headers.get('ratelimit')).toMatch(/^"costly";r=1;t=\d+$/)
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await problemIn(third)).toMatchObject({ code: 'too-many' })
    expect((await ask('203.0.113.8')).status).toBe(200)
  })

  it('does not bind callers of this machine, nor cheap reads', async () => {
    for (let i = 0; i < 4; i++) {
      expect((await ask('127.0.0.1')).status).toBe(200)
      expect((await app.request('/v1/version', {}, { client: '203.0.113.9' })).status).toBe(200)
    }
  })
})

/** A body that sends one piece and then nothing, until it is let go. */
function stalling() {
  let letGo = () => {}
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(letter))
      letGo = () => controller.close()
    },
  })
  const init = { method: 'POST', headers: { 'content-type': 'text/plain' }, body, duplex: 'half' }
  return { request: new Request('http://localhost/v1/parse', init as RequestInit), letGo: () => letGo() }
}

it('cuts off a body whose sender has stopped', async () => {
  const { app } = await temporaryApi({ limits: { idle: 50 } })
  const response = await app.request(stalling().request)
  expect(response.status).toBe(408)
  expect(await problemIn(response)).toMatchObject({ code: 'too-slow' })
})

it('takes on only so many captures at a time', async () => {
  const { app } = await temporaryApi({ limits: { concurrency: 1 } })
  const { request, letGo } = stalling()
  const slow = app.request(request)
  const refused = await app.request('/v1/parse', { method: 'POST', body: letter })
  expect(refused.status).toBe(503)
  expect(refused.headers.get('retry-after')).toBe('1')
  letGo()
  expect((await slow).status).toBe(200)
  expect((await app.request('/v1/parse', { method: 'POST', body: letter })).status).toBe(200)
})

it('logs what was answered, and nothing of what was asked or captured', async () => {
  const entries: RequestEntry[] = []
  const { app, post } = await temporaryApi({ onRequest: (entry) => entries.push(entry) })
  const answer = await app.request('/v1/articles?q=%E6%B8%A1%E5%8F%A3')
  await post('/v1/parse', letter)
  await app.request('/v1/nowhere')
  expect(entries).toMatchObject([
    { method: 'GET', path: '/v1/articles', status: 200, requestId: answer.headers.get('x-request-id') },
    { method: 'POST', path: '/v1/parse', status: 200 },
    { method: 'GET', path: '/v1/nowhere', status: 404 },
  ])
  expect(JSON.stringify(entries)).not.toMatch(/渡|%E6/)
})
