import { createHash } from 'node:crypto'
import type { Capture, Envelope } from '@jianbao/core'
import type { InputRecord } from './record.ts'

export type Failed = Extract<Envelope, { ok: false }>
/** What of a record is not ours to read; it travels through unchanged. */
export type Extra = Record<string, unknown>
/** A record as a capture, or as the envelope that says why it is none. */
export type OpenedRecord = { ok: true; capture: Capture; extra?: Extra } | (Failed & { extra?: Extra })

const own = new Set(['id', 'text', 'html', 'url', 'capturedAt'])
const hashOf = (bytes: Uint8Array | string) => `sha256-${createHash('sha256').update(bytes).digest('hex')}`
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function failed(id: string, code: string, message: string, line?: number): Failed {
  return { v: 1, id, ok: false, error: line === undefined ? { code, message } : { code, message, line } }
}

/** A line of NDJSON as a capture, or why it is none. */
function openLine(bytes: Uint8Array, line: number): OpenedRecord {
  const refuse = (why: string, extra?: Extra): OpenedRecord => ({
    ...failed(hashOf(bytes), 'bad-record', `Line ${line} ${why}`, line),
    ...(extra && Object.keys(extra).length > 0 ? { extra } : {}),
  })
  let value: unknown
  try {
    value = JSON.parse(utf8.decode(bytes))
  } catch {
    return refuse('is no JSON in UTF-8. Write one JSON object a line.')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse('is no JSON object. Write {"text": …} or {"html": …}.')
  const record = value as Extra
  const extra = Object.fromEntries(Object.entries(record).filter(([name]) => !own.has(name)))
  for (const name of own) {
    if (record[name] !== undefined && record[name] !== null && typeof record[name] !== 'string')
      return refuse(`has a '${name}' that is no string.`, extra)
  }
  const { id, text, html, url, capturedAt } = record as Record<string, string | null | undefined>
  const content = text ?? html
  if (typeof content !== 'string' || (typeof text === 'string' && typeof html === 'string'))
    return refuse("needs exactly one of 'text' and 'html'.", extra)
  const capture: Capture = {
    id: id ? id : hashOf(content),
    ...(typeof text === 'string' ? { text } : { html: content }),
    ...(url ? { url } : {}),
    ...(capturedAt ? { capturedAt } : {}),
  }
  return { ok: true, capture, ...(Object.keys(extra).length > 0 ? { extra } : {}) }
}

/** Looks into a record. Captures without an id have the hash of their bytes, or of their text in UTF-8. */
export function openRecord(record: InputRecord): OpenedRecord {
  if (record.kind === 'line') return openLine(record.bytes, record.line)
  if (record.kind === 'failed') return failed(hashOf(record.name), record.code, record.message, record.line)
  const { kind: _, path: __, ...capture } = record
  return { ok: true, capture: { id: hashOf(record.bytes), ...capture } }
}
