import type { OrganisationMention } from '../types.ts'

/** Shorter names are of a kind that every place has, and so are those that begin with a level: 县人民法院. */
const shortestName = 3
const isGeneric = (name: string): boolean =>
  name.length < shortestName ||
  /^[省市县区州旗镇乡]/.test(name) ||
  /(?:大学|学院|学校|[中小]学|医院|法院|公司|集团|中心)$/.test(name)

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
      if (names.has(short) && !isGeneric(short)) fullOf.set(short, fullOf.has(short) ? null : full)
    }
  }
  return mentions.map((mention) => ({ ...mention, name: fullOf.get(mention.name) ?? mention.name }))
}
