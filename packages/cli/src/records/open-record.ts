import { createHash } from 'node:crypto'
import { type Capture, type Envelope, type Extra, readBatchRecord } from '@jianbao/core'
import type { Reading } from '@jianbao/corpus'
import type { InputRecord } from './record.ts'

export type Failed = Extract<Envelope, { ok: false }>
/** A record as a capture, with the hash of its bytes or of its text in UTF-8, or as the envelope that says why it is none. */
export type OpenedRecord =
  | { ok: true; capture: Capture; content: string; extra?: Extra }
  | (Failed & { extra?: Extra })

export type Opened = Extract<OpenedRecord, { ok: true }>

/** What a record was read from, and what its reader was told. */
export const readingOf = ({ capture, content }: Opened, script: Reading['asked']['script']): Reading => ({
  content,
  asked: {
    ...(capture.mediaType && { mediaType: capture.mediaType }),
    ...(capture.charset && { charset: capture.charset }),
    ...(script && { script }),
  },
})

const hashOf = (bytes: Uint8Array | string) => `sha256-${createHash('sha256').update(bytes).digest('hex')}`
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function failed(id: string, code: string, message: string, line?: number): Failed {
  return { v: 1, id, ok: false, error: line === undefined ? { code, message } : { code, message, line } }
}

/** A line of NDJSON as a capture, or why it is none. */
function openLine(bytes: Uint8Array, line: number): OpenedRecord {
  const record = readBatchRecord(decode(bytes))
  const beside = record.extra === undefined ? {} : { extra: record.extra }
  if ('refused' in record) {
    return { ...failed(hashOf(bytes), 'bad-record', `Line ${line} ${record.refused}`, line), ...beside }
  }
  const content = hashOf(record.content)
  return { ok: true, capture: { id: content, ...record.capture }, content, ...beside }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes)
  } catch {
    return null
  }
}

/** Looks into a record. Captures without an id have the hash of their bytes, or of their text in UTF-8. */
export function openRecord(record: InputRecord): OpenedRecord {
  if (record.kind === 'line') return openLine(record.bytes, record.line)
  if (record.kind === 'failed') return failed(hashOf(record.name), record.code, record.message, record.line)
  const { kind: _, path: __, ...capture } = record
  const content = hashOf(record.bytes)
  return { ok: true, capture: { id: content, ...capture }, content }
}
