import { createRoute, z } from '@hono/zod-openapi'
import { entityTag, notModified } from './entity-tag.ts'
import { listQuery, tableAnswer } from './list-answer.ts'
import { problemResponse } from './problem.ts'

type ListSchema = z.ZodObject<{ items: z.ZodArray<z.ZodType> } & z.ZodRawShape>

interface ListOf<Path extends string, Params, Query, Schema> {
  path: Path
  tag: string
  summary: string
  description?: string
  params?: z.ZodObject<Params & z.ZodRawShape>
  /** What the list can be narrowed and sorted by. */
  query: Query
  schema: Schema
}

/** Which fields of the items are shown, and whether as JSON or CSV. */
type Shown = Pick<typeof listQuery, 'fields' | 'format'>

/** A route that lists something, as JSON or CSV, a page at a time: `query` and what every list takes. */
export const listRoute = <
  Path extends string,
  Query extends z.ZodRawShape,
  Schema extends ListSchema,
  Params extends z.ZodRawShape = z.ZodRawShape,
>(
  list: ListOf<Path, Params, Query, Schema>,
) => routeOf(list, { ...listQuery, ...list.query }, 'A `Link` header with rel="next" leads on.')

/** The same for a list that is short enough to be given as a whole. */
export const wholeListRoute = <
  Path extends string,
  Query extends z.ZodRawShape,
  Schema extends ListSchema,
  Params extends z.ZodRawShape = z.ZodRawShape,
>(
  list: ListOf<Path, Params, Query, Schema>,
) => {
  const { fields, format } = listQuery
  return routeOf<Path, Params, Query & Shown, Schema>(list, { fields, format, ...list.query }, 'All of them.')
}

function routeOf<
  Path extends string,
  Params extends z.ZodRawShape,
  Query extends z.ZodRawShape & Shown,
  Schema extends ListSchema,
>(
  { path, tag, summary, description, params, schema }: ListOf<Path, Params, z.ZodRawShape, Schema>,
  query: Query,
  extent: string,
) {
  return createRoute({
    method: 'get',
    path,
    tags: [tag],
    summary,
    ...(description !== undefined && { description }),
    middleware: entityTag,
    request: {
      params: (params ?? z.object({})) as z.ZodObject<Params>,
      query: z.object({ ...query, fields: fieldsOf(schema) } as Query),
    },
    responses: {
      200: tableAnswer(z.union([schema, withChosenFields(schema)]), `${summary}. ${extent}`),
      304: notModified,
      default: problemResponse,
    },
  })
}

/** Marks in the document what a list is with `fields`; the types of the client leave it out. */
export const chosenMark = 'x-chosen-fields'

/** A list whose items have some of their fields. */
function withChosenFields(schema: ListSchema) {
  const { element } = schema.shape.items
  const fields = element instanceof z.ZodObject ? Object.entries(element.shape as z.ZodRawShape) : []
  const item = z.object(Object.fromEntries(fields.map(([name, field]) => [name, z.optional(field)])))
  return z
    .object({ ...schema.shape, items: z.array(item) })
    .openapi({ description: 'With `fields`: only these.', [chosenMark]: true })
}

/** A parameter that takes names of the fields of a list's items, and no others. */
function fieldsOf(schema: ListSchema): typeof listQuery.fields {
  const { element } = schema.shape.items
  const names = element instanceof z.ZodObject ? Object.keys(element.shape) : []
  const name = `(${names.join('|')})`
  return z
    .string()
    .regex(
      new RegExp(`^${name}(,${name})*$`),
      `must be names with commas between them, of ${names.join(', ')}`,
    )
    .max(300)
    .optional()
    .openapi({
      description: 'Only these fields of each item, with commas between them.',
      example: names.slice(0, 2).join(','),
    })
}
