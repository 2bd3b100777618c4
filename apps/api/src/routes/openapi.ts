import { createRoute, z } from '@hono/zod-openapi'
import { entityTag, notModified } from '../entity-tag.ts'
import { problemResponse } from '../problem.ts'
import { createRouter } from '../router.ts'
import { securitySchemes } from '../token.ts'
import { versions } from '../versions.ts'

type Router = ReturnType<typeof createRouter>

const schema = z.record(z.string(), z.unknown())

const route = createRoute({
  method: 'get',
  path: '/',
  tags: ['service'],
  summary: 'This document',
  middleware: entityTag,
  responses: {
    200: { description: 'OpenAPI 3.1.', content: { 'application/json': { schema } } },
    304: notModified,
    default: problemResponse,
  },
})

/** GET /v1/openapi.json. */
export function openapi(document: () => object) {
  return createRouter().openapi(route, (c) => c.json({ ...document() }, 200))
}

/** The document of all routes of `app`, made when first asked for. */
export function documentMaker(app: Router) {
  let document: ReturnType<typeof documentOf> | undefined
  return () => {
    document ??= documentOf(app)
    return document
  }
}

function documentOf(app: Router) {
  for (const [name, scheme] of Object.entries(securitySchemes)) {
    app.openAPIRegistry.registerComponent('securitySchemes', name, scheme)
  }
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Jianbao',
      version: versions.api,
      description:
        'Captures of Chinese news pages into articles and facts that point back into the capture. ' +
        'All offsets count UTF-16 code units.',
      license: { name: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: [
      { name: 'parse', description: 'One capture in, one envelope out.' },
      { name: 'articles', description: 'What is stored: search, read, add, remove, take repairs back.' },
      { name: 'exploring', description: 'The articles found, seen from above.' },
      { name: 'claims', description: 'Numbers with their bounds, and the passages they are printed in.' },
      { name: 'named', description: 'Who and what is named, and what was repaired.' },
      { name: 'formulas', description: 'Phrases that papers share, reprints, and two articles aligned.' },
      { name: 'exports', description: 'The whole corpus in one file.' },
      { name: 'service', description: 'About this server.' },
    ],
  })
}
