import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'tsup'
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
  await build({ config: join(project.config.root, 'tsup.config.ts'), outDir, silent: true })
  project.provide('command', join(outDir, 'jianbao.js'))
  return () => rm(outDir, { recursive: true })
}
