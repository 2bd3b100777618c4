import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { timingSafeEqual } from 'hono/utils/buffer'
import { serialize } from 'hono/utils/cookie'
import { ApiProblem } from './problem.ts'

/** The cookie that holds the write token of our own pages. */
export const tokenCookieName = 'jianbao_token'

/** For a route's `security`: either of the two ways to send the token. */
export const writeSecurity: Record<string, string[]>[] = [{ bearer: [] }, { cookie: [] }]

/** What `writeSecurity` names. */
export const securitySchemes = {
  bearer: { type: 'http', scheme: 'bearer', description: "The server's write token." },
  cookie: {
    type: 'apiKey',
    in: 'cookie',
    name: tokenCookieName,
    description: "A secret of its own, set for the server's own pages.",
  },
} as const

/**
 * The `Set-Cookie` value that lets our own pages write: no script reads it, no other site sends it.
 *
 * @param secure whether the pages are served over https.
 */
export function tokenCookie(token: string, secure: boolean): string {
  return serialize(tokenCookieName, token, { path: '/', httpOnly: true, sameSite: 'Strict', secure })
}

/** What lets a caller write: the server's token, and the secret of its own pages, which is another one. */
export interface WriteSecrets {
  /** For `Authorization: Bearer`; without it the server only reads. */
  token: string | undefined
  /** For the cookie of our own pages; without it they only read. */
  pageToken: string | undefined
}

/** Lets a request through only with the write token as `Authorization: Bearer`, or with our own pages' cookie. */
export function requireToken({ token, pageToken }: WriteSecrets): MiddlewareHandler {
  return async (c, next) => {
    if (!token) {
      throw new ApiProblem(
        'writes-off',
        'This server was started without a write token and only reads. Set JIANBAO_TOKEN and start it again to write.',
      )
    }
    const borne = bearer(c)
    const offered = borne ?? pageCookie(c)
    if (offered === undefined) {
      throw new ApiProblem(
        'token-needed',
        "Send the server's token as 'Authorization: Bearer …' to write.",
        {},
        { 'www-authenticate': 'Bearer realm="jianbao"' },
      )
    }
    const expected = borne === undefined ? pageToken : token
    if (expected === undefined || !(await timingSafeEqual(offered, expected))) {
      throw new ApiProblem(
        'token-wrong',
        "The token sent is not this server's. It is the one the server was started with, in JIANBAO_TOKEN.",
        {},
        { 'www-authenticate': 'Bearer realm="jianbao", error="invalid_token"' },
      )
    }
    await next()
  }
}

function bearer(c: Context): string | undefined {
  return /^bearer +(\S+) *$/i.exec(c.req.header('authorization') ?? '')?.[1]
}

/**
 * The cookie, where one of our own pages sent it. Browsers share cookies between all ports of a machine, so a page of
 * another local server would bring it too.
 */
function pageCookie(c: Context): string | undefined {
  const site = c.req.header('sec-fetch-site')
  const origin = c.req.header('origin')
  const host = c.req.header('host') ?? new URL(c.req.url).host
  const own =
    site === undefined ? origin === undefined || URL.parse(origin)?.host === host : site === 'same-origin'
  return own ? getCookie(c, tokenCookieName) : undefined
}
