import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const core = fileURLToPath(new URL('../../../packages/core', import.meta.url))
const execute = promisify(execFile)

/** Runs a program in a folder and returns what it printed; rejects with its output where it fails. */
export async function run(folder: string, command: string, ...args: string[]): Promise<string> {
  const { stdout } = await execute(command, args, { cwd: folder, encoding: 'utf8', timeout: 120_000 })
  return stdout
}

export interface EmptyProject {
  folder: string
  tarball: string
  write(name: string, content: string): Promise<void>
  remove(): Promise<void>
}

/** A new project, outside the workspace, that has installed the packed core and nothing else. */
export async function emptyProject(): Promise<EmptyProject> {
  const folder = await mkdtemp(join(tmpdir(), 'jianbao packaging '))
  const write = (name: string, content: string) => writeFile(join(folder, name), content)
  await run(core, 'pnpm', 'pack', '--pack-destination', folder)
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'))
  if (!tarball) throw new Error('pnpm pack left no tarball')
  await write('package.json', JSON.stringify({ name: 'consumer', private: true, type: 'module' }))
  await run(folder, 'npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', `./${tarball}`)
  return {
    folder,
    tarball: join(folder, tarball),
    write,
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
