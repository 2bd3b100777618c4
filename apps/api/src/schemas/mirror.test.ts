import { z } from '@hono/zod-openapi'
import { describe, expect, it } from 'vitest'
import { mirror } from './mirror.ts'

interface Base {
  start: number
}
interface Mark extends Base {
  note?: string
  parts: { end: number | null }[]
}

const fields = {
  start: z.number(),
  note: z.string().optional(),
  parts: z.array(z.object({ end: z.number().nullable() })),
}

describe('mirror', () => {
  it('hands the schema back unchanged where it says the same as the type', () => {
    const schema = z.object(fields)
    expect(mirror<Mark>()(schema)).toBe(schema)
  })

  it('does not compile where a field is missing, added, optional on one side, or of another type', () => {
    const drifted = [
      // @ts-expect-error the schema lacks the optional field
      mirror<Mark>()(z.object({ start: fields.start, parts: fields.parts })),
      // @ts-expect-error the type lacks the field
      mirror<Mark>()(z.object({ ...fields, extra: z.string().optional() })),
      // @ts-expect-error optional in the type, required in the schema
      mirror<Mark>()(z.object({ ...fields, note: z.string() })),
      // @ts-expect-error null in the type only, deep inside
      mirror<Mark>()(z.object({ ...fields, parts: z.array(z.object({ end: z.number() })) })),
    ]
    for (const schema of drifted) expect(schema.safeParse('a string').success).toBe(false)
  })
})
