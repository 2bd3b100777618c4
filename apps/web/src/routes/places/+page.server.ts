import { addressOf, answerOf, api, one } from '$lib/server/ask.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { find, ...narrowed } = one(event.url.searchParams, 'find', 'level', 'cursor')
  const query = { ...narrowed, limit: 50, ...(find !== undefined && { name: `*${find}*` }) }
  return {
    find: find ?? '',
    level: narrowed.level ?? null,
    path: addressOf('/v1/places', query),
    answer: await answerOf(api(event).GET('/v1/places', { params: { query } })),
  }
}
