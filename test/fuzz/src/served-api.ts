import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { capturedText, parse } from '@jianbao/core'
import { addPages, computeCopies, computeFormulas } from '@jianbao/corpus'
import { openCorpus } from '@jianbao/corpus/node'
import { fixtures } from '@jianbao/fixtures'

const main = fileURLToPath(new URL('../../../apps/api/src/main.ts', import.meta.url))

export interface ServedApi {
  address: string
  token: string
  /** What it wrote to its log so far of failures that it did not foresee. */
  faults: string[]
  /** Ends the process and removes its corpus. */
  stop(): Promise<void>
}

/** The API in a process of its own, over the fixtures, on any free port of loopback. */
export async function serveFixtures(): Promise<ServedApi> {
  const folder = mkdtempSync(join(tmpdir(), 'jianbao-fuzz-'))
  await fill(folder)
  const token = 'write-token-of-the-fuzzer'
  const env = { ...process.env, HOST: '127.0.0.1', PORT: '0', JIANBAO_DATA: folder, JIANBAO_TOKEN: token }
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const faults: string[] = []
  createInterface(child.stderr).on('line', (line) => {
    if (!line.startsWith('{"level":"info"')) faults.push(line)
  })
  const [address] = (await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])) as [unknown]
  if (child.exitCode !== null) throw new Error(`The API did not start: ${faults.join('\n')}`)
  return { address: String(address).trim(), token, faults, stop: () => stop(child, folder) }
}

async function fill(folder: string): Promise<void> {
  const driver = await openCorpus(folder)
  const pages = fixtures().map(({ slug, bytes, text }) => {
    const capture = { id: slug, bytes, mediaType: text.startsWith('<') ? 'text/html' : 'text/plain' } as const
    const page = parse(capture)
    return { page, text: capturedText(capture, page), name: slug }
  })
  await addPages(driver, pages)
  await computeCopies(driver)
  await computeFormulas(driver)
  driver.close()
}

async function stop(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode === null) {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  rmSync(folder, { recursive: true, force: true })
}
