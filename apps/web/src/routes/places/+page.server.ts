import type { NamedList, NamedPlace } from '@jianbao/corpus'
import { ask, chosen } from '$lib/server/ask.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, url }) => {
  const find = url.searchParams.get('find')?.trim() ?? ''
  const query = chosen(url.searchParams, ['level', 'cursor'], {
    limit: '50',
    ...(find && { name: `*${find}*` }),
  })
  return {
    find,
    level: url.searchParams.get('level'),
    path: `/v1/places?${query}`,
    answer: await ask<NamedList<NamedPlace>>(fetch, `/v1/places?${query}`),
  }
}
