import { z } from '@hono/zod-openapi'
import type * as corpus from '@jianbao/corpus'
import { mirror, orNull } from './mirror.ts'
import { editKind } from './page.ts'
import { span } from './passage.ts'

const text = z.string().nullable()
const count = z.int().min(0)
const place = z.object({ name: z.string(), adcode: text })
const bounds = {
  lower: z.number().nullable().openapi({ description: 'At least so many; null where nothing says how few.' }),
  upper: z.number().nullable().openapi({ description: 'At most so many; null where nothing says how many.' }),
}

export const inArticle = mirror<corpus.InArticle>()(
  z
    .object({ id: z.string(), headline: text, publisher: text, source: text, published: text })
    .openapi('InArticle'),
)

export const inBlock = mirror<corpus.InBlock>()(
  z
    .object({ text: z.string(), at: span })
    .openapi('InBlock', { description: 'A block of the body, and where in it.' }),
)

export const claimItem = mirror<corpus.ClaimItem>()(
  z
    .object({
      id: z.string(),
      text: z.string(),
      value: z.number().nullable(),
      ...bounds,
      modifier: text,
      approx: z.boolean(),
      unit: text,
      per: text,
      item: text,
      indicator: text,
      place: orNull(place),
      level: text,
      actor: text,
      verb: text,
      asOf: text,
      cumulative: z.boolean(),
      rule: z.string(),
      article: inArticle,
      passage: orNull(inBlock),
    })
    .openapi('ClaimItem'),
)

export const claimItems = mirror<corpus.ClaimList>()(
  z.object({ items: z.array(claimItem), next: text, total: count }).openapi('ClaimItems'),
)

export const claimGrouping = mirror<corpus.ClaimGrouping>()(
  z.enum(['indicator', 'place', 'province', 'level', 'actor', 'month', 'publisher']),
)
export const claimSort = mirror<corpus.ClaimSort>()(
  z.enum(['newest', 'oldest', 'largest', 'smallest', 'place']),
)

const sum = z
  .object({
    indicator: z.string(),
    unit: text,
    level: text,
    cumulative: z.boolean(),
    statements: count,
    conflicting: count,
    approx: z.boolean(),
    ...bounds,
  })
  .openapi('ClaimSum', {
    description: 'A sum that keeps bounds: of "at least 300" and 12 it is "at least 312".',
  })

export const claimGroups = mirror<corpus.ClaimGroups>()(
  z
    .object({
      items: z.array(
        z
          .object({
            key: text,
            label: text,
            claims: count,
            articles: count,
            statements: count,
            same: count,
            conflicting: count,
            sums: z.array(sum),
          })
          .openapi('ClaimGroup'),
      ),
      next: text,
      total: count,
    })
    .openapi('ClaimGroups'),
)

export const indicatorList = z
  .object({
    items: z.array(
      mirror<corpus.IndicatorCount>()(
        z
          .object({ id: z.string(), zh: text, en: text, claims: count, articles: count, places: count })
          .openapi('IndicatorCount'),
      ),
    ),
    next: z.null(),
    total: count,
  })
  .openapi('IndicatorList')

const reference = { unit: text, level: text, cumulative: z.boolean() }

export const indicatorComparison = mirror<corpus.IndicatorComparison>()(
  z
    .object({
      indicator: z.string(),
      reference: orNull(z.object(reference).openapi('Reference')),
      items: z.array(
        z
          .object({
            place: orNull(place),
            level: text,
            date: text,
            unit: text,
            cumulative: z.boolean(),
            approx: z.boolean(),
            ...bounds,
            grade: z.enum(['A', 'B', 'C']).openapi({
              description: 'A: comparable. B: comparable but for one thing. C: not comparable.',
            }),
            reason: z.string(),
            obstacles: z
              .array(z.enum(['unit', 'level', 'cumulative', 'place', 'indicator', 'rate', 'alone']))
              .openapi({ description: 'The reason for programs: none of an A, one of a B.' }),
            agreement: z.enum(['single', 'same', 'conflicting']),
            claims: z.array(z.object({ article: z.string(), claim: z.string() })),
          })
          .openapi('ComparedStatement'),
      ),
      next: text,
      total: count,
    })
    .openapi('IndicatorComparison'),
)

const occurrence = {
  text: z.string(),
  name: z.string(),
  adcode: text,
  article: inArticle,
  passage: orNull(inBlock),
}

export const namedThings = mirror<corpus.NamedList<corpus.NamedThing>>()(
  z
    .object({
      items: z.array(
        z.object({ name: z.string(), detail: text, mentions: count, articles: count }).openapi('NamedThing'),
      ),
      next: text,
      total: count,
    })
    .openapi('NamedThings'),
)

export const namedPlace = mirror<corpus.NamedPlace>()(
  z
    .object({ name: z.string(), adcode: text, level: z.string(), mentions: count, articles: count })
    .openapi('NamedPlace'),
)

export const namedPlaces = mirror<corpus.NamedList<corpus.NamedPlace>>()(
  z
    .object({
      items: z.array(namedPlace),
      next: text,
      total: count,
    })
    .openapi('NamedPlaces'),
)

export const placeNodes = z
  .object({
    items: z.array(
      mirror<corpus.PlaceNode>()(
        z
          .object({
            adcode: z.string(),
            name: z.string(),
            level: z.string(),
            parent: text,
            mentions: count,
            articles: count,
            own: count,
          })
          .openapi('PlaceNode'),
      ),
    ),
    next: z.null(),
    total: count,
  })
  .openapi('PlaceTree')

export const mentionOccurrences = mirror<corpus.NamedList<corpus.MentionOccurrence>>()(
  z
    .object({
      items: z.array(
        z
          .object({
            ...occurrence,
            detail: text,
            organisation: text,
            tiers: z.array(z.object({ who: z.string(), what: text })),
          })
          .openapi('MentionOccurrence'),
      ),
      next: text,
      total: count,
    })
    .openapi('MentionOccurrences'),
)

export const placeOccurrences = mirror<corpus.NamedList<corpus.PlaceOccurrence>>()(
  z
    .object({
      items: z.array(
        z.object({ ...occurrence, level: z.string(), certainty: z.string() }).openapi('PlaceOccurrence'),
      ),
      next: text,
      total: count,
    })
    .openapi('PlaceOccurrences'),
)

export const editItems = mirror<corpus.EditList>()(
  z
    .object({
      items: z.array(
        z
          .object({
            id: z.string(),
            kind: editKind,
            start: count,
            end: count,
            raw: z.string(),
            text: z.string(),
            certain: z.boolean(),
            candidates: z.array(z.string()),
            undone: z.boolean(),
            page: z.object({ id: z.string(), name: text, headline: text }),
          })
          .openapi('EditItem'),
      ),
      next: text,
      total: count,
      kinds: z.array(z.object({ kind: editKind, edits: count, pages: count })),
    })
    .openapi('EditItems'),
)
