import type { z } from '@hono/zod-openapi'
import { parse as parseContentType } from 'content-type'
import type { Context } from 'hono'
import { ApiProblem, type Fault } from './problem.ts'

/**
 * A body of JSON that is as the schema says.
 *
 * @throws ApiProblem for a body of another type, one that is no JSON in UTF-8, or one that the schema refuses, with pointers.
 */
export async function readJsonBody<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<z.output<Schema>> {
  const { type } = parseContentType(c.req.header('content-type') ?? '')
  if (type !== 'application/json') {
    throw new ApiProblem(
      'unknown-media-type',
      'Send the body as application/json, and say so in Content-Type.',
    )
  }
  const result = schema.safeParse(readJson(await c.req.arrayBuffer()))
  if (result.success) return result.data
  const errors = result.error.issues.map(
    ({ path, message }): Fault => ({ detail: message, pointer: jsonPointer(path) }),
  )
  throw new ApiProblem('bad-body', errors.map(({ pointer, detail }) => `${pointer}: ${detail}.`).join(' '), {
    errors,
  })
}

function readJson(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'JSON' : 'UTF-8'
    throw new ApiProblem('bad-body', `The body is not well-formed ${reason}.`, {
      errors: [{ detail: `not well-formed ${reason}`, pointer: '#' }],
    })
  }
}

function jsonPointer(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
  return `#${encodeURI(steps.join(''))}`
}
