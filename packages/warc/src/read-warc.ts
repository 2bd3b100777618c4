import type { Capture, MediaType } from '@jianbao/core'
import { LimitReader, WARCParser, type WARCRecord } from 'warcio'
import { unpack } from './unpack.ts'

/** A capture that an archive holds, or what of it could not be read: `name` says where it stood, `record` counts from 1. */
export type ArchivedCapture =
  | ({ kind: 'capture'; bytes: Uint8Array } & Pick<Capture, 'mediaType' | 'charset' | 'url' | 'capturedAt'>)
  | {
      kind: 'failed'
      name: string
      record: number
      code: 'too-large' | 'broken-record' | 'broken-archive'
      message: string
    }

type Bytes = AsyncIterable<Uint8Array>

/** What a web archive calls a text or page; anything else in it (images, requests, metadata) is passed over. */
const mediaTypes = new Map<string, MediaType>([
  ['text/html', 'text/html'],
  ['application/xhtml+xml', 'text/html'],
  ['text/plain', 'text/plain'],
])

/**
 * The pages of a WARC file (responses and resources that hold HTML or text), or the texts of a WET file (conversions).
 * Archives may be packed, as a whole or record by record. Where one breaks off or cannot be read on, the last record says so.
 *
 * @param mostBytes of a capture; a larger one is let go as it comes in, so that memory stays flat.
 */
export async function* readWarc(source: Bytes, mostBytes: number): AsyncGenerator<ArchivedCapture> {
  const watched = watch(unpack(source))
  let at = 1
  try {
    for await (const record of WARCParser.iterRecords(watched.bytes)) {
      requireHead(record)
      const about = describe(record)
      const found = about && (await readRecord(record, about, { at, mostBytes, source: watched }))
      if (await isCut(record)) throw new Error('it ends inside that record')
      if (found) yield found
      at++
    }
    if (at === 1 && watched.begun()) throw new Error(noRecord)
  } catch (error) {
    const name = `record ${at} of the archive`
    const message = `The archive cannot be read from ${name} on: ${messageOf(error)}. What came before is kept; fetch the archive again if it was cut.`
    yield { kind: 'failed', name, record: at, code: 'broken-archive', message }
  }
}

interface Watched {
  bytes: Bytes
  /** Whether there were any bytes. */
  begun(): boolean
  /** Whether the source itself failed, so that nothing can come after. */
  failed(): boolean
}

function watch(source: Bytes): Watched {
  let begun = false
  let failed = false
  async function* bytes() {
    try {
      for await (const chunk of source) {
        begun = true
        yield chunk
      }
    } catch (error) {
      failed = true
      throw error
    }
  }
  return { bytes: bytes(), begun: () => begun, failed: () => failed }
}

const noRecord = 'there is no WARC record'

/** @throws Error where a record lacks what every record must have; without its length nobody knows where the next one begins. */
function requireHead(record: WARCRecord): void {
  const length = record.warcHeader('Content-Length')
  if (!record.warcHeaders.protocol?.startsWith('WARC/') || !record.warcType || !length)
    throw new Error(noRecord)
  if (!/^\d+$/.test(length)) throw new Error(`its Content-Length is no number of bytes: ${length}`)
}

/**
 * Whether fewer bytes came than the record's header promised. Reads what is left of it first: what unpacks a page may stop
 * before the end of the record, and warcio's own way of skipping never returns where the bytes are over.
 */
async function isCut({ _reader: reader }: WARCRecord): Promise<boolean> {
  if (!(reader instanceof LimitReader)) return false
  for await (const _ of reader);
  return reader.limit > 0
}

interface About {
  mediaType: MediaType
  charset?: string
  url?: string
  capturedAt?: string
}

function describe(record: WARCRecord): About | null {
  const type = record.warcType
  if (type !== 'response' && type !== 'resource' && type !== 'conversion') return null
  const contentType =
    type === 'response'
      ? (record.httpHeaders?.headers.get('content-type') ?? '')
      : (record.warcContentType ?? '')
  const [name = '', ...parameters] = contentType.toLowerCase().split(';')
  const mediaType = mediaTypes.get(name.trim())
  if (mediaType === undefined) return null
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*"?([\w.:-]+)"?\s*$/.exec(parameter)?.[1])
    .find((label) => label !== undefined)
  return {
    mediaType,
    ...(charset === undefined ? {} : { charset }),
    ...(record.warcTargetURI ? { url: record.warcTargetURI } : {}),
    ...(record.warcDate ? { capturedAt: record.warcDate } : {}),
  }
}

async function readRecord(
  record: WARCRecord,
  about: About,
  { at, mostBytes, source }: { at: number; mostBytes: number; source: Watched },
): Promise<ArchivedCapture> {
  const name = about.url ?? record.warcHeader('WARC-Record-ID') ?? 'a record without an address'
  const parts: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of record) {
      length += chunk.length
      if (length <= mostBytes) parts.push(chunk)
      else parts.length = 0
    }
  } catch (error) {
    if (source.failed()) throw error
    const message = `The record of ${name} cannot be read (${messageOf(error)}). Fetch the archive again if it was cut.`
    return { kind: 'failed', name, record: at, code: 'broken-record', message }
  }
  if (length > mostBytes) {
    const message = `The record of ${name} has ${length} bytes, more than the ${mostBytes} that are taken.`
    return { kind: 'failed', name, record: at, code: 'too-large', message }
  }
  return { kind: 'capture', bytes: joined(parts, length), ...about }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
