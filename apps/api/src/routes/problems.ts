import { createRoute, z } from '@hono/zod-openapi'
import { problemResponse } from '../problem.ts'
import { problemTypes } from '../problem-types.ts'
import { createRouter } from '../router.ts'

const schema = z.record(z.string(), z.object({ status: z.int(), title: z.string() })).openapi('ProblemTypes')

const route = createRoute({
  method: 'get',
  path: '/',
  tags: ['service'],
  summary: 'Every problem this API answers with',
  description: "A problem's `type` points here, with its code behind the '#'.",
  responses: {
    200: { description: 'Status and title by code.', content: { 'application/json': { schema } } },
    default: problemResponse,
  },
})

/** GET /v1/problems: what the `type` of a problem document points to. */
export function problems() {
  return createRouter().openapi(route, (c) => c.json(problemTypes, 200))
}
