import type { EditList } from '@jianbao/corpus'
import { ask, chosen } from '$lib/server/ask.ts'
import type { PageServerLoad } from './$types'

const names = ['kind', 'certain', 'undone', 'page', 'cursor'] as const

export const load: PageServerLoad = async ({ fetch, url }) => {
  const query = chosen(url.searchParams, names, { limit: '50' })
  const answer = await ask<EditList>(fetch, `/v1/edits?${query}`)
  return {
    wanted: Object.fromEntries(names.map((name) => [name, url.searchParams.get(name) ?? ''])),
    path: `/v1/edits?${query}`,
    answer,
  }
}
