import type { ByteSource, UnnamedRecord } from './record.ts'

const newline = 0x0a

/** JSON may spell a code unit with six bytes (\uXXXX); the rest is for names and addresses. */
const longestLine = (limit: number) => limit * 6 + 64 * 1024

/**
 * The lines of NDJSON, blank ones passed over. A line too long for a capture of `limit` code units is let go as it comes
 * in, so that memory stays flat.
 */
export async function* readNdjson(source: ByteSource, limit: number): AsyncGenerator<UnnamedRecord> {
  const most = longestLine(limit)
  let parts: Uint8Array[] = []
  let length = 0
  let line = 1

  const take = (): UnnamedRecord | null => {
    const bytes = parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts)
    const full = length
    parts = []
    length = 0
    if (full > most) {
      const message = `Line ${line} has ${full} bytes, more than a capture of ${limit} code units can take. Raise --limit, or split it.`
      return { kind: 'failed', name: `line ${line}`, code: 'too-large', message, line }
    }
    return isBlank(bytes) ? null : { kind: 'line', bytes, line }
  }

  const keep = (bytes: Uint8Array) => {
    length += bytes.length
    if (length <= most) parts.push(bytes)
    else parts = []
  }

  for await (const chunk of source) {
    let from = 0
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      keep(chunk.subarray(from, at))
      const record = take()
      if (record) yield record
      line++
      from = at + 1
    }
    if (from < chunk.length) keep(chunk.subarray(from))
  }
  const last = length > 0 ? take() : null
  if (last) yield last
}

const isBlank = (bytes: Uint8Array) => bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)
