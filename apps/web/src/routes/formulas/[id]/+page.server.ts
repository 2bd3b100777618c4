import type { FormulaDetail, OccurrenceList } from '@jianbao/corpus'
import { error } from '@sveltejs/kit'
import { ask, chosen } from '$lib/server/ask.ts'
import { wordsFor } from '$lib/words/words.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, params, url, locals }) => {
  const path = `/v1/formulas/${encodeURIComponent(params.id)}`
  const formula = await ask<FormulaDetail>(fetch, path)
  if (!formula.ok) error(formula.status >= 500 ? 502 : 404, wordsFor(locals.lang).error.notFoundWhy)
  const list = `${path}/occurrences?${chosen(url.searchParams, ['cursor'])}`
  return { formula: formula.data, path: list, answer: await ask<OccurrenceList>(fetch, list) }
}
