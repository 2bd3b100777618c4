import type { SchemeMention } from '@jianbao/core'

/** Who answers in a scheme, and for what, as far as it is said. */
export interface SchemeTier {
  who: string
  whats: string[]
}

/** The tiers of a scheme in printed order, each who once with all that it answers for. */
export const schemeTiers = (tiers: SchemeMention['tiers']): SchemeTier[] =>
  [...Map.groupBy(tiers, ({ who }) => who)].map(([who, all]) => ({
    who,
    whats: all.flatMap(({ what }) => what ?? []),
  }))
