import { createHash } from 'node:crypto'
import type { Article, Capture, Envelope } from '@jianbao/core'
import { envelopeOf } from '../envelope.ts'
import type { CaptureOptions } from '../options.ts'
import type { InputRecord } from '../records/record.ts'

export const emits = ['pages', 'claims', 'both'] as const
export type Emit = (typeof emits)[number]

export interface BatchOptions extends Pick<CaptureOptions, 'script' | 'limit'> {
  emit: Emit
}

/** A record that failed, for the log. */
export interface Failure {
  id: string
  code: string
  message: string
}

/** The lines of a batch, in its order. */
export interface BatchResult {
  output: Uint8Array
  failures: Failure[]
}

type Failed = Extract<Envelope, { ok: false }>
/** What of a record is not ours to read; it travels through unchanged. */
type Extra = Record<string, unknown>
type Opened = { ok: true; capture: Capture; extra?: Extra } | (Failed & { extra?: Extra })

const own = new Set(['id', 'text', 'html', 'url', 'capturedAt'])
const hashOf = (bytes: Uint8Array | string) => `sha256-${createHash('sha256').update(bytes).digest('hex')}`
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function failed(id: string, code: string, message: string, line?: number): Failed {
  return { v: 1, id, ok: false, error: line === undefined ? { code, message } : { code, message, line } }
}

/** A line of NDJSON as a capture, or why it is none. */
function openLine(bytes: Uint8Array, line: number): Opened {
  const refuse = (why: string, extra?: Extra): Opened => ({
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

function open(record: InputRecord): Opened {
  if (record.kind === 'line') return openLine(record.bytes, record.line)
  if (record.kind === 'failed') return failed(hashOf(record.name), record.code, record.message, record.line)
  const { kind: _, ...capture } = record
  return { ok: true, capture: { id: hashOf(record.bytes), ...capture } }
}

function* claimLines(id: string, articles: readonly Article[], extra: Extra | undefined): Generator<object> {
  for (const article of articles)
    for (const claim of article.claims)
      yield { v: 1, id, ok: true, article: article.id, claim, ...(extra ? { extra } : {}) }
}

/** One record's lines: its envelope, its claims, or both. A failed record has one line whatever is asked for. */
function* linesOf(record: InputRecord, options: BatchOptions, failures: Failure[]): Generator<object> {
  const opened = open(record)
  const envelope = opened.ok ? envelopeOf(opened.capture, options) : opened
  const { extra } = opened
  if (!envelope.ok) {
    failures.push({ id: envelope.id, ...envelope.error })
    yield { ...envelope, ...(extra ? { extra } : {}) }
    return
  }
  if (options.emit !== 'claims') yield { ...envelope, ...(extra ? { extra } : {}) }
  if (options.emit !== 'pages') yield* claimLines(envelope.id, envelope.page.articles, extra)
}

/** Parses the records of a batch; pure, so that it gives the same bytes in any thread. */
export function runBatch(records: readonly InputRecord[], options: BatchOptions): BatchResult {
  const failures: Failure[] = []
  let output = ''
  for (const record of records)
    for (const line of linesOf(record, options, failures)) output += `${JSON.stringify(line)}\n`
  return { output: new TextEncoder().encode(output), failures }
}
