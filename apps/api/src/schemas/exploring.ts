import { z } from '@hono/zod-openapi'
import type * as corpus from '@jianbao/corpus'
import { mirror } from './mirror.ts'
import { span } from './passage.ts'

export const facetName = mirror<corpus.FacetName>()(
  z.enum([
    'place',
    'publisher',
    'source',
    'month',
    'indicator',
    'formula',
    'scheme',
    'script',
    'damage',
    'date',
  ]),
)

export const facetList = z
  .object({
    items: mirror<corpus.Facet[]>()(
      z.array(
        z
          .object({
            name: facetName,
            values: z.array(
              z.object({
                value: z.string(),
                label: z.string().nullable(),
                n: z.int().min(0),
                level: z.enum(['province', 'prefecture', 'county']).optional(),
                parent: z.string().nullable().optional(),
              }),
            ),
            more: z.boolean(),
          })
          .openapi('Facet'),
      ),
    ),
  })
  .openapi('FacetList')

export const kwicSort = mirror<corpus.KwicSort>()(z.enum(['left', 'right', 'position', 'newest']))

export const kwicList = mirror<corpus.KwicList>()(
  z
    .object({
      items: z.array(
        z
          .object({
            id: z.string(),
            headline: z.string().nullable(),
            source: z.string().nullable(),
            published: z.string().nullable(),
            block: z.int().min(0),
            at: span,
            left: z.string(),
            hit: z.string(),
            right: z.string(),
          })
          .openapi('KwicLine'),
      ),
      next: z.string().nullable(),
      total: z.int().min(0),
      capped: z.boolean().openapi({
        description:
          'There are more hits than are sorted: lists by context hold those of the newest articles alone.',
      }),
    })
    .openapi('KwicList'),
)

const counted = { articles: z.int().min(0), claims: z.int().min(0).optional() }

export const timelineAnswer = mirror<corpus.Timeline>()(
  z
    .object({
      months: z.array(z.object({ month: z.string(), ...counted })),
      years: z.array(z.object({ year: z.string(), ...counted })),
      undated: z.object(counted),
      total: z.int().min(0),
    })
    .openapi('Timeline'),
)
