import type { Locator } from '../locator.ts'
import type { Block, SchemeMention, Span } from '../types.ts'
import { mentionAt } from './mention.ts'
import type { Places } from './places.ts'
import { positionsOf } from './positions.ts'
import type { View } from './regions.ts'
import { findSchemes } from './schemes.ts'

/** The schemes of one block as mentions, each with the place that its sentence is about. */
export function schemesOf(
  block: Block,
  index: number,
  view: View,
  speech: readonly Span[],
  locator: Locator,
  places: Places,
): SchemeMention[] {
  const schemes = findSchemes(view, speech)
  const positions = positionsOf(view.text, schemes, index)
  const slice = ({ start, end }: Span) => block.text.slice(start, end)
  return schemes.map((scheme, i) => {
    const position = positions[i]
    return {
      ...mentionAt(block, locator, index, scheme),
      name: slice(scheme.name),
      kind: scheme.kind,
      tiers: scheme.tiers.map(({ who, what }) => ({ who: slice(who), what: what && slice(what) })),
      adcode: (position && places.placeAt(position)?.code) ?? null,
    }
  })
}
