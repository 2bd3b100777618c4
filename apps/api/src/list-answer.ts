import { z } from '@hono/zod-openapi'
import { toCsv } from '@jianbao/corpus/export'
import type { Context } from 'hono'
import { ApiProblem } from './problem.ts'

/** Where a list begins, how long it is, and what of it is shown. */
export const listQuery = {
  cursor: z.string().min(1).max(1024).optional().openapi({ description: '`next` of the list before.' }),
  limit: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, 'must be a whole number from 1 to 100')
    .transform(Number)
    .pipe(z.int().max(100))
    .optional()
    .openapi({ type: 'integer', minimum: 1, maximum: 100, default: 20 }),
  fields: z
    .string()
    .regex(/^\w+(,\w+)*$/, 'must be names of fields with commas between them')
    .max(300)
    .optional()
    .openapi({
      description: 'Only these fields of each item, with commas between them.',
      example: 'id,headline',
    }),
  format: z.enum(['json', 'csv']).optional().openapi({
    description: 'CSV has a header line and one row an item; `Accept: text/csv` asks for it too.',
  }),
}

/** For a list's `responses`. */
export const listAnswer = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description: `${description} A \`Link\` header with rel="next" leads on.`,
  content: { 'application/json': { schema }, 'text/csv': { schema: z.string() } },
})

interface List {
  items: readonly object[]
  next: string | null
  total: number
}

interface Asked {
  fields?: string | undefined
  format?: 'json' | 'csv' | undefined
}

/** A list as the caller wants it, with a link to the one that follows. */
export async function answerList(c: Context, list: List, { fields, format }: Asked): Promise<never> {
  if (list.next !== null) c.header('link', `<${addressWith(c, list.next)}>; rel="next"`)
  c.header('vary', 'accept', { append: true })
  const items = fields === undefined ? list.items : list.items.map((item) => chosen(item, fields.split(',')))
  const asCsv = format === 'csv' || (format === undefined && prefersCsv(c.req.header('accept')))
  if (!asCsv) return c.json({ ...list, items }, 200) as never
  return c.body(await csvOf(items), 200, {
    'content-type': 'text/csv; charset=utf-8; header=present',
  }) as never
}

const prefersCsv = (accept = '') => /^\s*text\/csv\b/i.test(accept)

function addressWith(c: Context, cursor: string): string {
  const { pathname, searchParams } = new URL(c.req.url)
  searchParams.set('cursor', cursor)
  return `${pathname}?${searchParams}`
}

function chosen(item: object, names: readonly string[]): object {
  for (const name of names) {
    if (Object.hasOwn(item, name)) continue
    const detail = `names '${name}', which is none of ${Object.keys(item).join(', ')}`
    throw new ApiProblem('bad-parameter', `'fields' ${detail}.`, {
      errors: [{ detail, parameter: 'fields' }],
    })
  }
  return Object.fromEntries(Object.entries(item).filter(([name]) => names.includes(name)))
}

type Cell = string | number | boolean | null

/** An item as one row: fields of fields with a dot between the names, lists as JSON. */
function flat(item: object, before = ''): Record<string, Cell> {
  const row: Record<string, Cell> = {}
  for (const [name, value] of Object.entries(item)) {
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      Object.assign(row, flat(value, `${before}${name}.`))
    } else row[before + name] = Array.isArray(value) ? JSON.stringify(value) : (value ?? null)
  }
  return row
}

async function csvOf(items: readonly object[]): Promise<string> {
  const rows = items.map((item) => flat(item))
  const names = [...new Set(rows.flatMap(Object.keys))]
  const columns = names.map((name) => ({
    name,
    type: 'string' as const,
    of: (row: Record<string, Cell>) => row[name] ?? null,
  }))
  let csv = ''
  for await (const line of toCsv(columns, each(rows))) csv += line
  return csv
}

async function* each<Row>(rows: readonly Row[]): AsyncGenerator<Row> {
  yield* rows
}
