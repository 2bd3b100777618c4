import type { Block, Claim } from '../types.ts'
import { countedBy } from './counted.ts'
import { type Locator, mentionAt } from './locate.ts'
import type { Places } from './places.ts'
import type { Quantity } from './quantities.ts'

/** Where the sentence of each quantity begins; both in order. */
function sentenceStarts(text: string, quantities: readonly Quantity[]): number[] {
  const starts: number[] = []
  let start = 0
  let at = 0
  for (const quantity of quantities) {
    for (; at < quantity.start; at++) if ('。!?;'.includes(text.charAt(at))) start = at + 1
    starts.push(start)
  }
  return starts
}

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
  const sentences = sentenceStarts(folded, quantities)
  return quantities.map((quantity, i) => {
    const mention = mentionAt(block, locator, index, quantity)
    const base = `c${mention.spans[0]?.start ?? 0}`
    const count = (seen.get(base) ?? 0) + 1
    seen.set(base, count)
    const { item, verb } = countedBy(folded, quantity)
    const place = places.placeAt(index, sentences[i] ?? 0, quantity.start)
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
