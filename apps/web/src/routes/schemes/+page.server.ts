import { addressOf, answerOf, api, one } from '$lib/server/ask.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { find, name: asked, ...cursor } = one(event.url.searchParams, 'find', 'name', 'cursor')
  const client = api(event)
  const listed = { limit: 60, ...(find !== undefined && { name: `*${find}*` }) }
  const list = await answerOf(client.GET('/v1/schemes', { params: { query: listed } }))
  const schemes = list.ok ? list.data.items : []
  const first = schemes.find(({ detail }) => detail === 'responsibility_tiers') ?? schemes[0]
  const name = asked ?? first?.name ?? null
  const query = { limit: 50, ...cursor, ...(name !== null && { name }) }
  return {
    find: find ?? '',
    name,
    list,
    path: addressOf('/v1/schemes/mentions', query),
    occurrences:
      name === null ? null : await answerOf(client.GET('/v1/schemes/mentions', { params: { query } })),
  }
}
