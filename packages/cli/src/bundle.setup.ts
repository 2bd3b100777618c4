import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The bundled command that the tests run. */
    command: string
  }
}

/** Bundles the command as it is shipped, once for all tests: it starts faster than its sources do. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const outDir = await mkdtemp(join(tmpdir(), 'jianbao-command-'))
  // A process of its own, because tsup reads its configuration from the folder it is started in.
  const { root } = project.config
  await promisify(execFile)(join(root, 'node_modules/.bin/tsup'), ['--out-dir', outDir], { cwd: root })
  project.provide('command', join(outDir, 'jianbao.js'))
  return () => rm(outDir, { recursive: true })
}
