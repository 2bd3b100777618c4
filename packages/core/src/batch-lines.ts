/** A line of NDJSON without its end. */
export interface BatchLine {
  /** Counted from 1, blank lines too. */
  line: number
  /** Null where the line is longer than the limit: none of it is held then. */
  bytes: Uint8Array | null
  /** In bytes. */
  length: number
}

const newline = 0x0a

/**
 * The lines of NDJSON as its bytes arrive, blank ones passed over; never more than one line is held.
 *
 * @param limit most bytes of a line.
 */
export async function* readBatchLines(
  source: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<BatchLine> {
  let parts: Uint8Array[] = []
  let length = 0
  let line = 1

  const keep = (part: Uint8Array) => {
    length += part.length
    if (length <= limit) parts.push(part)
    else parts = []
  }
  const take = (): BatchLine | null => {
    const whole: BatchLine = { line, bytes: length <= limit ? joined(parts, length) : null, length }
    parts = []
    length = 0
    return whole.bytes !== null && isBlank(whole.bytes) ? null : whole
  }

  for await (const chunk of source) {
    let from = 0
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      keep(chunk.subarray(from, at))
      const whole = take()
      if (whole) yield whole
      line++
      from = at + 1
    }
    if (from < chunk.length) keep(chunk.subarray(from))
  }
  const last = length > 0 ? take() : null
  if (last) yield last
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  if (parts.length === 1 && parts[0]) return parts[0]
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const isBlank = (bytes: Uint8Array) => bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)

/** A capture of `limit` code units may take this many bytes as a record: JSON may spell one with six (\uXXXX); the rest is for names. */
export const longestBatchLine = (limit: number): number => limit * 6 + 64 * 1024
