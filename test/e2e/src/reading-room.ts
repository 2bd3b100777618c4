import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the reading room answers, without a slash at the end. */
    address: string
    /** What its API asks of writers. */
    token: string
  }
}

const root = fileURLToPath(new URL('../../../', import.meta.url))
const command = join(root, 'packages/cli/dist/jianbao.js')
const built = [command, join(root, 'apps/web/build')]
const patience = 30_000

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening))
  const { port } = probe.address() as AddressInfo
  await new Promise((closed) => probe.close(closed))
  return port
}

/** Resolves once the server has printed its address; rejects with what it said where it ends or stays silent. */
function announced(server: ChildProcess, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    const fail = (why: string) => reject(new Error(`The server ${why}. It said:\n${said}`))
    const timer = setTimeout(() => fail('did not print its address'), patience)
    for (const stream of [server.stdout, server.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        said += chunk
        if (!said.includes(address)) return
        clearTimeout(timer)
        resolve()
      })
    }
    server.once('exit', (code) => {
      clearTimeout(timer)
      fail(`ended with code ${code}`)
    })
  })
}

/** Vitest's global set-up: the samples, added by the real command, behind the real server; returns what ends both. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  for (const path of built) {
    if (!existsSync(path)) throw new Error(`${path} is not built: run \`pnpm build\` first.`)
  }
  const data = await mkdtemp(join(tmpdir(), 'jianbao e2e '))
  const port = await freePort()
  const token = 'token-of-the-tests'
  const env = { ...process.env, PORT: String(port), JIANBAO_DATA: data, JIANBAO_TOKEN: token }
  await promisify(execFile)('node', [command, 'add', join(root, 'apps/web/samples')], { env })
  await promisify(execFile)('node', [command, 'formulas', '--compute'], { env })
  const server = spawn('node', [join(root, 'apps/web/server/start.ts')], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise((resolve) => server.once('exit', resolve))
  const stop = async () => {
    server.kill('SIGTERM')
    await ended
    await rm(data, { recursive: true, force: true })
  }
  const address = `http://127.0.0.1:${port}`
  await announced(server, address).catch(async (error) => {
    await stop()
    throw error
  })
  project.provide('address', address)
  project.provide('token', token)
  return stop
}
