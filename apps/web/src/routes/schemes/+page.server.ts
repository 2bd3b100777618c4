import type { MentionOccurrence, NamedList, NamedThing } from '@jianbao/corpus'
import { ask, chosen } from '$lib/server/ask.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, url }) => {
  const find = url.searchParams.get('find')?.trim() ?? ''
  const query = new URLSearchParams({ limit: '60', ...(find && { name: `*${find}*` }) })
  const list = await ask<NamedList<NamedThing>>(fetch, `/v1/schemes?${query}`)
  const schemes = list.ok ? list.data.items : []
  const first = schemes.find(({ detail }) => detail === 'responsibility_tiers') ?? schemes[0]
  const name = url.searchParams.get('name') ?? first?.name ?? null
  const told = chosen(url.searchParams, ['cursor'], { limit: '50', ...(name !== null && { name }) })
  return {
    find,
    name,
    list,
    path: `/v1/schemes/mentions?${told}`,
    occurrences:
      name === null ? null : await ask<NamedList<MentionOccurrence>>(fetch, `/v1/schemes/mentions?${told}`),
  }
}
