import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { isForeign } from './guard.ts'

const request = (url: string, headers: Record<string, string> = {}) => new Request(url, { headers })

describe('isForeign', () => {
  it.each([
    ['http://localhost/'],
    ['http://localhost:4747/read/x'],
    ['http://127.0.0.1:9/'],
    ['http://127.8.9.10/'],
    ['http://[::1]:4747/'],
    ['https://LOCALHOST:4747/'],
  ])('answers for the loopback name in %s', (url) => {
    expect(isForeign(request(url))).toBe(false)
  })

  it.each([
    ['another name', 'http://paper.example/', {}],
    ['a name that only begins like ours', 'http://localhost.paper.example/', {}],
    ['a name that only ends like ours', 'http://paperlocalhost/', {}],
    ['an address of the network', 'http://192.168.0.7/', {}],
    ['a foreign Host behind a loopback address', 'http://127.0.0.1/', { host: 'paper.example' }],
    ['a loopback Host on a foreign address', 'http://paper.example/', { host: '127.0.0.1' }],
    ['a Host with a user in it', 'http://127.0.0.1/', { host: 'paper.example@localhost' }],
    ['an empty Host', 'http://127.0.0.1/', { host: '' }],
    ['a foreign Origin', 'http://127.0.0.1/', { origin: 'https://paper.example' }],
    ['the Origin of a sandboxed page', 'http://127.0.0.1/', { origin: 'null' }],
    ['an Origin without a host', 'http://127.0.0.1/', { origin: 'file://' }],
    ['an Origin that is none', 'http://127.0.0.1/', { origin: 'localhost, paper.example' }],
  ])('is true for %s', (_what, url, headers) => {
    expect(isForeign(request(url, headers))).toBe(true)
  })

  it('answers for further hosts: a bare name with any port, a name with a port with that one alone', () => {
    const hosts = ['Paper.example', 'desk.example:8443']
    expect(isForeign(request('https://paper.example:99/'), hosts)).toBe(false)
    expect(isForeign(request('https://desk.example:8443/', { origin: 'https://paper.example' }), hosts)).toBe(
      false,
    )
    expect(isForeign(request('https://desk.example:8444/'), hosts)).toBe(true)
    expect(isForeign(request('https://www.paper.example/'), hosts)).toBe(true)
  })

  it('reads a request of any Hono app, so that pages are guarded by the same rule', async () => {
    const pages = new Hono().get('/', (c) => c.text(isForeign(c.req.raw) ? 'foreign' : 'ours'))
    expect(await (await pages.request('http://localhost/')).text()).toBe('ours')
    expect(await (await pages.request('http://paper.example/')).text()).toBe('foreign')
  })
})
