import { locatorOf } from '../locator.ts'
import type { Block, Claim, Line, Mentions, Metadata } from '../types.ts'
import { claimsOf } from './claims.ts'
import { findDocuments } from './documents.ts'
import { mentionAt } from './mention.ts'
import { findPlaces } from './places.ts'
import { findQuantities } from './quantities.ts'
import { findQuotes } from './quotes.ts'
import { viewOf } from './regions.ts'

/**
 * Finds the facts of one article: places with codes and back references, quotations, titles in 《》, and one claim a
 * counted thing. `lines` are all lines of the page; mastheads among them help to tell which area the paper writes about.
 *
 * Persons, organisations, dates and schemes are not looked for: their lists are empty. A claim's `indicator`, `actor`
 * and `asOf`, a quotation's `speaker` and a document's `issuer` are null.
 *
 * Pure, never throws on content, and takes time linear in the length of the body.
 */
export function extract(
  article: { metadata: Metadata; body: Block[] },
  context: { lines: Line[] },
): { mentions: Mentions; claims: Claim[] } {
  const { body, metadata } = article
  const views = body.map((block) => viewOf(block.text))
  const locators = body.map(locatorOf)
  const places = findPlaces(views, metadata, context.lines)
  const mentions: Mentions = {
    places: [],
    persons: [],
    organisations: [],
    dates: [],
    quotes: [],
    documents: [],
    schemes: [],
  }
  const claims: Claim[] = []
  const seen = new Map<string, number>()
  for (const [index, block] of body.entries()) {
    const view = views[index]
    const locator = locators[index]
    if (!view || !locator) continue
    const here = places.found[index] ?? []
    for (const place of here) {
      mentions.places.push({
        ...mentionAt(block, locator, index, place),
        name: place.division?.name ?? block.text.slice(place.start, place.end),
        adcode: place.division?.code ?? null,
        level: place.division?.level ?? place.candidates[0]?.level ?? 'unknown',
        certainty: place.certainty,
        ...(place.candidates.length > 0
          ? { candidates: place.candidates.map(({ name, code }) => ({ name, adcode: code })) }
          : {}),
      })
    }
    for (const span of findQuotes(view)) {
      mentions.quotes.push({ ...mentionAt(block, locator, index, span), speaker: null })
    }
    for (const document of findDocuments(view)) {
      const title = block.text.slice(document.title.start, document.title.end)
      mentions.documents.push({ ...mentionAt(block, locator, index, document), title, issuer: null })
    }
    const quantities = findQuantities(view, here)
    for (const claim of claimsOf(block, index, view.text, quantities, locator, places, seen))
      claims.push(claim)
  }
  return { mentions, claims }
}
