import type { FormulaList } from '@jianbao/corpus'
import { ask, chosen } from '$lib/server/ask.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, url }) => {
  const query = chosen(url.searchParams, ['q', 'class', 'article', 'cursor'])
  return {
    q: url.searchParams.get('q') ?? '',
    wanted: url.searchParams.get('class'),
    path: `/v1/formulas?${query}`,
    answer: await ask<FormulaList>(fetch, `/v1/formulas?${query}`),
  }
}
