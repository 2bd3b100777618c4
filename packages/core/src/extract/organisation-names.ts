import type { OrganisationMention } from '../types.ts'

/** Shorter names are of a kind that every place has: 市委. */
const shortestName = 3

/**
 * Gives the short and the full form of an organisation one name, that which the article prints first: 中国证监会 for the 证监会
 * after it. Where two full names would fit a short one, each keeps what is printed.
 */
export function withOneName(mentions: readonly OrganisationMention[]): OrganisationMention[] {
  const names = new Set(mentions.map(({ name }) => name))
  const fullOf = new Map<string, string | null>()
  for (const full of names) {
    for (let at = 1; at <= full.length - shortestName; at++) {
      const short = full.slice(at)
      if (names.has(short)) fullOf.set(short, fullOf.has(short) ? null : full)
    }
  }
  const order = new Map([...names].map((name, i) => [name, i]))
  const first = new Map<string, string>()
  for (const [short, full] of fullOf) {
    if (full === null) continue
    const isFirst = (order.get(short) ?? 0) < (order.get(full) ?? 0)
    first.set(isFirst ? full : short, isFirst ? short : full)
  }
  return mentions.map((mention) => ({ ...mention, name: first.get(mention.name) ?? mention.name }))
}
