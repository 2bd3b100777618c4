import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { openSink } from './export-sink.ts'
import { messageOf } from './log.ts'
import { UsageError } from './usage-error.ts'

/** Longest name, in bytes, that file systems take, with room for '.part'. */
const longest = 240

/** A folder that gets one file an article. */
export interface Files {
  write(id: string, text: string): Promise<void>
}

/** An article's id as the name of a file: percent-encoded, so that no id leads out of the folder or hides. */
export function fileName(id: string, extension: string): string {
  const name = encodeURIComponent(id.toWellFormed()).replace(/[*!'()]|^\./g, hex)
  if (name.length + extension.length <= longest) return name + extension
  throw new UsageError(
    `The id "${id.slice(0, 40)}…" is too long to name a file. Export the article by itself to a file of your choice.`,
  )
}

const hex = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`

/**
 * Opens the folder, making it where it is missing.
 *
 * @throws UsageError where it cannot be made.
 */
export async function openFiles(folder: string, extension: string): Promise<Files> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    throw new UsageError(`--out '${folder}' is no folder and cannot be made one: ${messageOf(error)}.`)
  }
  return {
    write: (id, text) => openSink(join(folder, fileName(id, extension)), (write) => write([text])),
  }
}
