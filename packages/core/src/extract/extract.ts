import { locatorOf } from '../locator.ts'
import type { Block, Claim, Diagnostic, Line, Mentions, Metadata, ParseOptions } from '../types.ts'
import { findFacts } from './block-facts.ts'
import { mentionsOf } from './block-mentions.ts'
import { checkClaims } from './checks.ts'
import { civilOf, isoOf } from './civil.ts'
import { claimsOf } from './claims.ts'
import { openDate } from './date-mentions.ts'
import { vocabularyWith } from './indicators.ts'
import { withFullNames } from './organisation-names.ts'
import { organisationsOutside, personsOutside } from './outside.ts'
import { findPlaces } from './places.ts'
import { viewOf } from './regions.ts'
import { strayMark } from './stray-marks.ts'

/**
 * Finds the facts of one article: places with codes and back references, persons and organisations, quotations with their
 * speakers, titles in 《》 with their issuers, dates, schemes, and one claim a counted thing. `lines` are all lines of the page;
 * mastheads among them help to tell which area the paper writes about. `options.indicators` are the caller's own measures;
 * `diagnostics` say which claims do not fit together, which date is open and which mark has no partner.
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
  const places = findPlaces(views, metadata, context.lines)
  const published = metadata.published ? civilOf(metadata.published.value) : null
  const vocabulary = vocabularyWith(options.indicators)
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
  const names = new Set<string>()
  const seen = new Map<string, number>()
  let open: Diagnostic | null = null
  let stray: Diagnostic | null = null
  for (const [index, block] of body.entries()) {
    const view = views[index]
    if (!view) continue
    const locator = locatorOf(block)
    const facts = findFacts(view, places.found[index] ?? [], published, names)
    const found = mentionsOf({ block, index, text: view.text, locator }, facts, places)
    for (const kind of kinds) append(mentions, kind, found)
    open ??= openDate(facts.dates, block, locator, index)
    stray ??= strayMark(view, block, locator, index)
    const scene = {
      block,
      index,
      view,
      locator,
      ...facts,
      published: published && isoOf(published),
      vocabulary,
    }
    for (const claim of claimsOf(scene, places, seen)) claims.push(claim)
  }
  mentions.organisations = withFullNames(mentions.organisations)
  mentions.organisations.push(...organisationsOutside(metadata, context.lines, mentions.organisations))
  append(mentions, 'persons', { persons: personsOutside(metadata.bylines, context.lines) })
  return {
    mentions,
    claims,
    diagnostics: [open, stray].filter((found) => found !== null).concat(checkClaims(claims, body)),
  }
}

const kinds = ['places', 'persons', 'organisations', 'dates', 'quotes', 'documents', 'schemes'] as const

/** One by one, since a block may hold more mentions than a call takes arguments. */
function append<Kind extends keyof Mentions>(mentions: Mentions, kind: Kind, found: Partial<Mentions>): void {
  const list: unknown[] = mentions[kind]
  for (const mention of found[kind] ?? []) list.push(mention)
}
