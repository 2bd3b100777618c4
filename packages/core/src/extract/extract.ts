import { locatorOf } from '../locator.ts'
import type { Block, Claim, Diagnostic, Line, Mentions, Metadata, ParseOptions } from '../types.ts'
import { checkClaims } from './checks.ts'
import { civilOf, isoOf } from './civil.ts'
import { claimsOf } from './claims.ts'
import { dateMentions, openDate } from './date-mentions.ts'
import { findDates } from './dates.ts'
import { findDocuments } from './documents.ts'
import { vocabularyWith } from './indicators.ts'
import { mentionAt } from './mention.ts'
import { findOrganisations } from './organisations.ts'
import { findPlaces } from './places.ts'
import { findQuantities } from './quantities.ts'
import { findQuotes } from './quotes.ts'
import { viewOf } from './regions.ts'
import { schemesOf } from './scheme-mentions.ts'

/**
 * Finds the facts of one article: places with codes and back references, quotations, titles in 《》, dates, schemes, and one claim a
 * counted thing. `lines` are all lines of the page; mastheads among them help to tell which area the paper writes about.
 *
 * Persons and organisations are not looked for: their lists are empty. A quotation's `speaker` and a document's `issuer` are
 * null. `options.indicators` are the caller's own measures; `diagnostics` say which claims do not fit together.
 *
 * Pure, never throws on content, and takes time linear in the length of the body.
 */
export function extract(
  article: { metadata: Metadata; body: Block[] },
  context: { lines: Line[] },
  options: ParseOptions = {},
): { mentions: Mentions; claims: Claim[]; diagnostics: Diagnostic[] } {
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
  const published = metadata.published ? civilOf(metadata.published.value) : null
  let open: Diagnostic | null = null
  const vocabulary = vocabularyWith(options.indicators)
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
        level: place.division?.level ?? 'unknown',
        certainty: place.certainty,
      })
    }
    for (const organisation of findOrganisations(view, here)) {
      const mention = mentionAt(block, locator, index, organisation)
      mentions.organisations.push({ ...mention, name: mention.text })
    }
    const speech = findQuotes(view)
    for (const span of speech) {
      mentions.quotes.push({ ...mentionAt(block, locator, index, span), speaker: null })
    }
    for (const document of findDocuments(view)) {
      const title = block.text.slice(document.title.start, document.title.end)
      mentions.documents.push({ ...mentionAt(block, locator, index, document), title, issuer: null })
    }
    for (const scheme of schemesOf(block, index, view, speech, locator, places)) mentions.schemes.push(scheme)
    const quantities = findQuantities(view, here)
    const dates = findDates(view, published)
    for (const date of dateMentions(dates, block, locator, index)) mentions.dates.push(date)
    open ??= openDate(dates, block, locator, index)
    const scene = {
      block,
      index,
      view,
      locator,
      quantities,
      places: here,
      organisations: [],
      dates,
      published: published && isoOf(published),
      vocabulary,
    }
    for (const claim of claimsOf(scene, places, seen)) claims.push(claim)
  }
  return { mentions, claims, diagnostics: [...(open ? [open] : []), ...checkClaims(claims, body)] }
}
