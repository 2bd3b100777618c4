import { isForeign, tokenCookie } from '@jianbao/api'
import type { Handle, ServerInit } from '@sveltejs/kit'
import { sequence } from '@sveltejs/kit/hooks'
import { house, ready } from '$house'
import { chooseLang, chooseTheme, langCookie } from '$lib/server/preferences.ts'
import { themeCookie, year } from '$lib/shell/theme.ts'
import { wordsFor } from '$lib/words/words.ts'

export const init: ServerInit = ready

/** A page of another host may neither read nor write here, not even through a name that points at this machine. */
const guard: Handle = async ({ event, resolve }) => {
  if (!event.isSubRequest && isForeign(event.request, (await house(event.platform)).hosts)) {
    return new Response('This reading room answers only to its own address, and to pages of its own.\n', {
      status: 403,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    })
  }
  return resolve(event)
}

const api: Handle = async ({ event, resolve }) => {
  const { pathname } = event.url
  if (pathname !== '/v1' && !pathname.startsWith('/v1/')) return resolve(event)
  return (await house(event.platform)).fetch(event.request)
}

/** Language and theme: asked for in the address, kept in a cookie, so that the first paint is right and no script is needed. */
const preferences: Handle = ({ event, resolve }) => {
  const { cookies, locals, request, url } = event
  const keep = { path: '/', maxAge: year, sameSite: 'lax', httpOnly: false, secure: false } as const
  locals.lang = chooseLang(
    url.searchParams.get('lang'),
    cookies.get(langCookie),
    request.headers.get('accept-language'),
  )
  locals.theme = chooseTheme(url.searchParams.get('theme'), cookies.get(themeCookie))
  if (url.searchParams.has('lang')) cookies.set(langCookie, locals.lang, keep)
  if (url.searchParams.has('theme')) cookies.set(themeCookie, locals.theme, keep)
  return resolve(event, {
    transformPageChunk: ({ html }) =>
      html.replace('%jianbao.lang%', wordsFor(locals.lang).htmlLang).replace('%jianbao.theme%', locals.theme),
  })
}

/** Whether a reader sits at this machine: only there do our own pages write. */
const isHere = (address: string) => /^(?:::ffff:)?127\.|^::1$/.test(address)

const headers: Handle = async ({ event, resolve }) => {
  const { pageToken } = await house(event.platform)
  event.locals.mayWrite = pageToken !== undefined && isHere(event.getClientAddress())
  const response = await resolve(event)
  response.headers.set('x-content-type-options', 'nosniff')
  response.headers.set('referrer-policy', 'same-origin')
  response.headers.set('cross-origin-opener-policy', 'same-origin')
  if (response.headers.get('content-type')?.startsWith('text/html')) {
    response.headers.append('vary', 'accept-language, cookie')
    if (event.locals.mayWrite && pageToken !== undefined) {
      response.headers.append('set-cookie', tokenCookie(pageToken, event.url.protocol === 'https:'))
    }
  }
  return response
}

export const handle = sequence(guard, api, preferences, headers)
