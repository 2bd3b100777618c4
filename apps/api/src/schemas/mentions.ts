import { z } from '@hono/zod-openapi'
import type * as core from '@jianbao/core'
import { mirror } from './mirror.ts'
import { certainty, span } from './passage.ts'

const mentionFields = {
  block: z.int().min(-1).openapi({ description: 'Index into `body`; -1 outside it.' }),
  at: span.openapi({ description: "In that block's text; in the capture where `block` is -1." }),
  text: z.string(),
  spans: z.array(span).openapi({ description: 'The same words in the capture.' }),
  rule: z.string().optional().openapi({ description: 'Id of the rule that found it.' }),
}

const place = mirror<core.PlaceMention>()(
  z
    .object({
      ...mentionFields,
      name: z.string(),
      adcode: z.string().nullable().openapi({ description: 'GB/T 2260 code.' }),
      level: z.string(),
      certainty,
      candidates: z
        .array(z.object({ name: z.string(), adcode: z.string() }))
        .optional()
        .openapi({ description: 'The places that share the name, where the article does not say which.' }),
    })
    .openapi('PlaceMention'),
)

const person = mirror<core.PersonMention>()(
  z
    .object({
      ...mentionFields,
      name: z.string(),
      role: z.string().nullable(),
      organisation: z.string().nullable(),
    })
    .openapi('PersonMention'),
)

const organisation = mirror<core.OrganisationMention>()(
  z.object({ ...mentionFields, name: z.string() }).openapi('OrganisationMention'),
)

const date = mirror<core.DateMention>()(
  z
    .object({
      ...mentionFields,
      value: z.string().openapi({
        description:
          'ISO 8601 with the precision of the text; a range is its first and last date with a slash between them.',
      }),
      certainty,
      rule: z.string().optional(),
    })
    .openapi('DateMention'),
)

const quote = mirror<core.QuoteMention>()(
  z.object({ ...mentionFields, speaker: z.string().nullable() }).openapi('QuoteMention'),
)

const document = mirror<core.DocumentMention>()(
  z.object({ ...mentionFields, title: z.string(), issuer: z.string().nullable() }).openapi('DocumentMention'),
)

const schemeKind = mirror<core.SchemeKind>()(
  z
    .enum([
      'responsibility_tiers',
      'grid',
      'temporary_branch',
      'pioneer_post',
      'volunteer_team',
      'service',
      'campaign',
      'document',
      'other',
    ])
    .openapi('SchemeKind'),
)

const scheme = mirror<core.SchemeMention>()(
  z
    .object({
      ...mentionFields,
      name: z.string(),
      kind: schemeKind,
      tiers: z.array(z.object({ who: z.string(), what: z.string().nullable() })),
      adcode: z.string().nullable(),
    })
    .openapi('SchemeMention'),
)

export const mentions = mirror<core.Mentions>()(
  z
    .object({
      places: z.array(place),
      persons: z.array(person),
      organisations: z.array(organisation),
      dates: z.array(date),
      quotes: z.array(quote),
      documents: z.array(document),
      schemes: z.array(scheme),
    })
    .openapi('Mentions'),
)

export const claim = mirror<core.Claim>()(
  z
    .object({
      ...mentionFields,
      id: z.string(),
      value: z.number().nullable(),
      lower: z.number().nullable().openapi({ description: 'At least this many.' }),
      upper: z.number().nullable().openapi({ description: 'At most this many.' }),
      modifier: z.string().nullable(),
      approx: z.boolean(),
      unit: z.string().nullable(),
      per: z.string().optional(),
      item: z.string().nullable(),
      indicator: z.string().nullable(),
      place: z.object({ name: z.string(), adcode: z.string().nullable() }).nullable(),
      actor: z.string().nullable(),
      verb: z.string().nullable(),
      asOf: z
        .string()
        .nullable()
        .openapi({ description: 'The day, month or year for which the number holds.' }),
      scope: z.string().optional().openapi({ description: 'Level of the place.' }),
      cumulative: z.boolean().optional().openapi({ description: 'The number sums up what came before.' }),
      rule: z.string(),
      rules: z
        .array(z.string())
        .optional()
        .openapi({ description: 'Ids of the rules behind the other fields.' }),
    })
    .openapi('Claim', { description: 'Who, where, did what, how many: one per counted thing in the body.' }),
)
