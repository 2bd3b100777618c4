import { foldText } from '../fold.ts'
import type { Claim, Indicator } from '../types.ts'
import { type IndicatorWords, indicatorWords } from './indicator-words.ts'

/** How a claim was told to be an indicator. */
interface Indicated {
  id: string
  rule: 'n-noun' | 'n-verb' | 'n-unit'
}

/** What of a claim tells its indicator. */
type Measured = Pick<Claim, 'item' | 'unit' | 'verb'>

interface Entry {
  indicator: IndicatorWords
  noun: string
  /** How much the entry asks for; more is surer. */
  weight: number
}

/** Words before a noun that make it something else: 非党员, 干部家属 ends otherwise by itself. */
const negations = '非无未'

export interface Vocabulary {
  byEnd: ReadonlyMap<string, readonly Entry[]>
  anyNoun: readonly Entry[]
}

const weightOf = ({ units, verbs }: IndicatorWords) => (units ? 1 : 0) + (verbs ? 2 : 0)

function vocabularyOf(list: readonly IndicatorWords[]): Vocabulary {
  const byEnd = new Map<string, Entry[]>()
  const anyNoun: Entry[] = []
  for (const indicator of list) {
    const weight = weightOf(indicator)
    if (!indicator.nouns) {
      anyNoun.push({ indicator, noun: '', weight })
      continue
    }
    for (const printed of indicator.nouns) {
      const noun = foldText(printed)
      const last = noun.charAt(noun.length - 1)
      byEnd.set(last, [...(byEnd.get(last) ?? []), { indicator, noun, weight }])
    }
  }
  const order = (a: Entry, b: Entry) => b.noun.length - a.noun.length || b.weight - a.weight
  for (const entries of byEnd.values()) entries.sort(order)
  return { byEnd, anyNoun: anyNoun.sort(order) }
}

const known = vocabularyOf(indicatorWords)

/** The vocabulary that maps claims to indicators; those of the caller come before the ones of the same noun that are known. */
export const vocabularyWith = (own: readonly Indicator[] | undefined): Vocabulary =>
  own && own.length > 0 ? vocabularyOf([...own, ...indicatorWords]) : known

/** Rates of a thing are no number of it: tourists up 22% are not 22 tourists. */
const rates = new Set(['%', '‰', '倍', '成', '番', '百分点'])

const fits = ({ units, verbs }: IndicatorWords, unit: string | null, verb: string | null): boolean =>
  (units ? unit !== null && units.includes(unit) : unit !== null && !rates.has(unit)) &&
  (!verbs || (verb !== null && verbs.includes(verb)))

/** The indicator of a claim, or null. */
export function indicatorOf(claim: Measured, { byEnd, anyNoun }: Vocabulary): Indicated | null {
  const item = foldText(claim.item ?? '')
  const verb = claim.verb === null ? null : foldText(claim.verb)
  const unit = claim.unit === null ? null : foldText(claim.unit)
  const entries = byEnd.get(item.charAt(item.length - 1)) ?? []
  for (const { indicator, noun } of entries) {
    const head = item.charAt(item.length - noun.length - 1)
    if (!item.endsWith(noun) || (head !== '' && negations.includes(head))) continue
    if (fits(indicator, unit, verb)) return { id: indicator.id, rule: 'n-noun' }
  }
  const found = anyNoun.find(({ indicator }) => fits(indicator, unit, verb))
  return found ? { id: found.indicator.id, rule: found.indicator.verbs ? 'n-verb' : 'n-unit' } : null
}
