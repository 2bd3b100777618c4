import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { extname } from 'node:path'
import { type Capture, captureId, type Envelope } from '@jianbao/core'
import { describeReadError } from './read-paths.ts'
import { defaultLimit, mostBytes } from './records/record.ts'

/** A capture, or the envelope that says why there is none. */
export type Reading = { ok: true; capture: Capture } | Extract<Envelope, { ok: false }>

/**
 * One capture's bytes from a file, or from stdin for '-', with the id that its bytes give it. A file far over `limit`
 * (code units) is hashed and let go, not held in memory.
 */
export async function readCapture(
  path: string,
  { limit = defaultLimit, charset }: { limit?: number; charset?: string },
): Promise<Reading> {
  const most = mostBytes(limit)
  const chunks: Buffer[] = []
  const hash = createHash('sha256')
  let length = 0
  try {
    const input: AsyncIterable<Buffer> = path === '-' ? process.stdin : createReadStream(path)
    for await (const chunk of input) {
      hash.update(chunk)
      length += chunk.length
      if (length <= most) chunks.push(chunk)
      else chunks.length = 0
    }
  } catch (error) {
    return failure(path, 'unreadable', describeReadError(path, error))
  }
  if (length > most) {
    const message = `The capture has ${length} bytes, more than ${limit} code units can take. Raise --limit, or split it.`
    return failure(`sha256-${hash.digest('hex')}`, 'too-large', message)
  }
  const bytes = Buffer.concat(chunks)
  const capture: Capture = { id: await captureId(bytes), bytes }
  if (path !== '-') capture.mediaType = /^\.html?$/i.test(extname(path)) ? 'text/html' : 'text/plain'
  if (charset !== undefined) capture.charset = charset
  return { ok: true, capture }
}

function failure(id: string, code: string, message: string): Extract<Envelope, { ok: false }> {
  return { v: 1, id, ok: false, error: { code, message } }
}
