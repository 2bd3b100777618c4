import { createRoute, z } from '@hono/zod-openapi'
import {
  type BatchLine,
  type Envelope,
  type Extra,
  longestBatchLine,
  type ParseOptions,
  readBatchLines,
  readBatchRecord,
  toEnvelope,
} from '@jianbao/core'
import { limitBody } from '../body-limits.ts'
import { contentId } from '../content-id.ts'
import type { Limits } from '../limits.ts'
import { asAsked, coreOptions, type ParseQuery, parseQuery } from '../parse-options.ts'
import { ApiProblem, problemResponse } from '../problem.ts'
import { createRouter } from '../router.ts'
import { streamOf } from '../stream.ts'

/** Core's own limit of decoded text, in code units. */
const defaultText = 8 * 1024 * 1024

const lines = z.string().openapi({
  description: 'One JSON object a line.',
  example: '{"id":"ferry","text":"渡口新添两班船"}\n',
})

/** POST /v1/parse/batch: records in, envelopes out, a line each, both as streams. Stores nothing. */
export function parseBatch(limits: Limits) {
  const route = createRoute({
    method: 'post',
    path: '/',
    tags: ['parse'],
    summary: 'Parse many captures',
    description:
      'Records of NDJSON, `{"id"?, "text" or "html", "url"?, "capturedAt"?}`; any other field comes back under ' +
      '`extra`. The answer streams: an envelope a line, in the order of the records, the very lines of ' +
      "'jianbao stream'. A record that cannot be read gives an error line, and the next one follows.",
    middleware: limitBody({ idle: limits.idle }),
    request: {
      query: parseQuery,
      body: { required: true, content: { 'application/x-ndjson': { schema: lines } } },
    },
    responses: {
      200: { description: 'Envelopes.', content: { 'application/x-ndjson': { schema: lines } } },
      default: problemResponse,
    },
  })
  return createRouter().openapi(route, async (c) => {
    const asked = c.req.valid('query')
    const pieces = c.req.raw.body?.[Symbol.asyncIterator]()
    const first = await pieces?.next()
    if (pieces === undefined || first === undefined || first.done) {
      throw new ApiProblem('bad-body', 'The body is empty. Send one JSON object a line.', {
        errors: [{ detail: 'is empty', pointer: '#' }],
      })
    }
    const stream = streamOf(answers(startingWith(first.value, pieces), asked, limits))
    // The router's types know answers in JSON alone.
    return c.body(stream, 200, { 'content-type': 'application/x-ndjson' }) as never
  })
}

/** A line is read only when the one before it has been taken: a slow reader slows the sender down. */
async function* answers(
  body: AsyncIterable<Uint8Array>,
  asked: ParseQuery,
  limits: Limits,
): AsyncGenerator<string> {
  const options = coreOptions(asked, limits)
  for await (const line of readBatchLines(body, longestBatchLine(limits.text ?? defaultText))) {
    yield `${JSON.stringify(await answer(line, asked, options))}\n`
  }
}

async function* startingWith<Piece>(first: Piece, rest: AsyncIterator<Piece>): AsyncGenerator<Piece> {
  try {
    yield first
    yield* { [Symbol.asyncIterator]: () => rest }
  } finally {
    await rest.return?.()
  }
}

async function answer(
  { line, bytes, length }: BatchLine,
  asked: ParseQuery,
  options: ParseOptions,
): Promise<Envelope & { extra?: Extra }> {
  if (bytes === null) {
    const message = `Line ${line} has ${length} bytes, more than a record may have here. Split it.`
    return { v: 1, id: `line ${line}`, ok: false, error: { code: 'too-large', message, line } }
  }
  const record = readBatchRecord(decode(bytes))
  const beside = record.extra === undefined ? {} : { extra: record.extra }
  if ('refused' in record) {
    const error = { code: 'bad-record', message: `Line ${line} ${record.refused}`, line }
    return { v: 1, id: contentId(bytes), ok: false, error, ...beside }
  }
  const id = record.capture.id ?? contentId(record.content)
  const envelope = toEnvelope({ ...record.capture, id }, options)
  return { ...(envelope.ok ? { ...envelope, page: asAsked(envelope.page, asked) } : envelope), ...beside }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
