import type { MentionOccurrence } from '@jianbao/corpus'
import { type SchemeTier, schemeTiers } from '../../lib/reading/scheme-tiers.ts'

/** Who answers for what in a scheme, as articles tell it alike. */
export interface Tree {
  tiers: SchemeTier[]
  /** Those that tell it so, the newest first. */
  occurrences: MentionOccurrence[]
}

/** The trees of a scheme, those that most articles tell first; occurrences without tiers have none. */
export function treesOf(occurrences: readonly MentionOccurrence[]): Tree[] {
  const told = occurrences.filter(({ tiers }) => tiers.length > 0)
  const alike = Map.groupBy(told, ({ tiers }) => JSON.stringify(tiers))
  return [...alike.values()]
    .map((group) => ({ tiers: schemeTiers(group[0]?.tiers ?? []), occurrences: group }))
    .sort((a, b) => b.occurrences.length - a.occurrences.length)
}
