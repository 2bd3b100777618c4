import type { FormulaOccurrence, IndicatorComparison } from '@jianbao/corpus'
import type { RequestEvent } from '@sveltejs/kit'
import { answerOf, api } from './ask.ts'

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

type Asking = ReturnType<typeof api>

/** Reads the showcase from the API; what the corpus does not have is null. */
export async function showcase(event: Pick<RequestEvent, 'fetch' | 'url'>): Promise<Showcase> {
  const client = api(event)
  const [slogan, indicator] = await Promise.all([sloganOf(client), indicatorOf(client)])
  return { slogan, indicator }
}

async function sloganOf(client: Asking): Promise<Showcase['slogan']> {
  const list = await answerOf(
    client.GET('/v1/formulas', { params: { query: { class: 'slogan', limit: 1 } } }),
  )
  const formula = list.ok ? list.data.items[0] : undefined
  if (!formula) return null
  const { id, text, publishers, articles } = formula
  const found = await answerOf(
    client.GET('/v1/formulas/{id}/occurrences', { params: { path: { id }, query: { limit: mostPlaces } } }),
  )
  return { id, text, publishers, articles, places: found.ok ? found.data.items : [] }
}

async function indicatorOf(client: Asking): Promise<Showcase['indicator']> {
  const list = await answerOf(client.GET('/v1/indicators'))
  const widest = list.ok ? list.data.items.toSorted((a, b) => b.places - a.places)[0] : undefined
  if (!widest || widest.places < 2) return null
  const found = await answerOf(
    client.GET('/v1/indicators/{indicator}/compare', {
      params: { path: { indicator: widest.id }, query: { limit: mostStatements } },
    }),
  )
  return found.ok ? { zh: widest.zh, en: widest.en, comparison: found.data } : null
}
