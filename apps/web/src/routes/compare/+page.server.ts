import { addressOf, answerOf, api, one } from '$lib/server/ask.ts'
import type { PageServerLoad } from './$types'

type Client = ReturnType<typeof api>

const acrossQuery = { limit: 100 }

/** Two articles by `a` and `b`, or an indicator across places by `indicator`; with neither, what there is to choose from. */
export const load: PageServerLoad = async (event) => {
  const { a, b, indicator, find } = one(event.url.searchParams, 'a', 'b', 'indicator', 'find')
  const client = api(event)
  const [first, second, comparison, similar, found, indicators, across] = await Promise.all([
    a === undefined ? null : articleOf(client, a),
    b === undefined ? null : articleOf(client, b),
    a === undefined || b === undefined
      ? null
      : answerOf(client.POST('/v1/compare', { body: { a: { id: a }, b: { id: b } } })),
    a === undefined || b !== undefined
      ? null
      : answerOf(client.GET('/v1/articles/{id}/similar', { params: { path: { id: a } } })),
    b !== undefined || (a !== undefined && find === undefined)
      ? null
      : answerOf(
          client.GET('/v1/articles', {
            params: { query: { limit: 20, ...(find !== undefined && { q: find }) } },
          }),
        ),
    answerOf(client.GET('/v1/indicators')),
    indicator === undefined
      ? null
      : answerOf(
          client.GET('/v1/indicators/{indicator}/compare', {
            params: { path: { indicator }, query: acrossQuery },
          }),
        ),
  ])
  return {
    find: find ?? '',
    first,
    second,
    comparison,
    similar: similar?.ok ? similar.data.items : [],
    found: found?.ok ? found.data.items.filter(({ id }) => id !== a) : [],
    indicator: indicator ?? '',
    indicators: indicators.ok ? indicators.data.items : [],
    across,
    acrossPath: addressOf(`/v1/indicators/${encodeURIComponent(indicator ?? '')}/compare`, acrossQuery),
  }
}

async function articleOf(client: Client, id: string) {
  const answer = await answerOf(client.GET('/v1/articles/{id}', { params: { path: { id } } }))
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
