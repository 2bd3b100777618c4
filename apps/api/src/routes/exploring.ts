import { createRoute, z } from '@hono/zod-openapi'
import { countFacets, type Driver, kwic, timeline } from '@jianbao/corpus'
import { entityTag, notModified } from '../entity-tag.ts'
import { answerList, answerTable, listQuery, tableAnswer } from '../list-answer.ts'
import { listRoute } from '../list-route.ts'
import { present } from '../present.ts'
import { problemResponse } from '../problem.ts'
import { createRouter } from '../router.ts'
import { facetList, facetName, kwicList, kwicSort, timelineAnswer } from '../schemas/exploring.ts'
import { flag, search, searchOf } from '../schemas/filters.ts'

const route = <Path extends string, Query extends z.ZodObject, Schema extends z.ZodType>(
  path: Path,
  summary: string,
  query: Query,
  schema: Schema,
  description: string,
) =>
  createRoute({
    method: 'get',
    path,
    tags: ['exploring'],
    summary,
    middleware: entityTag,
    request: { query },
    responses: { 200: tableAnswer(schema, description), 304: notModified, default: problemResponse },
  })

const facetsRoute = route(
  '/facets',
  'What the articles found have, counted',
  z.object({
    ...search,
    facet: z
      .union([facetName, z.array(facetName)])
      .optional()
      .openapi({
        type: 'array',
        items: { type: 'string', enum: [...facetName.options] },
        description: 'Which ones; all by default.',
      }),
    limit: listQuery.limit,
    format: listQuery.format,
  }),
  facetList,
  'Each facet with its values, most articles first; in CSV a row for each value.',
)

const kwicRoute = listRoute({
  path: '/kwic',
  tag: 'exploring',
  summary: 'Key words in context',
  description: 'Every place where the words stand, with what is around it.',
  query: {
    ...search,
    sort: kwicSort.optional().openapi({ description: 'By `position` if absent.' }),
    width: z
      .string()
      .regex(/^([1-9]|[1-9]\d|1\d\d|200)$/, 'must be a whole number from 1 to 200')
      .transform(Number)
      .optional()
      .openapi({ type: 'integer', minimum: 1, maximum: 200, default: 30 }),
  },
  schema: kwicList,
})

const timelineRoute = route(
  '/timeline',
  'When the articles found were published',
  z.object({
    ...search,
    claims: flag('Count their claims too.'),
    format: listQuery.format,
  }),
  timelineAnswer,
  'Articles by month; undated ones apart. In CSV a row for each month or year, and one without a time.',
)

/** GET /v1/facets, /v1/kwic and /v1/timeline: the articles found, seen from above. */
export function exploring(driver: Driver) {
  return createRouter()
    .openapi(facetsRoute, async (c) => {
      const { facet, limit, format, ...query } = c.req.valid('query')
      const facets = facet === undefined ? undefined : [facet].flat()
      const items = await countFacets(driver, {
        ...searchOf(query),
        ...(facets && { facets }),
        ...(limit !== undefined && { limit }),
      })
      const rows = items.flatMap(({ name, values }) => values.map((value) => ({ facet: name, ...value })))
      return answerTable(c, { items }, rows, format)
    })
    .openapi(kwicRoute, async (c) => {
      const { cursor, limit, sort, width, fields, format, ...query } = c.req.valid('query')
      const asked = { ...searchOf(query), ...present({ cursor, limit, sort, width }) }
      return answerList(c, await kwic(driver, asked), { fields, format })
    })
    .openapi(timelineRoute, async (c) => {
      const { claims, format, ...query } = c.req.valid('query')
      const asked = { ...searchOf(query), ...(claims === 'true' && { claims: true as const }) }
      const line = await timeline(driver, asked)
      const rows = [
        ...line.years.map(({ year, ...counts }) => ({ time: year, ...counts })),
        ...line.months.map(({ month, ...counts }) => ({ time: month, ...counts })),
        { time: null, ...line.undated },
      ]
      return answerTable(c, line, rows, format)
    })
}
