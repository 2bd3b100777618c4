import { extname } from 'node:path'
import { describeReadError } from '../read-paths.ts'
import { readNdjson } from './ndjson.ts'
import { type ByteSource, type InputRecord, mostBytes } from './record.ts'
import { openSource } from './source.ts'
import { readWarc } from './warc.ts'

export const inputForms = ['ndjson', 'warc', 'wet', 'txt', 'html'] as const
export type InputForm = (typeof inputForms)[number]

const formsByExtension = new Map<string, InputForm>([
  ['.ndjson', 'ndjson'],
  ['.jsonl', 'ndjson'],
  ['.warc', 'warc'],
  ['.wet', 'wet'],
  ['.txt', 'txt'],
  ['.html', 'html'],
  ['.htm', 'html'],
])

/** What a file holds, by its name; `.gz` at the end does not count. Null for any other name. */
export function formOf(path: string): InputForm | null {
  return formsByExtension.get(extname(path.replace(/\.gz$/i, '')).toLowerCase()) ?? null
}

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
  const source = openSource(path, options.onBytes)
  try {
    if (options.form === 'ndjson') yield* readNdjson(source, options.limit)
    else if (options.form === 'warc' || options.form === 'wet') yield* readWarc(source, options.limit)
    else yield* readWhole(path, source, options)
  } catch (error) {
    yield { kind: 'failed', name: path, code: 'unreadable', message: describeReadError(path, error) }
  }
}

/** All of the input as one capture; none where it is empty. */
async function* readWhole(
  path: string,
  source: ByteSource,
  { form, charset, limit }: ReadOptions,
): AsyncGenerator<InputRecord> {
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
