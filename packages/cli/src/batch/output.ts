import { constants } from 'node:fs'
import { type FileHandle, open, readFile, rename, writeFile } from 'node:fs/promises'
import { messageOf } from '../log.ts'
import { print } from '../output.ts'
import { UsageError } from '../usage-error.ts'

/** How far a run has come; what a later run with --resume goes on from. */
export interface Manifest {
  v: 1
  /** What the run was asked, so that only the same run goes on. */
  asked: string
  /** Records of the input that are done, those of other shards included. */
  read: number
  /** Records of this shard that are done. */
  records: number
  errors: number
  /** Length of the output that holds them. */
  bytes: number
  done: boolean
}

/** Where the lines go. */
export interface Output {
  /** How far an earlier run had come; all zero at the start. */
  start: Manifest
  /** Writes the lines of a batch, then says so in the manifest. */
  write(lines: Uint8Array, now: Omit<Manifest, 'v' | 'asked' | 'bytes'>): Promise<void>
  close(): Promise<void>
}

export interface OutputOptions {
  /** A file; stdout where there is none. */
  out?: string
  manifest?: string
  resume?: boolean
}

/**
 * Opens the output. Lines are written before the manifest counts them, and a run that goes on cuts off what the manifest
 * does not count: a killed run loses nothing and doubles nothing.
 *
 * @throws UsageError where there is nothing that this run could go on from.
 */
export async function openOutput(asked: string, { out, manifest, resume }: OutputOptions): Promise<Output> {
  const fresh: Manifest = { v: 1, asked, read: 0, records: 0, errors: 0, bytes: 0, done: false }
  if (out === undefined) {
    if (resume) throw new UsageError('--resume needs --out: only a file can be gone on with.')
    let bytes = 0
    return {
      start: fresh,
      write: async (lines, now) => {
        await print(lines)
        bytes += lines.length
        if (manifest !== undefined) await replace(manifest, { v: 1, asked, bytes, ...now })
      },
      close: async () => {},
    }
  }
  const path = manifest ?? `${out}.manifest.json`
  const start = resume ? ((await readManifest(path, asked)) ?? fresh) : fresh
  if (start === fresh) await replace(path, fresh)
  const file = await openFile(out, start.bytes)
  let bytes = start.bytes
  return {
    start,
    write: async (lines, now) => {
      await file.write(lines, 0, lines.length, bytes)
      bytes += lines.length
      await replace(path, { v: 1, asked, bytes, ...now })
    },
    close: () => file.close(),
  }
}

/** The output with what the manifest counts, and no more. */
async function openFile(path: string, length: number): Promise<FileHandle> {
  let file: FileHandle | undefined
  try {
    file = await open(path, constants.O_RDWR | constants.O_CREAT)
    const { size } = await file.stat()
    if (size >= length) {
      if (size > length) await file.truncate(length)
      return file
    }
  } catch (error) {
    throw new UsageError(
      `--out '${path}' cannot be written: ${messageOf(error)}. Check the path and its permissions.`,
    )
  }
  await file.close()
  throw new UsageError(
    `'${path}' is shorter than its manifest says: it was changed since. Start again without --resume.`,
  )
}

async function readManifest(path: string, asked: string): Promise<Manifest | null> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch {
    return null
  }
  const manifest = JSON.parse(text) as Manifest
  if (manifest.asked !== asked)
    throw new UsageError(
      `'${path}' belongs to a run with other input or options (${manifest.asked}). Give the same ones, or another --out.`,
    )
  return manifest
}

/** A reader never sees half a manifest. */
async function replace(path: string, manifest: Manifest): Promise<void> {
  await writeFile(`${path}.new`, `${JSON.stringify(manifest)}\n`)
  await rename(`${path}.new`, path)
}
