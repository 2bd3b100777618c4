import type { Locator } from '../locator.ts'
import type { Block, Mentions, Span } from '../types.ts'
import { issuerOf, speakerOf } from './attribution.ts'
import type { BlockFacts } from './block-facts.ts'
import { byEnd } from './by-end.ts'
import { dateMentions } from './date-mentions.ts'
import { mentionAt } from './mention.ts'
import type { Places } from './places.ts'
import { positionsOf } from './positions.ts'

/** A block of the body with its number and the way from its text to the capture. */
export interface Located {
  block: Block
  index: number
  /** The block's text, folded. */
  text: string
  locator: Locator
}

/** What was found in a block, as mentions. */
export function mentionsOf(located: Located, facts: BlockFacts, places: Places): Mentions {
  const { block, index, text, locator } = located
  const slice = ({ start, end }: Span) => block.text.slice(start, end)
  const orNull = (span: Span | null) => span && slice(span)
  const at = (span: Span) => mentionAt(block, locator, index, span)
  const issuers = byEnd(facts.organisations)
  const positions = positionsOf(text, facts.schemes, index)
  return {
    places: facts.places.map((place) => ({
      ...at(place),
      name: place.division?.name ?? slice(place),
      adcode: place.division?.code ?? null,
      level: place.division?.level ?? place.candidates[0]?.level ?? 'unknown',
      certainty: place.certainty,
      ...(place.candidates.length > 0
        ? { candidates: place.candidates.map(({ name, code }) => ({ name, adcode: code })) }
        : {}),
      rule: place.rule,
    })),
    persons: facts.persons.map((person) => ({
      ...at(person),
      name: slice(person),
      role: orNull(person.role),
      organisation: orNull(person.organisation),
      rule: person.rule,
    })),
    organisations: facts.organisations.map((organisation) => ({
      ...at(organisation),
      name: slice(organisation),
      rule: organisation.rule,
    })),
    dates: dateMentions(facts.dates, block, locator, index),
    quotes: facts.quotes.map((quote) => ({ ...at(quote), speaker: orNull(speakerOf(text, quote, facts)) })),
    documents: facts.documents.map((document) => ({
      ...at(document),
      title: slice(document.title),
      issuer: orNull(issuerOf(text, document, facts, issuers)),
    })),
    schemes: facts.schemes.map((scheme, i) => {
      const position = positions[i]
      return {
        ...at(scheme),
        name: slice(scheme.name),
        kind: scheme.kind,
        tiers: scheme.tiers.map(({ who, what }) => ({ who: slice(who), what: orNull(what) })),
        adcode: (position && places.placeAt(position)?.code) ?? null,
        rule: scheme.rule,
      }
    }),
  }
}
