import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { formOf, isParquet } from './records/forms.ts'

/** A file to read, or why a path leads to none. */
export type FoundPath = { path: string; problem?: undefined } | { path: string; problem: string }

/**
 * The files that paths lead to, in the order given, folders searched to the bottom with names sorted by code unit, so
 * that every machine sees one order. In folders only files whose name says what they hold count; a file that is named outright
 * always does. A folder reached twice through links is read once.
 */
export async function* readPaths(paths: readonly string[]): AsyncGenerator<FoundPath> {
  const visited = new Set<string>()
  for (const path of paths) yield* readPath(path, true, visited)
}

async function* readPath(path: string, named: boolean, visited: Set<string>): AsyncGenerator<FoundPath> {
  try {
    if (!(await stat(path)).isDirectory()) {
      if (named || formOf(path) !== null || isParquet(path)) yield { path }
      return
    }
    const folder = await realpath(path)
    if (visited.has(folder)) return
    visited.add(folder)
    const names = await readdir(path)
    for (const name of names.sort()) yield* readPath(join(path, name), false, visited)
  } catch (error) {
    yield { path, problem: describeReadError(path, error) }
  }
}

/** A sentence for a path that cannot be read. */
export function describeReadError(path: string, error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT') return `'${path}' does not exist. Check the spelling, and the folder you are in.`
  if (code === 'EACCES' || code === 'EPERM')
    return `'${path}' may not be read by you. Change its permissions, or leave it out.`
  if (code === 'EISDIR') return `'${path}' is a folder. Name the files in it; 'jianbao add' takes folders.`
  if (code === 'ELOOP')
    return `'${path}' is a link that leads to itself. Remove it, or name what it was meant for.`
  return `'${path}' cannot be read (${code ?? error}). Check that it is a file of this machine.`
}
