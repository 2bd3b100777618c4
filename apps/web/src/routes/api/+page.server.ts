import { answerOf, api } from '$lib/server/ask.ts'
import { apiWords } from '$lib/words/api.ts'
import type { PageServerLoad } from './$types'
import { type ApiDocument, routesByTag } from './routes-of.ts'

export const load: PageServerLoad = async (event) => {
  const { locals, url } = event
  const client = api(event)
  const [document, newest, indicators] = await Promise.all([
    answerOf(client.GET('/v1/openapi.json')),
    answerOf(client.GET('/v1/articles', { params: { query: { limit: 1 } } })),
    answerOf(client.GET('/v1/indicators')),
  ])
  return {
    words: apiWords[locals.lang],
    origin: url.origin,
    routes: document.ok ? routesByTag(document.data as unknown as ApiDocument) : null,
    /** Examples lead to something that is there, where anything is. */
    article: newest.ok ? (newest.data.items[0]?.id ?? null) : null,
    indicator: indicators.ok
      ? (indicators.data.items.toSorted((a, b) => b.places - a.places)[0]?.id ?? null)
      : null,
  }
}
