import { createRoute } from '@hono/zod-openapi'
import { docsPage } from '../docs/docs-page.ts'
import { docsStyle } from '../docs/docs-style.ts'
import type { Document } from '../docs/openapi-types.ts'
import { entityTag, notModified } from '../entity-tag.ts'
import { problemResponse } from '../problem.ts'
import { createRouter } from '../router.ts'

const text = { type: 'string' as const }

const pageRoute = createRoute({
  method: 'get',
  path: '/',
  tags: ['service'],
  summary: 'This document, to read',
  middleware: entityTag,
  responses: {
    200: {
      description: 'A page that loads nothing from elsewhere.',
      content: { 'text/html': { schema: text } },
    },
    304: notModified,
    default: problemResponse,
  },
})

const styleRoute = createRoute({
  method: 'get',
  path: '/style.css',
  tags: ['service'],
  summary: 'The style of the docs page',
  responses: {
    200: { description: 'CSS.', content: { 'text/css': { schema: text } } },
    default: problemResponse,
  },
})

/**
 * GET /v1/docs: the OpenAPI document as a page.
 *
 * @param document makes the document of all routes.
 */
export function docs(document: () => Document) {
  return createRouter()
    .openapi(pageRoute, (c) => c.html(docsPage(document())) as never)
    .openapi(
      styleRoute,
      (c) => c.body(docsStyle, 200, { 'content-type': 'text/css; charset=utf-8' }) as never,
    )
}
