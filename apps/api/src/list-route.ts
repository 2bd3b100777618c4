import { createRoute, type z } from '@hono/zod-openapi'
import { entityTag, notModified } from './entity-tag.ts'
import { listAnswer } from './list-answer.ts'
import { problemResponse } from './problem.ts'

/** A route that lists something, as JSON or CSV, a page at a time. */
export const listRoute = <Path extends string, Query extends z.ZodObject, Schema extends z.ZodType>(
  path: Path,
  tag: string,
  summary: string,
  query: Query,
  schema: Schema,
) =>
  createRoute({
    method: 'get',
    path,
    tags: [tag],
    summary,
    middleware: entityTag,
    request: { query },
    responses: { 200: listAnswer(schema, `${summary}.`), 304: notModified, default: problemResponse },
  })
