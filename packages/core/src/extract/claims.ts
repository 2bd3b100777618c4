import type { Locator } from '../locator.ts'
import type { Block, Claim } from '../types.ts'
import { countedBy } from './counted.ts'
import { mentionAt } from './mention.ts'
import type { Places } from './places.ts'
import { positionsOf } from './positions.ts'
import type { Quantity } from './quantities.ts'

/** One claim a quantity of one block. `seen` holds the ids given so far, and gains the new ones. */
export function claimsOf(
  block: Block,
  index: number,
  folded: string,
  quantities: readonly Quantity[],
  locator: Locator,
  places: Places,
  seen: Map<string, number>,
): Claim[] {
  const positions = positionsOf(folded, quantities, index)
  return quantities.map((quantity, i) => {
    const mention = mentionAt(block, locator, index, quantity)
    const base = `c${mention.spans[0]?.start ?? 0}`
    const count = (seen.get(base) ?? 0) + 1
    seen.set(base, count)
    const { item, verb } = countedBy(folded, quantity)
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
      actor: null,
      verb,
      asOf: null,
      rule: quantity.rule,
    }
  })
}
