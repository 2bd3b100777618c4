import { describe, expect, it } from 'vitest'
import { ApiProblem } from './problem.ts'
import { createRouter } from './router.ts'
import { requireToken, tokenCookie } from './token.ts'

const token = 'a token; with "odd" signs 令牌'
const simple = 's3cret'

function appWith(expected: string | undefined) {
  const app = createRouter()
  app.post('/', requireToken({ token: expected, pageToken: expected && `page ${expected}` }), (c) =>
    c.text('written'),
  )
  app.onError((error, c) => {
    if (error instanceof ApiProblem) return error.toResponse(c)
    throw error
  })
  return (headers: Record<string, string> = {}) =>
    app.request('http://localhost:4747/', { method: 'POST', headers: { host: 'localhost:4747', ...headers } })
}

/** The cookie of our own pages, whose secret is not the token. */
const cookieOf = (value: string) => tokenCookie(`page ${value}`, false).split(';', 1)[0] ?? ''

describe('tokenCookie', () => {
  it('is read by no script and sent by no other site', () => {
    expect(tokenCookie(simple, false)).toBe('jianbao_token=s3cret; Path=/; HttpOnly; SameSite=Strict')
    expect(tokenCookie(simple, true)).toBe('jianbao_token=s3cret; Path=/; HttpOnly; Secure; SameSite=Strict')
  })
})

describe('requireToken', () => {
  it('lets the bearer of the token write', async () => {
    expect((await appWith(simple)({ authorization: `Bearer ${simple}` })).status).toBe(200)
    expect((await appWith(simple)({ authorization: `bearer  ${simple}` })).status).toBe(200)
  })

  it.each([
    ['no token', {}, 'token-needed'],
    ['another scheme', { authorization: `Basic ${simple}` }, 'token-needed'],
    ['another token', { authorization: 'Bearer S3CRET' }, 'token-wrong'],
    ['a beginning of the token', { authorization: 'Bearer s3cre' }, 'token-wrong'],
    ['another cookie', { cookie: 'jianbao_token=other' }, 'token-wrong'],
    ['the token itself in the cookie', { cookie: `jianbao_token=${simple}` }, 'token-wrong'],
    ['the secret of the pages as bearer', { authorization: `Bearer page%20${simple}` }, 'token-wrong'],
    ['the token under another name', { cookie: `token=${simple}` }, 'token-needed'],
  ])('answers 401 and how to ask to %s', async (_what, headers, code) => {
    const response = await appWith(simple)(headers)
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer realm="jianbao"/)
    expect(await response.json()).toMatchObject({ code })
  })

  it.each([[undefined], ['']])('lets nobody write where the token is %j', async (none) => {
    for (const headers of [{}, { authorization: 'Bearer ' }, { cookie: 'jianbao_token=' }]) {
      const response = await appWith(none)(headers as Record<string, string>)
      expect(response.status).toBe(403)
      expect(await response.json()).toMatchObject({ code: 'writes-off' })
    }
  })

  it("takes the cookie of our own pages, whatever the token's characters", async () => {
    const send = appWith(token)
    const cookie = cookieOf(token)
    expect((await send({ cookie })).status).toBe(200)
    expect((await send({ cookie, origin: 'http://localhost:4747' })).status).toBe(200)
    expect(
      (await send({ cookie, 'sec-fetch-site': 'same-origin', origin: 'https://behind.example' })).status,
    ).toBe(200)
  })

  it('does not take the cookie from a page on another port, which browsers send along', async () => {
    const send = appWith(simple)
    const cookie = cookieOf(simple)
    expect((await send({ cookie, origin: 'http://localhost:8080' })).status).toBe(401)
    expect((await send({ cookie, 'sec-fetch-site': 'same-site' })).status).toBe(401)
    expect((await send({ cookie, 'sec-fetch-site': 'cross-site' })).status).toBe(401)
  })
})
