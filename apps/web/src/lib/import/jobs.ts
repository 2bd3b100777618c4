import { captureId, readBatchLines, readBatchRecord } from '@jianbao/core'
import { pathOf } from './files-in.ts'

/** One capture on its way to the corpus. */
export interface Job {
  /** What to call it: the path of its file, with the line where the file holds many. */
  name: string
  /** The id that the corpus will know it by. */
  id: string
  /** For Content-Type. */
  type: 'text/plain' | 'text/html' | 'application/json'
  body: Blob
}

/** What a file turned out to hold: a capture, or in words why there is none. `bytes` is how much of the file it is. */
export type Found = { bytes: number } & ({ job: Job } | { name: string; refused: Refusal; detail?: string })
export type Refusal = 'kind' | 'empty' | 'record' | 'large' | 'unreadable'

/** Most bytes of one capture, as the API takes them. */
export const mostBytes = 32 * 1024 * 1024

const typeOf = (name: string): Job['type'] | 'ndjson' | null => {
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
  else if (file.size > mostBytes) yield { name, bytes: file.size, refused: 'large' }
  else {
    try {
      const id = await captureId(new Uint8Array(await file.arrayBuffer()))
      yield { bytes: file.size, job: { name, id, type, body: file } }
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

async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
