import { createRoute, z } from '@hono/zod-openapi'
import { problemResponse } from '../problem.ts'
import { createRouter } from '../router.ts'
import { versions } from '../versions.ts'

const schema = z.object({ api: z.string() }).openapi('Versions')

const route = createRoute({
  method: 'get',
  path: '/',
  tags: ['service'],
  summary: 'Which versions answer',
  responses: {
    200: { description: 'Versions of the packages.', content: { 'application/json': { schema } } },
    default: problemResponse,
  },
})

/** GET /v1/version. */
export function version() {
  return createRouter().openapi(route, (c) => c.json(versions, 200))
}
