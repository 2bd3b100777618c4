import { createRoute, z } from '@hono/zod-openapi'
import { countArticles, type Driver } from '@jianbao/corpus'
import { ApiProblem, problemResponse } from '../problem.ts'
import { createRouter } from '../router.ts'

const schema = z.object({ status: z.literal('ready'), articles: z.int().min(0) }).openapi('Health')

const route = createRoute({
  method: 'get',
  path: '/',
  tags: ['service'],
  summary: 'Whether requests can be answered',
  responses: {
    200: { description: 'The database answers.', content: { 'application/json': { schema } } },
    default: problemResponse,
  },
})

/** GET /v1/health: 200 only while the database answers. */
export function health(driver: Driver) {
  return createRouter().openapi(route, async (c) => {
    const articles = await countArticles(driver).catch((cause: unknown) => {
      const problem = new ApiProblem(
        'not-ready',
        'The database does not answer. Try again in a moment.',
        {},
        { 'retry-after': '1' },
      )
      problem.cause = cause
      throw problem
    })
    return c.json({ status: 'ready' as const, articles }, 200)
  })
}
