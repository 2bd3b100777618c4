import { readBatchLines } from '@jianbao/core'
import { messageOf } from '../log.ts'
import { UsageError } from '../usage-error.ts'
import type { ByteSource } from './record.ts'

const utf8 = new TextDecoder()

/**
 * The values of NDJSON that a program of ours wrote.
 *
 * @throws UsageError where a line is no JSON: nothing that comes after can be trusted.
 */
export async function* jsonLines(source: ByteSource): AsyncGenerator<unknown> {
  for await (const { line, bytes } of readBatchLines(source, Number.POSITIVE_INFINITY)) {
    try {
      yield JSON.parse(utf8.decode(bytes ?? new Uint8Array()))
    } catch (error) {
      throw new UsageError(`Line ${line} is no JSON (${messageOf(error)}). Write one row a line.`)
    }
  }
}
