import { methodWords } from '$lib/words/method.ts'
import { knownRules, ruleInWords } from '$lib/words/rules.ts'
import record from '../../../../../test/bench/README.md?raw'
import floors from '../../../../../test/score-floors.json'
import type { PageServerLoad } from './$types'
import { recordedTables } from './record.ts'

export const load: PageServerLoad = ({ locals, url }) => {
  const words = methodWords[locals.lang]
  const q = url.searchParams.get('rule')?.trim().toLowerCase() ?? ''
  const rules = knownRules
    .map((id) => ({ id, means: ruleInWords(id, locals.lang) ?? '' }))
    .filter(({ id, means }) => id.includes(q) || means.toLowerCase().includes(q))
  return {
    words,
    q,
    rules: rules.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    tables: recordedTables(record, Object.keys(words.sections)),
    floors: Object.entries(floors as Record<string, number>),
  }
}
