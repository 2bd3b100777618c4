import { editKinds } from '@jianbao/corpus'
import { addressOf, answerOf, api, one, oneOf } from '$lib/server/ask.ts'
import type { PageServerLoad } from './$types'

const names = ['kind', 'certain', 'undone', 'page', 'cursor'] as const
const truths = ['true', 'false'] as const

export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url
  const kind = oneOf(searchParams, 'kind', editKinds)
  const certain = oneOf(searchParams, 'certain', truths)
  const undone = oneOf(searchParams, 'undone', truths)
  const query = {
    limit: 50,
    ...one(searchParams, 'page', 'cursor'),
    ...(kind && { kind }),
    ...(certain && { certain }),
    ...(undone && { undone }),
  }
  return {
    wanted: Object.fromEntries(names.map((name) => [name, searchParams.get(name) ?? ''])),
    path: addressOf('/v1/edits', query),
    answer: await answerOf(api(event).GET('/v1/edits', { params: { query } })),
  }
}
