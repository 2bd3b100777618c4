import { addressOf, answerOf, api, one, oneOf } from '$lib/server/ask.ts'
import type { PageServerLoad } from './$types'

const classes = ['slogan', 'phrase', 'idiom', 'boilerplate', 'wire'] as const

export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url
  const wanted = oneOf(searchParams, 'class', classes)
  const query = { ...one(searchParams, 'q', 'article', 'cursor'), ...(wanted && { class: wanted }) }
  return {
    q: searchParams.get('q') ?? '',
    wanted: wanted ?? null,
    path: addressOf('/v1/formulas', query),
    answer: await answerOf(api(event).GET('/v1/formulas', { params: { query } })),
  }
}
