import type { Article, Mention } from '@jianbao/core'
import { certainty, dating, offsets } from './attributes.ts'
import type { Entities } from './entities.ts'
import { asWord } from './xml.ts'

/** One mention as an element around its words. */
export interface Mark {
  mention: Mention
  element: 'persName' | 'placeName' | 'orgName' | 'date' | 'q' | 'title' | 'term' | 'measure'
  attributes: Record<string, string | number | null>
  /** Attributes of the number inside a measure. */
  number?: Record<string, string | number | null>
}

const plainNumber = (value: number | null) =>
  value === null || !Number.isFinite(value) ? null : String(value)

/** All mentions and claims of an article as elements. What is known beyond the words stands off, in `entities`. */
export function marksOf({ mentions, claims }: Article, entities: Entities): Mark[] {
  const { places, persons, organisations, dates, quotes, documents, schemes } = mentions
  return [
    ...quotes.map((mention): Mark => {
      const speaker = mention.speaker === null ? null : entities.speaker(mention.speaker)
      return { mention, element: 'q', attributes: { ana: speaker } }
    }),
    ...documents.map(
      (mention): Mark => ({
        mention,
        element: 'title',
        attributes: { ref: entities.document(mention) },
      }),
    ),
    ...schemes.map(
      (mention, i): Mark => ({
        mention,
        element: 'term',
        attributes: { type: mention.kind, ana: `#scheme-${i}` },
      }),
    ),
    ...organisations.map(
      (mention): Mark => ({
        mention,
        element: 'orgName',
        attributes: { ref: entities.organisation(mention.name) },
      }),
    ),
    ...persons.map(
      (mention): Mark => ({
        mention,
        element: 'persName',
        attributes: { ref: entities.person(mention) },
      }),
    ),
    ...places.map(
      (mention): Mark => ({
        mention,
        element: 'placeName',
        attributes: { ref: entities.place(mention), cert: certainty(mention.certainty) },
      }),
    ),
    ...dates.map(
      (mention): Mark => ({
        mention,
        element: 'date',
        attributes: { ...dating(mention.value), cert: certainty(mention.certainty) },
      }),
    ),
    ...claims.map(
      (mention, i): Mark => ({
        mention,
        element: 'measure',
        attributes: {
          type: asWord(mention.indicator),
          unit: asWord(mention.unit),
          commodity: asWord(mention.item),
          ana: `#claim-${i}`,
        },
        number: {
          value: plainNumber(mention.value),
          atLeast: plainNumber(mention.lower),
          atMost: plainNumber(mention.upper),
        },
      }),
    ),
  ].map((mark) => ({ ...mark, attributes: { n: offsets(mark.mention.spans), ...mark.attributes } }))
}
