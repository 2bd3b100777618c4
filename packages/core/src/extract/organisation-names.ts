import type { OrganisationMention } from '../types.ts'

/** Shorter names are of a kind that every place has: 市委. */
const shortestName = 3

/**
 * Gives a short form the full name of the one organisation of the article that it can be: 证监会 is the 中国证监会 named beside
 * it. Where two would fit, each keeps what is printed.
 */
export function withFullNames(mentions: readonly OrganisationMention[]): OrganisationMention[] {
  const names = new Set(mentions.map(({ name }) => name))
  const fullOf = new Map<string, string | null>()
  for (const full of names) {
    for (let at = 1; at <= full.length - shortestName; at++) {
      const short = full.slice(at)
      if (names.has(short)) fullOf.set(short, fullOf.has(short) ? null : full)
    }
  }
  return mentions.map((mention) => {
    const full = fullOf.get(mention.name)
    return full ? { ...mention, name: full } : mention
  })
}
