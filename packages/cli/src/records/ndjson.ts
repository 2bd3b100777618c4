import { longestBatchLine, readBatchLines } from '@jianbao/core'
import type { ByteSource, UnnamedRecord } from './record.ts'

/** The lines of NDJSON. One that is too long for a capture of `limit` code units is let go as it comes in, so that memory stays flat. */
export async function* readNdjson(source: ByteSource, limit: number): AsyncGenerator<UnnamedRecord> {
  for await (const { line, bytes, length } of readBatchLines(source, longestBatchLine(limit))) {
    if (bytes !== null) yield { kind: 'line', bytes, line }
    else {
      const message = `Line ${line} has ${length} bytes, more than a capture of ${limit} code units can take. Raise --limit, or split it.`
      yield { kind: 'failed', name: `line ${line}`, code: 'too-large', message, line }
    }
  }
}
