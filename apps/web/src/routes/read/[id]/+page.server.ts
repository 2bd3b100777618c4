import type { Article } from '@jianbao/core'
import type { EditList } from '@jianbao/corpus'
import { error } from '@sveltejs/kit'
import type { PageOnly } from '$lib/reading/marks.ts'
import { ask } from '$lib/server/ask.ts'
import { placeInList } from '$lib/server/neighbours.ts'
import { isSample } from '$lib/server/samples.ts'
import { wordsFor } from '$lib/words/words.ts'
import type { PageServerLoad } from './$types'

interface Found {
  article: Article
  page: PageOnly
  name: string | null
  formulaShare: number | null
  text: string
}

export const load: PageServerLoad = async ({ fetch, params, locals, url }) => {
  const words = wordsFor(locals.lang)
  const response = await fetch(`/v1/articles/${encodeURIComponent(params.id)}?include=text`)
  if (response.status >= 500) error(502, words.error.failedWhy)
  if (!response.ok) error(404, words.error.notFoundWhy)
  const { article, page, text, formulaShare }: Found = await response.json()
  const [fictional, place, undone] = await Promise.all([
    isSample(page.id),
    placeInList(fetch, url.searchParams, article.id),
    ask<EditList>(fetch, `/v1/edits?${new URLSearchParams({ page: page.id, undone: 'true', limit: '100' })}`),
  ])
  const taken = undone.ok ? undone.data.items : []
  return { article, page, text, shared: formulaShare, fictional, place, taken }
}
