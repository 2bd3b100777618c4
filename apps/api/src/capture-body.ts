import { z } from '@hono/zod-openapi'
import type { Capture, MediaType } from '@jianbao/core'
import type { Reading } from '@jianbao/corpus'
import { parse as parseContentType } from 'content-type'
import type { Context } from 'hono'
import { contentId } from './content-id.ts'
import { readJsonBody } from './json-body.ts'
import { present } from './present.ts'
import { ApiProblem } from './problem.ts'

/** An id becomes a path segment of an address, so what cannot stand there is refused. */
const idPattern = /^(?!\.{1,2}$)[^\p{Cc}\p{Cs}]+$/u

/** The same for programs that know no classes of Unicode; a lone surrogate, which JSON can bring, is refused as well. */
const documentedIdPattern = '^(?!\\.{1,2}$)[^\\u0000-\\u001f\\u007f-\\u009f]+$'

const id = z
  .string()
  .max(512)
  .regex(idPattern, 'must be printable, and neither "." nor ".."')
  .openapi({ pattern: documentedIdPattern, example: 'ferry-1' })

/** What a caller may say about a capture besides its content. */
export const captureAbout = z.object({
  id: id
    .optional()
    .openapi({ description: "Echoed back; 'sha256-' + hex of the capture's bytes if absent." }),
  url: z.string().max(4096).optional().openapi({ description: 'Where the capture was taken.' }),
  capturedAt: z.string().max(64).optional().openapi({ description: 'When it was taken, ISO 8601.' }),
})

export const captureRecord = captureAbout
  .extend({
    text: z.string().optional().openapi({ description: 'A capture in plain text.' }),
    html: z.string().optional().openapi({ description: 'A capture in HTML.' }),
  })
  .refine(({ text, html }) => (text === undefined) !== (html === undefined), {
    error: "needs exactly one of 'text' and 'html'",
  })
  .openapi('CaptureRecord', { oneOf: [{ required: ['text'] }, { required: ['html'] }] })

type About = z.infer<typeof captureAbout>

const binary = z.string().openapi({ format: 'binary' })

/** For a route's `request.body`. The bodies are read by `readCapture`: bytes go to core as they came. */
export const captureBody = {
  required: true,
  content: {
    'text/plain': { schema: { type: 'string' as const } },
    'text/html': { schema: { type: 'string' as const } },
    'application/octet-stream': { schema: binary },
    'application/json': { schema: { $ref: '#/components/schemas/CaptureRecord' } },
  },
}

const byteTypes: Record<string, MediaType | undefined> = {
  'text/plain': 'text/plain',
  'text/html': 'text/html',
  'application/octet-stream': undefined,
}

/**
 * The capture that a request carries: text, HTML or bytes as they came, or a JSON record.
 *
 * @param about from the address; a record's own fields go first.
 * @throws ApiProblem for a body that is no capture.
 */
export async function readCapture(c: Context, about: About): Promise<Capture> {
  const { type, parameters } = parseContentType(c.req.header('content-type') ?? '')
  if (type === 'application/json') return fromRecord(await readJsonBody(c, captureRecord), about)
  if (!Object.hasOwn(byteTypes, type)) {
    throw new ApiProblem(
      'unknown-media-type',
      `The body is sent as ${type === '' ? 'no type' : `'${type}'`}. Say what it is with a Content-Type of ` +
        'text/plain, text/html, application/octet-stream (found out by looking) or application/json.',
    )
  }
  const bytes = new Uint8Array(await c.req.arrayBuffer())
  return {
    ...about,
    id: about.id ?? contentId(bytes),
    bytes,
    mediaType: byteTypes[type],
    charset: parameters.charset,
  }
}

/** What the corpus is told of how a capture was read, so that the command knows it need not read the same again. */
export async function readingOf({ bytes, text, html, mediaType, charset }: Capture): Promise<Reading> {
  return { content: contentId(bytes ?? text ?? html ?? ''), asked: present({ mediaType, charset }) }
}

async function fromRecord(record: z.infer<typeof captureRecord>, about: About): Promise<Capture> {
  const { text, html } = record
  const given = { ...about, ...record }
  return { ...given, id: given.id ?? contentId(text ?? html ?? '') }
}
