import { z } from '@hono/zod-openapi'
import { toCsv } from '@jianbao/corpus/export'
import type { Context } from 'hono'

/** Where a list begins, how long it is, and what of it is shown; which `fields` there are depends on the list. */
export const listQuery = {
  cursor: z.string().min(1).max(1024).optional().openapi({ description: '`next` of the list before.' }),
  limit: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, 'must be a whole number from 1 to 100')
    .transform(Number)
    .pipe(z.int().max(100))
    .optional()
    .openapi({ type: 'integer', minimum: 1, maximum: 100, default: 20 }),
  fields: z.string().max(300).optional(),
  format: z.enum(['json', 'csv']).optional().openapi({
    description: 'CSV has a header line and one row an item; `Accept: text/csv` asks for it too.',
  }),
}

/** For the `responses` of what can be had as rows too. */
export const tableAnswer = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
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
  const items = fields === undefined ? list.items : list.items.map((item) => chosen(item, fields.split(',')))
  return answerTable(c, { ...list, items }, items, format)
}

/** What is no list but can be read as one too: as it is, or as the rows of a CSV. */
export async function answerTable(
  c: Context,
  answer: object,
  rows: readonly object[],
  format: Asked['format'],
): Promise<never> {
  c.header('vary', 'accept', { append: true })
  const asCsv = format === 'csv' || (format === undefined && prefersCsv(c.req.header('accept')))
  if (!asCsv) return c.json(answer, 200) as never
  return c.body(await csvOf(rows), 200, {
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
