import { filterNames } from '$lib/explore/filters.ts'
import { articleList } from '$lib/server/article-list.ts'
import { addressOf, answerOf, api, many, one, oneOf } from '$lib/server/ask.ts'
import type { PageServerLoad } from './$types'

const kwicSorts = ['left', 'right', 'newest', 'position'] as const

export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url
  const client = api(event)
  const { q = '' } = one(searchParams, 'q')
  const cursor = one(searchParams, 'cursor')
  const search = { ...one(searchParams, 'q'), ...many(searchParams, ...filterNames) }
  const inContext = searchParams.get('view') === 'kwic' && q !== ''
  const sort = oneOf(searchParams, 'sort', kwicSorts) ?? 'right'
  const list = { ...search, ...(inContext ? {} : cursor) }
  const lines = { ...search, q, sort, limit: 50, ...cursor }
  const [found, facets, timeline, kwic] = await Promise.all([
    articleList(event, list),
    answerOf(client.GET('/v1/facets', { params: { query: search } })),
    answerOf(client.GET('/v1/timeline', { params: { query: search } })),
    inContext ? answerOf(client.GET('/v1/kwic', { params: { query: lines } })) : null,
  ])
  return {
    q,
    cursor: cursor.cursor ?? null,
    sort,
    view: inContext ? ('kwic' as const) : ('list' as const),
    filters: filterNames.flatMap((name) => searchParams.getAll(name).map((value) => ({ name, value }))),
    path: inContext ? addressOf('/v1/kwic', lines) : addressOf('/v1/articles', list),
    facets: facets.ok ? facets.data.items.filter(({ values }) => values.length > 0) : [],
    timeline: timeline.ok ? timeline.data : null,
    kwic,
    ...found,
  }
}
