import { createRoute, z } from '@hono/zod-openapi'
import { type Capture, capturedText, type Page } from '@jianbao/core'
import type { StoredArticle } from '@jianbao/corpus'
import { acceptedFormat, answerWritten, writtenContent } from '../article-answer.ts'
import { limitBody } from '../body-limits.ts'
import { captureAbout, captureBody, captureRecord, readCapture } from '../capture-body.ts'
import { envelopeOf } from '../envelope.ts'
import type { Limits } from '../limits.ts'
import { asAsked, coreOptions, parseQuery } from '../parse-options.ts'
import { ApiProblem, problemResponse } from '../problem.ts'
import { createRouter } from '../router.ts'
import { parsedEnvelope } from '../schemas/page.ts'

/** Node writes a long string to a socket several times slower than its bytes. */
const encoder = new TextEncoder()

/** POST /v1/parse: a capture in, its envelope out. Stores nothing. */
export function parse(limits: Limits) {
  const route = createRoute({
    method: 'post',
    path: '/',
    tags: ['parse'],
    summary: 'Parse a capture',
    description:
      "Without options the answer is, byte for byte, the line that 'jianbao parse' prints. `Accept` asks for the article " +
      'in another format. Nothing is stored.',
    middleware: limitBody({ size: limits.body, idle: limits.idle }),
    request: {
      query: captureAbout.extend({
        ...parseQuery.shape,
        article: z
          .string()
          .regex(/^[1-9]\d{0,3}$/, 'must be a whole number from 1 to 9999')
          .transform(Number)
          .optional()
          .openapi({
            type: 'integer',
            minimum: 1,
            maximum: 9999,
            default: 1,
            description: 'In another format than JSON: which of the articles on the page.',
          }),
      }),
      body: captureBody,
    },
    responses: {
      200: {
        description: 'The page: every line labelled, every repair listed, its articles.',
        content: { 'application/json': { schema: parsedEnvelope }, ...writtenContent },
      },
      default: problemResponse,
    },
  })
  const router = createRouter()
  router.openAPIRegistry.register('CaptureRecord', captureRecord)
  return router.openapi(route, async (c) => {
    const { script, repair, include, article = 1, ...about } = c.req.valid('query')
    const asked = { script, repair, include }
    const capture = await readCapture(c, about)
    const { page, ...envelope } = envelopeOf(capture, coreOptions(asked, limits))
    c.header('vary', 'accept', { append: true })
    const format = acceptedFormat(c)
    if (format) return answerWritten(c, chosenArticle(capture, asAsked(page, { repair }), article), format)
    const json = JSON.stringify({ ...envelope, page: asAsked(page, asked) })
    return c.body(encoder.encode(json), 200, { 'content-type': 'application/json' }) as never
  })
}

/** An article of a page as it would be stored, by its place on the page from 1. */
function chosenArticle(capture: Capture, { articles, ...page }: Page, ordinal: number): StoredArticle {
  const article = articles[ordinal - 1]
  if (article) return { article, page, text: capturedText(capture, { ...page, articles }), name: null }
  throw new ApiProblem(
    'nothing-to-write',
    `The capture has ${articles.length} articles, so there is none to write as number ${ordinal}. Ask for JSON, whose 'diagnostics' say why.`,
  )
}
