import { captureId, readBatchLines, readBatchRecord } from '@jianbao/core'
import type { ArchivedCapture } from '@jianbao/warc'
import { pathOf } from './files-in.ts'

/** One capture on its way to the corpus. */
export interface Job {
  /** What to call it: the path of its file, with the line or the address where the file holds many. */
  name: string
  /** The id that the corpus will know it by. */
  id: string
  /** For Content-Type. */
  type: string
  body: Blob
  /** What else the API is to be told; a JSON record says it itself. */
  about?: { id: string; url?: string; capturedAt?: string }
}

/** What a file turned out to hold: a capture, in words why there is none, or what is no capture at all. `bytes` is how much of the file it is. */
export type Found = { bytes: number } & (
  | { job: Job }
  | { name: string; refused: Refusal; detail?: string }
  | { passedOver: true }
)
export type Refusal = 'kind' | 'empty' | 'record' | 'archive' | 'none' | 'large' | 'unreadable'

/** Most bytes of one capture, as the API takes them. */
export const mostBytes = 32 * 1024 * 1024

const typeOf = (name: string): 'text/plain' | 'text/html' | 'ndjson' | 'archive' | null => {
  if (/\.(warc|wet)(\.gz)?$/i.test(name)) return 'archive'
  if (/\.(ndjson|jsonl)$/i.test(name)) return 'ndjson'
  if (/\.x?html?$/i.test(name)) return 'text/html'
  return /\.(txt|text|md)$/i.test(name) ? 'text/plain' : null
}

/** Reads the captures of a file one after another, so that a large one is never held whole. */
export async function* foundIn(file: File): AsyncGenerator<Found> {
  const name = pathOf(file)
  const type = typeOf(name)
  if (type === null) yield { name, bytes: file.size, refused: 'kind' }
  else if (file.size === 0) yield { name, bytes: 0, refused: 'empty' }
  else if (type === 'ndjson') yield* recordsIn(file, name)
  else if (type === 'archive') yield* archived(file, name)
  else if (file.size > mostBytes) yield { name, bytes: file.size, refused: 'large' }
  else {
    try {
      const id = await captureId(new Uint8Array(await file.arrayBuffer()))
      yield { bytes: file.size, job: { name, id, type, body: file, about: { id } } }
    } catch {
      yield { name, bytes: file.size, refused: 'unreadable' }
    }
  }
}

async function* recordsIn(file: File, path: string): AsyncGenerator<Found> {
  let read = 0
  try {
    for await (const { line, bytes, length } of readBatchLines(chunksOf(file), mostBytes)) {
      const name = `${path}:${line}`
      read += length + 1
      if (bytes === null) {
        yield { name, bytes: length + 1, refused: 'large' }
        continue
      }
      const record = readBatchRecord(textOf(bytes))
      if ('refused' in record) yield { name, bytes: length + 1, refused: 'record', detail: record.refused }
      else {
        const id = record.capture.id ?? (await captureId(record.content))
        const body = new Blob([JSON.stringify({ ...record.capture, id })])
        yield { bytes: length + 1, job: { name, id, type: 'application/json', body } }
      }
    }
  } catch {
    yield { name: path, bytes: Math.max(0, file.size - read), refused: 'unreadable' }
  }
}

/** The pages and texts of a web archive; what reads them is loaded with the first. */
async function* archived(file: File, path: string): AsyncGenerator<Found> {
  let read = 0
  let told = 0
  let found = 0
  const since = (): number => {
    const bytes = read - told
    told = read
    return bytes
  }
  try {
    const { readWarc } = await import('@jianbao/warc')
    const source = chunksOf(file, (bytes) => {
      read += bytes
    })
    for await (const record of readWarc(source, mostBytes)) {
      found += 1
      if (record.kind === 'capture') yield { bytes: since(), job: await archivedJob(record, path) }
      else {
        const { record: at, code, message: detail } = record
        const why =
          code === 'too-large' ? { refused: 'large' as const } : { refused: 'archive' as const, detail }
        yield { name: `${path}:${at}`, bytes: since(), ...why }
      }
    }
    if (found === 0) yield { name: path, bytes: since(), refused: 'none' }
    else yield { bytes: since(), passedOver: true }
  } catch {
    yield { name: path, bytes: file.size - told, refused: 'unreadable' }
  }
}

/** In code units, as the API takes them. */
const longestName = 512
const longestUrl = 4096

async function archivedJob(
  {
    bytes,
    mediaType = 'text/plain',
    charset,
    url,
    capturedAt,
  }: Extract<ArchivedCapture, { kind: 'capture' }>,
  path: string,
): Promise<Job> {
  const id = await captureId(bytes)
  return {
    name: (url ? `${path}: ${url}` : path).slice(0, longestName),
    id,
    type: charset ? `${mediaType}; charset=${charset}` : mediaType,
    body: new Blob([bytes as Uint8Array<ArrayBuffer>]),
    about: { id, ...(url && url.length <= longestUrl && { url }), ...(capturedAt && { capturedAt }) },
  }
}

async function* chunksOf(file: File, onread: (bytes: number) => void = () => {}): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    onread(part.value.length)
    yield part.value
  }
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
