import type { Locator } from '../locator.ts'
import type { Block, Claim, Span } from '../types.ts'
import { actorsOf } from './actors.ts'
import { asOfEach } from './as-of.ts'
import { type Clause, clauseAt, clausesOf } from './clauses.ts'
import { countedIn } from './counted.ts'
import { mentionAt } from './mention.ts'
import type { FoundDate } from './dates.ts'
import type { FoundPlace, Places, Position } from './places.ts'
import type { Quantity } from './quantities.ts'
import type { View } from './regions.ts'

/** One block and what was found in it so far. */
export interface Scene {
  block: Block
  index: number
  view: View
  locator: Locator
  quantities: readonly Quantity[]
  places: readonly FoundPlace[]
  organisations: readonly Span[]
  dates: readonly FoundDate[]
  /** Day of publication, or null. */
  published: string | null
}

function positionsOf(clauses: readonly Clause[], quantities: readonly Quantity[], block: number): Position[] {
  const sentences: number[] = []
  for (const { sentence, start } of clauses) sentences[sentence] ??= start
  return quantities.map(({ start }) => {
    const clause = clauses[clauseAt(clauses, start)]
    return { block, sentence: sentences[clause?.sentence ?? 0] ?? 0, clause: clause?.start ?? 0, offset: start }
  })
}

const inOrder = (spans: Span[]) => spans.sort((a, b) => a.start - b.start)

/** One claim a quantity of one block. `seen` holds the ids given so far, and gains the new ones. */
export function claimsOf(scene: Scene, places: Places, seen: Map<string, number>): Claim[] {
  const { block, index, view, locator, quantities, dates } = scene
  if (quantities.length === 0) return []
  const clauses = clausesOf(view)
  const positions = positionsOf(clauses, quantities, index)
  const counted = countedIn(view, clauses, quantities, inOrder([...scene.places.filter(({ start }) => view.text.charAt(start) !== '本'), ...dates]))
  const actors = actorsOf(
    view.text,
    clauses,
    quantities,
    counted.map(({ verb }) => verb),
    scene.places,
    scene.organisations,
    dates,
  )
  const stands = asOfEach(view.text, clauses, quantities, dates, scene.published)
  return quantities.map((quantity, i) => {
    const mention = mentionAt(block, locator, index, quantity)
    const base = `c${mention.spans[0]?.start ?? 0}`
    const count = (seen.get(base) ?? 0) + 1
    seen.set(base, count)
    const { item, verb, rules } = counted[i] ?? { item: null, verb: null, rules: [] }
    const actor = actors[i] ?? null
    const asOf = stands[i] ?? null
    const position = positions[i]
    const place = position ? places.placeAt(position) : null
    return {
      ...mention,
      id: count === 1 ? base : `${base}-${count}`,
      value: quantity.value,
      lower: quantity.lower,
      upper: quantity.upper,
      modifier: quantity.modifier,
      approx: quantity.approx,
      unit: quantity.unit,
      ...(quantity.per ? { per: quantity.per } : {}),
      item: item ? block.text.slice(item.start, item.end) : null,
      indicator: null,
      place: place ? { name: place.name, adcode: place.code } : null,
      actor: actor ? block.text.slice(actor.start, actor.end) : null,
      verb: verb ? block.text.slice(verb.start, verb.start + verb.verb.length) : null,
      asOf: asOf?.value ?? null,
      rule: quantity.rule,
      rules: [...rules, ...(actor ? [actor.rule] : []), ...(asOf ? [asOf.rule] : [])],
    }
  })
}
