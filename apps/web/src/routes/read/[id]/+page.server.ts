import type { Article } from '@jianbao/core'
import { error } from '@sveltejs/kit'
import type { PageOnly } from '$lib/reading/marks.ts'
import { isSample } from '$lib/server/samples.ts'
import { wordsFor } from '$lib/words/words.ts'
import type { PageServerLoad } from './$types'

interface Found {
  article: Article
  page: PageOnly
  name: string | null
  text: string
}

export const load: PageServerLoad = async ({ fetch, params, locals }) => {
  const words = wordsFor(locals.lang)
  const response = await fetch(`/v1/articles/${encodeURIComponent(params.id)}?include=text`)
  if (response.status >= 500) error(502, words.error.failedWhy)
  if (!response.ok) error(404, words.error.notFoundWhy)
  const { article, page, text }: Found = await response.json()
  return { article, page, text, fictional: await isSample(page.id) }
}
