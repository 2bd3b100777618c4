import { error } from '@sveltejs/kit'
import { answerOf, api } from '$lib/server/ask.ts'
import { placeInList } from '$lib/server/neighbours.ts'
import { isSample } from '$lib/server/samples.ts'
import { wordsFor } from '$lib/words/words.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const words = wordsFor(event.locals.lang)
  const client = api(event)
  const params = { path: { id: event.params.id }, query: { include: 'text' as const } }
  const found = await answerOf(client.GET('/v1/articles/{id}', { params }))
  if (!found.ok && found.status >= 500) error(502, words.error.failedWhy)
  if (!found.ok) error(404, words.error.notFoundWhy)
  const { article, page, text = '', formulaShare } = found.data
  const [fictional, place, undone] = await Promise.all([
    isSample(page.id),
    placeInList(event, article.id),
    answerOf(client.GET('/v1/edits', { params: { query: { page: page.id, undone: 'true', limit: 100 } } })),
  ])
  const taken = undone.ok ? undone.data.items : []
  return { article, page, text, shared: formulaShare, fictional, place, taken }
}
