import { createRoute } from '@hono/zod-openapi'
import { limitBody } from '../body-limits.ts'
import { captureAbout, captureBody, captureRecord, readCapture } from '../capture-body.ts'
import { envelopeOf } from '../envelope.ts'
import type { Limits } from '../limits.ts'
import { asAsked, coreOptions, parseQuery } from '../parse-options.ts'
import { problemResponse } from '../problem.ts'
import { createRouter } from '../router.ts'
import { parsedEnvelope } from '../schemas/page.ts'

/** POST /v1/parse: a capture in, its envelope out. Stores nothing. */
export function parse(limits: Limits) {
  const route = createRoute({
    method: 'post',
    path: '/',
    tags: ['parse'],
    summary: 'Parse a capture',
    description:
      "Without options the answer is, byte for byte, the line that 'jianbao parse' prints. Nothing is stored.",
    middleware: limitBody({ size: limits.body, idle: limits.idle }),
    request: { query: captureAbout.extend(parseQuery.shape), body: captureBody },
    responses: {
      200: {
        description: 'The page: every line labelled, every repair listed, its articles.',
        content: { 'application/json': { schema: parsedEnvelope } },
      },
      default: problemResponse,
    },
  })
  const router = createRouter()
  router.openAPIRegistry.register('CaptureRecord', captureRecord)
  return router.openapi(route, async (c) => {
    const { script, repair, include, ...about } = c.req.valid('query')
    const asked = { script, repair, include }
    const { page, ...envelope } = envelopeOf(await readCapture(c, about), coreOptions(asked, limits))
    return c.json({ ...envelope, page: asAsked(page, asked) }, 200)
  })
}
