import { createRoute, z } from '@hono/zod-openapi'
import { compareTexts, type Driver, getBody } from '@jianbao/corpus'
import { limitBody } from '../body-limits.ts'
import { readJsonBody } from '../json-body.ts'
import type { Limits } from '../limits.ts'
import { ApiProblem, problemResponse } from '../problem.ts'
import { createRouter } from '../router.ts'
import { comparison } from '../schemas/formulas.ts'

const side = z
  .union([
    z.object({ id: z.string().min(1).max(600) }).strict(),
    z.object({ text: z.string().max(1_000_000) }).strict(),
  ])
  .openapi({ description: 'A stored article by its `id`, or a `text` with one block a line.' })

const pair = z.object({ a: side, b: side }).openapi('ComparedPair')

/** POST /v1/compare: two articles aligned passage by passage. Stores nothing. */
export function compare(driver: Driver, limits: Limits) {
  const route = createRoute({
    method: 'post',
    path: '/',
    tags: ['formulas'],
    summary: 'Align two articles',
    description: 'Marks, widths and script count for nothing. Offsets are of the blocks, in UTF-16.',
    middleware: limitBody({ size: limits.body, idle: limits.idle }),
    request: {
      // Read by `readJsonBody`, whose problems point into the body.
      body: {
        required: true,
        content: { 'application/json': { schema: { $ref: '#/components/schemas/ComparedPair' } } },
      },
    },
    responses: {
      200: { description: 'Passage by passage.', content: { 'application/json': { schema: comparison } } },
      default: problemResponse,
    },
  })
  const router = createRouter()
  router.openAPIRegistry.register('ComparedPair', pair)
  return router.openapi(route, async (c) => {
    const { a, b } = await readJsonBody(c, pair)
    return c.json(compareTexts(await bodyOf(driver, a, 'a'), await bodyOf(driver, b, 'b')), 200)
  })
}

async function bodyOf(
  driver: Driver,
  side: { id: string } | { text: string },
  name: string,
): Promise<string> {
  if ('text' in side) return side.text
  const stored = await getBody(driver, side.id)
  if (stored !== null) return stored
  throw new ApiProblem('no-article', `No article with the id '${side.id}' is stored here.`, {
    errors: [{ detail: 'names no article', pointer: `#/${name}/id` }],
  })
}
