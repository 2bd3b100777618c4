import type { MentionOccurrence } from '@jianbao/corpus'

/** Who answers for what in a scheme, as articles tell it alike. */
export interface Tree {
  /** In printed order; what one answers for, as far as it is said. */
  tiers: { who: string; whats: string[] }[]
  /** Those that tell it so, the newest first. */
  occurrences: MentionOccurrence[]
}

/** The trees of a scheme, those that most articles tell first; occurrences without tiers have none. */
export function treesOf(occurrences: readonly MentionOccurrence[]): Tree[] {
  const told = occurrences.filter(({ tiers }) => tiers.length > 0)
  const alike = Map.groupBy(told, ({ tiers }) => JSON.stringify(tiers))
  return [...alike.values()]
    .map((group) => ({ tiers: tiersOf(group[0]?.tiers ?? []), occurrences: group }))
    .sort((a, b) => b.occurrences.length - a.occurrences.length)
}

function tiersOf(tiers: MentionOccurrence['tiers']): Tree['tiers'] {
  return [...Map.groupBy(tiers, ({ who }) => who)].map(([who, all]) => ({
    who,
    whats: all.flatMap(({ what }) => what ?? []),
  }))
}
