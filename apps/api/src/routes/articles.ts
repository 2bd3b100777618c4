import { createRoute, z } from '@hono/zod-openapi'
import { capturedText } from '@jianbao/core'
import { addPage, type Driver, getArticle, listArticles } from '@jianbao/corpus'
import { limitBody } from '../body-limits.ts'
import { captureAbout, captureBody, readCapture } from '../capture-body.ts'
import { entityTag, notModified } from '../entity-tag.ts'
import { envelopeOf } from '../envelope.ts'
import type { Limits } from '../limits.ts'
import { coreOptions } from '../parse-options.ts'
import { ApiProblem, problemResponse } from '../problem.ts'
import { createRouter } from '../router.ts'
import { addedPage, articleList, articleOrder, storedArticle } from '../schemas/corpus.ts'
import { requireToken, type WriteSecrets, writeSecurity } from '../token.ts'

export interface ArticlesOptions {
  driver: Driver
  secrets: WriteSecrets
  limits: Limits
}

const base = '/v1/articles'

/** An article's own address. */
const addressOf = (id: string) => `${base}/${encodeURIComponent(id)}`

const listRoute = createRoute({
  method: 'get',
  path: '/',
  tags: ['articles'],
  summary: 'Search and list articles',
  middleware: entityTag,
  request: {
    query: z.object({
      q: z.string().max(1000).optional().openapi({
        description: 'Words of any length, in either script; a phrase in quotation marks. All must be found.',
      }),
      cursor: z.string().min(1).max(1024).optional().openapi({ description: '`next` of the list before.' }),
      limit: z
        .string()
        .regex(/^[1-9]\d{0,8}$/, 'must be a whole number from 1 to 100')
        .transform(Number)
        .pipe(z.int().max(100))
        .optional()
        .openapi({ type: 'integer', minimum: 1, maximum: 100, default: 20 }),
      sort: articleOrder.optional().openapi({
        description: 'By relevance where there is a query, else newest first.',
      }),
    }),
  },
  responses: {
    200: {
      description: 'The articles that match. A `Link` header with rel="next" leads on.',
      content: { 'application/json': { schema: articleList } },
    },
    304: notModified,
    default: problemResponse,
  },
})

const getRoute = createRoute({
  method: 'get',
  path: '/{id}',
  tags: ['articles'],
  summary: 'One article, with the page it stands on',
  middleware: entityTag,
  request: {
    params: z.object({ id: z.string().min(1).max(600) }),
    query: z.object({
      include: z.enum(['text']).optional().openapi({ description: 'Adds the decoded capture.' }),
    }),
  },
  responses: {
    200: { description: 'The article.', content: { 'application/json': { schema: storedArticle } } },
    304: notModified,
    default: problemResponse,
  },
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

/** /v1/articles: search, read, add. */
export function articles(options: ArticlesOptions) {
  const { driver, limits } = options
  return createRouter()
    .openapi(listRoute, async (c) => {
      const wanted = c.req.valid('query')
      const list = await listArticles(driver, wanted)
      if (list.next !== null) c.header('link', nextLink(wanted, list.next))
      return c.json(list, 200)
    })
    .openapi(getRoute, async (c) => {
      const { id } = c.req.valid('param')
      const stored = await getArticle(driver, id)
      if (stored === null) {
        throw new ApiProblem(
          'no-article',
          `No article with the id '${id}' is stored here. GET ${base} lists those that are.`,
        )
      }
      const { text, ...rest } = stored
      return c.json(c.req.valid('query').include === 'text' ? { ...rest, text } : rest, 200)
    })
    .openapi(addRoute(options), async (c) => {
      const { name, ...about } = c.req.valid('query')
      const capture = await readCapture(c, about)
      const { page } = envelopeOf(capture, coreOptions({}, limits))
      const result = await addPage(driver, {
        page,
        text: capturedText(capture, page),
        ...(name !== undefined && { name }),
      })
      const ids = page.articles.map((article) => article.id)
      if (ids[0] !== undefined) c.header('location', addressOf(ids[0]))
      return c.json({ ...result, articles: ids }, result.outcome === 'added' ? 201 : 200)
    })
}

function nextLink(query: Record<string, string | number | undefined>, cursor: string): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...query, cursor })) {
    if (value !== undefined) params.set(name, String(value))
  }
  return `<${base}?${params}>; rel="next"`
}
