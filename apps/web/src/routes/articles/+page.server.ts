import type { Facet, KwicList, Timeline } from '@jianbao/corpus'
import { filterNames } from '$lib/explore/filters.ts'
import { articleList } from '$lib/server/article-list.ts'
import { ask, chosen } from '$lib/server/ask.ts'
import type { PageServerLoad } from './$types'

const kwicSorts = ['left', 'right', 'newest', 'position']

export const load: PageServerLoad = async ({ fetch, url }) => {
  const { searchParams } = url
  const q = searchParams.get('q')?.trim() ?? ''
  const cursor = searchParams.get('cursor')
  const search = chosen(searchParams, ['q', ...filterNames])
  const inContext = searchParams.get('view') === 'kwic' && q !== ''
  const wanted = searchParams.get('sort') ?? ''
  const sort = kwicSorts.includes(wanted) ? wanted : 'right'
  const list = new URLSearchParams(search)
  if (cursor && !inContext) list.set('cursor', cursor)
  const lines = new URLSearchParams([
    ...search,
    ['sort', sort],
    ['limit', '50'],
    ...(cursor ? [['cursor', cursor]] : []),
  ])
  const [found, facets, timeline, kwic] = await Promise.all([
    articleList(fetch, list),
    ask<{ items: Facet[] }>(fetch, `/v1/facets?${search}`),
    ask<Timeline>(fetch, `/v1/timeline?${search}`),
    inContext ? ask<KwicList>(fetch, `/v1/kwic?${lines}`) : null,
  ])
  return {
    q,
    cursor,
    sort,
    view: inContext ? ('kwic' as const) : ('list' as const),
    filters: filterNames.flatMap((name) => searchParams.getAll(name).map((value) => ({ name, value }))),
    path: inContext ? `/v1/kwic?${lines}` : `/v1/articles?${list}`,
    facets: facets.ok ? facets.data.items.filter(({ values }) => values.length > 0) : [],
    timeline: timeline.ok ? timeline.data : null,
    kwic,
    ...found,
  }
}
