import type { SchemeKind, Span } from '../types.ts'
import type { FoundScheme } from './found-scheme.ts'
import type { View } from './regions.ts'
import { headedScheme, mayBeHead } from './scheme-heads.ts'
import { quotedScheme } from './scheme-quoted.ts'
import { assignedIn, levelSchemes, sentenceAround, sharesIn } from './scheme-tiers.ts'

/** Rules `s-levels` and `s-shares`: what is described, not named. */
function described(text: string): FoundScheme[] {
  const found: FoundScheme[] = levelSchemes(text).map(({ start, end, tiers }) => {
    const name = { start, end }
    return { ...name, name, kind: 'responsibility_tiers', tiers, rule: 's-levels' }
  })
  for (let from = 0; from < text.length; ) {
    const sentence = sentenceAround(text, from)
    const shares = sharesIn(text, { start: from, end: sentence.end })
    if (shares) {
      const name = { start: shares.start, end: shares.end }
      found.push({ ...name, name, kind: 'responsibility_tiers', tiers: shares.tiers, rule: 's-shares' })
    }
    from = sentence.end + 1
  }
  return found
}

function named({ text, regions }: View): FoundScheme[] {
  const found: FoundScheme[] = []
  for (const region of regions) {
    if (!'“「‘'.includes(region.open)) continue
    const scheme = quotedScheme(text, region)
    if (scheme) found.push(scheme)
  }
  for (let at = 0; at < text.length; at++) {
    if (!mayBeHead(text, at)) continue
    const scheme = headedScheme(text, at)
    if (!scheme) continue
    found.push(scheme)
    at = scheme.end - 1
  }
  return found
}

/** In order of offset; of those that overlap the one that begins first, or is longer. */
function apart(found: FoundScheme[]): FoundScheme[] {
  let end = 0
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((scheme) => {
      if (scheme.start < end) return false
      end = scheme.end
      return true
    })
}

/**
 * Every scheme of a block, in order, not overlapping: posts, teams, branches and services by the words that end their
 * names, names in quotation marks, slogans of equal limbs, and levels or people who answer for something. `speech` are
 * the block's quotations, in which nothing is named.
 */
export function findSchemes(view: View, speech: readonly Span[]): FoundScheme[] {
  const { text } = view
  let quote = 0
  const schemes = apart([...named(view), ...described(text)]).filter(({ end }) => {
    while ((speech[quote]?.end ?? Number.POSITIVE_INFINITY) < end - 1) quote++
    return (speech[quote]?.start ?? Number.POSITIVE_INFINITY) > end - 1
  })
  return withTiers(text, schemes)
}

/** The first scheme of its kind in a sentence takes the tiers that the sentence states; a named one those described. */
function withTiers(text: string, schemes: FoundScheme[]): FoundScheme[] {
  const taken = new Set<FoundScheme>()
  let sentence = { start: 0, end: 0 }
  let kinds = new Set<SchemeKind>()
  for (const [i, scheme] of schemes.entries()) {
    if (scheme.start >= sentence.end) {
      sentence = sentenceAround(text, scheme.start)
      kinds = new Set()
    }
    if (scheme.tiers.length > 0 || kinds.has(scheme.kind)) continue
    kinds.add(scheme.kind)
    const next = schemes[i + 1]
    if (scheme.kind === 'responsibility_tiers' && next?.rule === 's-shares' && next.start < sentence.end) {
      scheme.tiers = next.tiers
      taken.add(next)
    } else scheme.tiers = assignedIn(text, scheme.kind, { start: scheme.end, end: sentence.end })
  }
  return schemes.filter((scheme) => !taken.has(scheme))
}
