import { readWarc } from '@jianbao/warc'
import { describeReadError } from '../read-paths.ts'
import type { InputForm } from './forms.ts'
import { readNdjson } from './ndjson.ts'
import { type ByteSource, type InputRecord, mostBytes, type UnnamedRecord } from './record.ts'
import { openSource } from './source.ts'

export interface ReadOptions {
  form: InputForm
  /** Of the captures of `txt` and `html`. */
  charset?: string
  /** Most code units of a capture. */
  limit: number
  onBytes?: (count: number) => void
}

/** The records of one file, or of stdin for '-'. What cannot be read is a record that says so. */
export async function* readRecords(path: string, options: ReadOptions): AsyncGenerator<InputRecord> {
  try {
    for await (const record of formReader(path, options)) yield { ...record, path }
  } catch (error) {
    yield { kind: 'failed', path, name: path, code: 'unreadable', message: describeReadError(path, error) }
  }
}

function formReader(path: string, options: ReadOptions): AsyncGenerator<UnnamedRecord> {
  const source = openSource(path, options.onBytes)
  if (options.form === 'ndjson') return readNdjson(source, options.limit)
  if (options.form === 'warc' || options.form === 'wet') return readArchive(source, options.limit)
  return readWhole(path, source, options)
}

async function* readArchive(source: ByteSource, limit: number): AsyncGenerator<UnnamedRecord> {
  for await (const record of readWarc(source, mostBytes(limit))) {
    if (record.kind === 'capture' || record.code !== 'too-large') yield record
    else yield { ...record, message: `${record.message} Raise --limit.` }
  }
}

/** All of the input as one capture; none where it is empty. */
async function* readWhole(
  path: string,
  source: ByteSource,
  { form, charset, limit }: ReadOptions,
): AsyncGenerator<UnnamedRecord> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of source) {
    length += chunk.length
    if (length <= mostBytes(limit)) parts.push(chunk)
    else parts.length = 0
  }
  if (length > mostBytes(limit)) {
    const name = path === '-' ? 'stdin' : `'${path}'`
    const message = `The capture in ${name} has ${length} bytes, more than ${limit} code units can take. Raise --limit, or split it.`
    yield { kind: 'failed', name, code: 'too-large', message }
  } else if (length > 0) {
    const mediaType = form === 'html' ? 'text/html' : 'text/plain'
    yield { kind: 'capture', bytes: Buffer.concat(parts), mediaType, ...(charset ? { charset } : {}) }
  }
}
