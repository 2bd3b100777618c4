import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { messageOf } from './log.ts'
import { print } from './output.ts'
import { UsageError } from './usage-error.ts'

type Pieces = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>

/**
 * Hands the writer of a file, or of stdout where none is named. A file has its name only once it is whole: what stood
 * there stays until then, and a run that is broken off leaves no half of one.
 *
 * @throws UsageError where the file cannot be written.
 */
export async function openSink(
  path: string | undefined,
  use: (write: (pieces: Pieces) => Promise<void>) => Promise<void>,
): Promise<void> {
  if (path === undefined) {
    await use(async (pieces) => {
      for await (const piece of pieces) await print(piece)
    })
    return
  }
  const unfinished = `${path}.part`
  try {
    await use(async (pieces) => {
      await pipeline(pieces, createWriteStream(unfinished))
    })
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    if (!isFileError(error)) throw error
    throw new UsageError(
      `--out '${path}' cannot be written: ${messageOf(error)}. Check the path, its permissions and the space on the disk.`,
      { cause: error },
    )
  }
}

const isFileError = (error: unknown) => error instanceof Error && 'syscall' in error
