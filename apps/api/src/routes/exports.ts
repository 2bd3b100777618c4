import { createRoute } from '@hono/zod-openapi'
import { type Driver, eachArticle } from '@jianbao/corpus'
import { type CorpusFormatName, corpusFormats } from '@jianbao/corpus/export'
import { writtenSchema } from '../article-answer.ts'
import { problemResponse } from '../problem.ts'
import { createRouter } from '../router.ts'
import { streamOf } from '../stream.ts'

/** By the ending of the address. */
const files: Record<string, CorpusFormatName> = {
  'export.ndjson': 'ndjson',
  'export.csv': 'csv',
  'export.claims.csv': 'claims-csv',
  'export.parquet': 'parquet',
  'export.claims.parquet': 'claims-parquet',
  'export.csl.json': 'csl',
  'export.ris': 'ris',
  'export.bib': 'bib',
  'feed.json': 'feed',
}

const route = (file: string, mediaType: string) =>
  createRoute({
    method: 'get',
    path: `/${file}`,
    tags: ['exports'],
    summary: `Every article as ${file}`,
    responses: {
      200: {
        description: 'A stream: memory stays flat however many articles there are.',
        content: {
          [mediaType]: { schema: writtenSchema(mediaType) },
        },
      },
      default: problemResponse,
    },
  })

/** GET /v1/export.… and /v1/feed.json: the whole corpus in one file. */
export function exports(driver: Driver) {
  const router = createRouter()
  for (const [file, name] of Object.entries(files)) {
    const format = corpusFormats[name]
    router.openapi(route(file, format.mediaType), (c) => {
      const base = new URL('/v1/articles/', c.req.url).href
      const written = format.write(eachArticle(driver), { base })
      if (name !== 'feed')
        c.header('content-disposition', `attachment; filename="jianbao${format.extension}"`)
      return c.body(streamOf(written), 200, { 'content-type': format.mediaType }) as never
    })
  }
  return router
}
