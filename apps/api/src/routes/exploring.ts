import { createRoute, z } from '@hono/zod-openapi'
import { countFacets, type Driver, kwic, timeline } from '@jianbao/corpus'
import { entityTag, notModified } from '../entity-tag.ts'
import { answerList, listAnswer, listQuery } from '../list-answer.ts'
import { present } from '../present.ts'
import { problemResponse } from '../problem.ts'
import { createRouter } from '../router.ts'
import { facetList, facetName, kwicList, kwicSort, timelineAnswer } from '../schemas/exploring.ts'
import { search, searchOf } from '../schemas/filters.ts'

const route = <Path extends string, Query extends z.ZodObject, Schema extends z.ZodType>(
  path: Path,
  summary: string,
  query: Query,
  answer: { description: string; content: { 'application/json': { schema: Schema } } },
) =>
  createRoute({
    method: 'get',
    path,
    tags: ['exploring'],
    summary,
    middleware: entityTag,
    request: { query },
    responses: { 200: answer, 304: notModified, default: problemResponse },
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
        items: { type: 'string' },
        description: 'Which ones; all by default.',
      }),
    limit: listQuery.limit,
  }),
  {
    description: 'Each facet with its values, most articles first.',
    content: { 'application/json': { schema: facetList } },
  },
)

const kwicRoute = route(
  '/kwic',
  'Key words in context',
  z.object({
    ...search,
    ...listQuery,
    sort: kwicSort.optional().openapi({ description: 'By `position` if absent.' }),
    width: z
      .string()
      .regex(/^([1-9]|[1-9]\d|1\d\d|200)$/, 'must be a whole number from 1 to 200')
      .transform(Number)
      .optional()
      .openapi({ type: 'integer', minimum: 1, maximum: 200, default: 30 }),
  }),
  listAnswer(kwicList, 'Every place where the words stand, with what is around it.'),
)

const timelineRoute = route(
  '/timeline',
  'When the articles found were published',
  z.object({
    ...search,
    claims: z.enum(['true', 'false']).optional().openapi({ description: 'Count their claims too.' }),
  }),
  {
    description: 'Articles by month; undated ones apart.',
    content: { 'application/json': { schema: timelineAnswer } },
  },
)

/** GET /v1/facets, /v1/kwic and /v1/timeline: the articles found, seen from above. */
export function exploring(driver: Driver) {
  return createRouter()
    .openapi(facetsRoute, async (c) => {
      const { facet, limit, ...query } = c.req.valid('query')
      const facets = facet === undefined ? undefined : [facet].flat()
      const items = await countFacets(driver, {
        ...searchOf(query),
        ...(facets && { facets }),
        ...(limit !== undefined && { limit }),
      })
      return c.json({ items }, 200)
    })
    .openapi(kwicRoute, async (c) => {
      const { cursor, limit, sort, width, fields, format, ...query } = c.req.valid('query')
      const asked = { ...searchOf(query), ...present({ cursor, limit, sort, width }) }
      return answerList(c, await kwic(driver, asked), { fields, format })
    })
    .openapi(timelineRoute, async (c) => {
      const { claims, ...query } = c.req.valid('query')
      const asked = { ...searchOf(query), ...(claims === 'true' && { claims: true as const }) }
      return c.json(await timeline(driver, asked), 200)
    })
}
