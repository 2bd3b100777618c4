import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A capture in a file. */
export interface CaptureFile {
  /** Relative to the repository. */
  name: string
  path: string
  bytes: Uint8Array
}

const root = fileURLToPath(new URL('../../../', import.meta.url))
const realFolder = join(root, '..', 'shared', 'captures')

function capturesIn(folder: string): CaptureFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt') && !name.endsWith('.labels.txt'))
    .sort()
    .map((name) => join(folder, name))
    .map((path) => ({ name: relative(root, path), path, bytes: new Uint8Array(readFileSync(path)) }))
}

/** Our own fiction: the samples, and the layouts under test/fixtures. */
export const fixtures: CaptureFile[] = ['apps/web/samples', 'test/fixtures/layouts'].flatMap((folder) =>
  capturesIn(join(root, folder)),
)

/** Real captures, which lie beside the repository because their texts belong to their publishers; none where absent. */
export const realCaptures: CaptureFile[] = existsSync(realFolder) ? capturesIn(realFolder) : []
