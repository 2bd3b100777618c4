import type { ArticleList, IndicatorCount } from '@jianbao/corpus'
import { ask } from '$lib/server/ask.ts'
import { apiWords } from '$lib/words/api.ts'
import type { PageServerLoad } from './$types'
import { type ApiDocument, routesByTag } from './routes-of.ts'

export const load: PageServerLoad = async ({ fetch, locals, url }) => {
  const [document, newest, indicators] = await Promise.all([
    ask<ApiDocument>(fetch, '/v1/openapi.json'),
    ask<ArticleList>(fetch, '/v1/articles?limit=1'),
    ask<{ items: IndicatorCount[] }>(fetch, '/v1/indicators'),
  ])
  return {
    words: apiWords[locals.lang],
    origin: url.origin,
    routes: document.ok ? routesByTag(document.data) : null,
    /** Examples lead to something that is there, where anything is. */
    article: newest.ok ? (newest.data.items[0]?.id ?? null) : null,
    indicator: indicators.ok
      ? (indicators.data.items.toSorted((a, b) => b.places - a.places)[0]?.id ?? null)
      : null,
  }
}
