import { createRoute, z } from '@hono/zod-openapi'
import { capturedText } from '@jianbao/core'
import { addPage, type Driver, listArticles } from '@jianbao/corpus'
import { limitBody } from '../body-limits.ts'
import { captureAbout, captureBody, readCapture, readingOf } from '../capture-body.ts'
import { envelopeOf } from '../envelope.ts'
import type { Limits } from '../limits.ts'
import { answerList } from '../list-answer.ts'
import { listRoute } from '../list-route.ts'
import { coreOptions } from '../parse-options.ts'
import { present } from '../present.ts'
import { problemResponse } from '../problem.ts'
import { createRouter } from '../router.ts'
import { addedPage, articleList, articleOrder } from '../schemas/corpus.ts'
import { search, searchOf } from '../schemas/filters.ts'
import { requireToken, type WriteSecrets, writeSecurity } from '../token.ts'

export interface ArticlesOptions {
  driver: Driver
  secrets: WriteSecrets
  limits: Limits
}

const base = '/v1/articles'

/** An article's own address. */
const addressOf = (id: string) => `${base}/${encodeURIComponent(id)}`

const articlesRoute = listRoute({
  path: '/',
  tag: 'articles',
  summary: 'Search and list articles',
  query: {
    ...search,
    sort: articleOrder.optional().openapi({
      description: 'By relevance where there is a query, else newest first.',
    }),
  },
  schema: articleList,
})

function addRoute({ secrets, limits }: ArticlesOptions) {
  const answer = (description: string) => ({
    description,
    headers: z.object({
      Location: z.string().optional().openapi({ description: 'The first article; absent if there is none.' }),
    }),
    content: { 'application/json': { schema: addedPage } },
  })
  return createRoute({
    method: 'post',
    path: '/',
    tags: ['articles'],
    summary: 'Add a capture',
    description:
      'Adding the same capture again changes nothing; another one under the same id takes its place.',
    security: writeSecurity,
    middleware: [requireToken(secrets), limitBody({ size: limits.body, idle: limits.idle })] as const,
    request: {
      query: captureAbout.extend({
        name: z
          .string()
          .min(1)
          .max(512)
          .optional()
          .openapi({ description: 'What to call it, such as a file name.' }),
      }),
      body: captureBody,
    },
    responses: {
      200: answer('It was there already (`unchanged`), or took the place of another (`replaced`).'),
      201: answer('It was added.'),
      default: problemResponse,
    },
  })
}

/** /v1/articles: search and add. */
export function articles(options: ArticlesOptions) {
  const { driver, limits } = options
  return createRouter()
    .openapi(articlesRoute, async (c) => {
      const { cursor, limit, sort, fields, format, ...query } = c.req.valid('query')
      const found = await listArticles(driver, { ...searchOf(query), ...present({ cursor, limit, sort }) })
      return answerList(c, found, { fields, format })
    })
    .openapi(addRoute(options), async (c) => {
      const { name, ...about } = c.req.valid('query')
      const capture = await readCapture(c, about)
      const { page } = envelopeOf(capture, coreOptions({}, limits))
      const result = await addPage(driver, {
        page,
        text: capturedText(capture, page),
        reading: await readingOf(capture),
        ...(name !== undefined && { name }),
      })
      const ids = page.articles.map((article) => article.id)
      if (ids[0] !== undefined) c.header('location', addressOf(ids[0]))
      return c.json({ ...result, articles: ids }, result.outcome === 'added' ? 201 : 200)
    })
}
