import type { Article } from '@jianbao/core'
import type {
  ArticleListItem,
  Comparison,
  IndicatorComparison,
  IndicatorCount,
  SimilarArticles,
} from '@jianbao/corpus'
import { ask, send } from '$lib/server/ask.ts'
import type { PageServerLoad } from './$types'

type Fetch = typeof globalThis.fetch

/** Two articles by `a` and `b`, or an indicator across places by `indicator`; with neither, what there is to choose from. */
export const load: PageServerLoad = async ({ fetch, url }) => {
  const asked = (name: string) => url.searchParams.get(name)?.trim() || null
  const [a, b, indicator, find] = [asked('a'), asked('b'), asked('indicator'), asked('find') ?? '']
  const [first, second, comparison, similar, found, indicators, across] = await Promise.all([
    a === null ? null : articleOf(fetch, a),
    b === null ? null : articleOf(fetch, b),
    a === null || b === null ? null : send<Comparison>(fetch, '/v1/compare', { a: { id: a }, b: { id: b } }),
    a === null || b !== null
      ? null
      : ask<SimilarArticles>(fetch, `/v1/articles/${encodeURIComponent(a)}/similar`),
    b !== null || (a !== null && find === '') ? null : listed(fetch, find),
    ask<{ items: IndicatorCount[] }>(fetch, '/v1/indicators'),
    indicator === null
      ? null
      : ask<IndicatorComparison>(
          fetch,
          `/v1/indicators/${encodeURIComponent(indicator)}/compare?${acrossQuery}`,
        ),
  ])
  return {
    find,
    first,
    second,
    comparison,
    similar: similar?.ok ? similar.data.items : [],
    found: found?.ok ? found.data.items.filter(({ id }) => id !== a) : [],
    indicator: indicator ?? '',
    indicators: indicators.ok ? indicators.data.items : [],
    across,
    acrossPath: `/v1/indicators/${encodeURIComponent(indicator ?? '')}/compare?${acrossQuery}`,
  }
}

const acrossQuery = 'limit=100'

const listed = (fetch: Fetch, q: string) =>
  ask<{ items: ArticleListItem[] }>(fetch, `/v1/articles?${new URLSearchParams({ q, limit: '20' })}`)

async function articleOf(fetch: Fetch, id: string) {
  const answer = await ask<{ article: Article }>(fetch, `/v1/articles/${encodeURIComponent(id)}`)
  if (!answer.ok) return null
  const { metadata, body } = answer.data.article
  return {
    id,
    headline: metadata.headline?.value ?? null,
    publisher: metadata.publisher?.value ?? metadata.source?.value ?? null,
    published: metadata.published?.value ?? null,
    blocks: body.map(({ text }) => text),
  }
}
