import { addressOf, answerOf, api, one, oneOf } from '$lib/server/ask.ts'
import type { PageServerLoad } from './$types'

const filters = ['indicator', 'place', 'actor', 'month', 'q', 'article'] as const
const sorts = ['newest', 'oldest', 'largest', 'smallest', 'place'] as const

export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url
  const client = api(event)
  const { indicator, ...narrowed } = one(searchParams, ...filters)
  const sort = oneOf(searchParams, 'sort', sorts)
  const query = {
    ...narrowed,
    ...(indicator !== undefined && { indicator: [indicator] }),
    ...(sort && { sort }),
    ...one(searchParams, 'cursor'),
    limit: 50,
  }
  const [indicators, answer, comparison] = await Promise.all([
    answerOf(client.GET('/v1/indicators')),
    answerOf(client.GET('/v1/claims', { params: { query } })),
    indicator === undefined
      ? null
      : answerOf(
          client.GET('/v1/indicators/{indicator}/compare', {
            params: { path: { indicator }, query: { ...narrowed, limit: 60 } },
          }),
        ),
  ])
  return {
    wanted: Object.fromEntries(filters.map((name) => [name, searchParams.get(name) ?? ''])),
    sort: sort ?? 'newest',
    path: addressOf('/v1/claims', query),
    indicators: indicators.ok ? indicators.data.items : [],
    answer,
    comparison: comparison?.ok ? comparison.data : null,
  }
}
