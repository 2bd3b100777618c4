import { z } from '@hono/zod-openapi'
import type * as core from '@jianbao/core'
import { mirror } from './mirror.ts'

const offset = z.int().min(0)

const spanFields = { start: offset, end: offset }

export const span = mirror<core.Span>()(
  z.object(spanFields).openapi('Span', {
    description:
      'Half-open range of UTF-16 code units, in the decoded text of the capture unless said otherwise.',
  }),
)

export const piece = mirror<core.Piece>()(
  z.object({ ...spanFields, text: z.string().optional() }).openapi('Piece', {
    description:
      'A stretch of the capture that clean text came from. Without `text` it is the slice itself; with a `text` of ' +
      'the same length it maps character by character; any other is a repair that maps as a whole.',
  }),
)

export const passageFields = { text: z.string(), pieces: z.array(piece) }

export const certainty = mirror<core.Certainty>()(z.enum(['stated', 'implied']).openapi('Certainty'))

const evidence = { spans: z.array(span).min(1), certainty, rule: z.string() }

export const statedText = mirror<core.Stated<string>>()(
  z.object({ value: z.string(), ...evidence }).openapi('StatedText'),
)

export const statedNumber = mirror<core.Stated<number>>()(
  z.object({ value: z.number(), ...evidence }).openapi('StatedNumber'),
)

const dateline = mirror<core.Dateline>()(
  z
    .object({
      agency: z.string().nullable(),
      place: z.string().nullable(),
      date: z.string().nullable(),
    })
    .openapi('Dateline'),
)

export const statedDateline = mirror<core.Stated<core.Dateline>>()(
  z.object({ value: dateline, ...evidence }).openapi('StatedDateline'),
)
