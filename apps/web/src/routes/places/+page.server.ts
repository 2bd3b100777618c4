import { addressOf, answerOf, api, one } from '$lib/server/ask.ts'
import type { PageServerLoad } from './$types'

/** The tree of divisions, unless a name or a level is asked for: these are lists, and so are `all` levels, places without a code among them. */
export const load: PageServerLoad = async (event) => {
  const { find, level, cursor, open } = one(event.url.searchParams, 'find', 'level', 'cursor', 'open')
  const common = { find: find ?? '', level: level ?? null, open: open ?? null }
  if (find === undefined && level === undefined) {
    const path = addressOf('/v1/places/tree', {})
    const tree = await answerOf(api(event).GET('/v1/places/tree', { params: { query: {} } }))
    return { ...common, path, tree, list: null }
  }
  const query = {
    limit: 50,
    ...(cursor !== undefined && { cursor }),
    ...(level !== undefined && level !== 'all' && { level }),
    ...(find !== undefined && { name: `*${find}*` }),
  }
  const list = await answerOf(api(event).GET('/v1/places', { params: { query } }))
  return { ...common, path: addressOf('/v1/places', query), tree: null, list }
}
