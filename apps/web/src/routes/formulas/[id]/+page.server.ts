import { error } from '@sveltejs/kit'
import { addressOf, answerOf, api, one } from '$lib/server/ask.ts'
import { wordsFor } from '$lib/words/words.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { id } = event.params
  const client = api(event)
  const query = one(event.url.searchParams, 'cursor')
  const [formula, answer] = await Promise.all([
    answerOf(client.GET('/v1/formulas/{id}', { params: { path: { id } } })),
    answerOf(client.GET('/v1/formulas/{id}/occurrences', { params: { path: { id }, query } })),
  ])
  if (!formula.ok) error(formula.status >= 500 ? 502 : 404, wordsFor(event.locals.lang).error.notFoundWhy)
  const path = addressOf(`/v1/formulas/${encodeURIComponent(id)}/occurrences`, query)
  return { formula: formula.data, path, answer }
}
