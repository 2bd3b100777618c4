import type { ClaimList, IndicatorComparison, IndicatorCount } from '@jianbao/corpus'
import { ask, chosen } from '$lib/server/ask.ts'
import type { PageServerLoad } from './$types'

const filters = ['indicator', 'place', 'actor', 'month', 'q', 'article'] as const

export const load: PageServerLoad = async ({ fetch, url }) => {
  const query = chosen(url.searchParams, [...filters, 'sort', 'cursor'], { limit: '50' })
  const compared = chosen(url.searchParams, ['place', 'actor', 'month', 'q', 'article'], { limit: '60' })
  const indicator = url.searchParams.get('indicator') ?? ''
  const [indicators, answer, comparison] = await Promise.all([
    ask<{ items: IndicatorCount[] }>(fetch, '/v1/indicators'),
    ask<ClaimList>(fetch, `/v1/claims?${query}`),
    indicator === ''
      ? null
      : ask<IndicatorComparison>(
          fetch,
          `/v1/indicators/${encodeURIComponent(indicator)}/compare?${compared}`,
        ),
  ])
  return {
    wanted: Object.fromEntries(filters.map((name) => [name, url.searchParams.get(name) ?? ''])),
    sort: url.searchParams.get('sort') ?? 'newest',
    path: `/v1/claims?${query}`,
    indicators: indicators.ok ? indicators.data.items : [],
    answer,
    comparison: comparison?.ok ? comparison.data : null,
  }
}
