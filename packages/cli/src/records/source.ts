import { createReadStream } from 'node:fs'
import { PassThrough, pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { ByteSource } from './record.ts'

/** The bytes of a file, or of stdin for '-', unpacked where they begin as gzip does. `onBytes` counts them packed. */
export async function* openSource(path: string, onBytes: (count: number) => void = () => {}): ByteSource {
  const input: AsyncIterable<Buffer> = path === '-' ? process.stdin : createReadStream(path)
  const chunks = counted(input, onBytes)[Symbol.asyncIterator]()
  const first = await chunks.next()
  if (first.done) return
  const rest = joined(first.value, chunks)
  if (first.value[0] === 0x1f && first.value[1] === 0x8b) yield* unpacked(rest)
  else yield* rest
}

async function* counted(input: AsyncIterable<Buffer>, onBytes: (count: number) => void) {
  for await (const chunk of input) {
    onBytes(chunk.length)
    if (chunk.length > 0) yield chunk
  }
}

async function* joined(first: Buffer, rest: AsyncIterator<Buffer>) {
  yield first
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

/** Web archives are many gzip members in a row; zlib reads on from one to the next. */
async function* unpacked(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const output = new PassThrough()
  pipeline(packed, createGunzip(), output, () => {})
  yield* output
}
