import type {
  FormulaList,
  FormulaOccurrence,
  IndicatorComparison,
  IndicatorCount,
  OccurrenceList,
} from '@jianbao/corpus'
import { ask } from './ask.ts'

/** What a corpus can tell at a glance: a slogan in several papers, and an indicator across places. */
export interface Showcase {
  slogan: {
    id: string
    text: string
    publishers: number
    articles: number
    places: FormulaOccurrence[]
  } | null
  indicator: { zh: string | null; en: string | null; comparison: IndicatorComparison } | null
}

const mostPlaces = 6
const mostStatements = 8

/** Reads the showcase from the API; what the corpus does not have is null. */
export async function showcase(fetch: typeof globalThis.fetch): Promise<Showcase> {
  const [slogan, indicator] = await Promise.all([sloganOf(fetch), indicatorOf(fetch)])
  return { slogan, indicator }
}

async function sloganOf(fetch: typeof globalThis.fetch): Promise<Showcase['slogan']> {
  const list = await ask<FormulaList>(fetch, '/v1/formulas?class=slogan&limit=1')
  const formula = list.ok ? list.data.items[0] : undefined
  if (!formula) return null
  const found = await ask<OccurrenceList>(fetch, `/v1/formulas/${formula.id}/occurrences?limit=${mostPlaces}`)
  const { id, text, publishers, articles } = formula
  return { id, text, publishers, articles, places: found.ok ? found.data.items : [] }
}

async function indicatorOf(fetch: typeof globalThis.fetch): Promise<Showcase['indicator']> {
  const list = await ask<{ items: IndicatorCount[] }>(fetch, '/v1/indicators')
  const widest = list.ok ? list.data.items.toSorted((a, b) => b.places - a.places)[0] : undefined
  if (!widest || widest.places < 2) return null
  const found = await ask<IndicatorComparison>(
    fetch,
    `/v1/indicators/${encodeURIComponent(widest.id)}/compare?limit=${mostStatements}`,
  )
  return found.ok ? { zh: widest.zh, en: widest.en, comparison: found.data } : null
}
