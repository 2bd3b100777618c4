import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the worker answers, without a slash at the end. */
    address: string
    /** What its API asks of writers. */
    token: string
  }
}

const folder = fileURLToPath(new URL('..', import.meta.url))
const command = fileURLToPath(new URL('../../../packages/cli/dist/jianbao.js', import.meta.url))
const wrangler = join(folder, 'node_modules/.bin/wrangler')
const patience = 90_000
const run = promisify(execFile)
const quiet = {
  ...process.env,
  CI: '1',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_SEND_METRICS: 'false',
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening))
  const { port } = probe.address() as AddressInfo
  await new Promise((closed) => probe.close(closed))
  return port
}

async function answers(address: string, worker: ChildProcess, said: () => string): Promise<void> {
  const end = Date.now() + patience
  while (Date.now() < end && worker.exitCode === null) {
    const health = await fetch(`${address}/v1/health`).catch(() => null)
    if (health?.ok) return
    await new Promise((go) => setTimeout(go, 250))
  }
  throw new Error(`The worker does not answer. It said:\n${said()}`)
}

/** The samples, with their formulas, as the SQL that docs/deploy.md sends to D1. */
async function corpusAsSql(data: string): Promise<string> {
  const env = { ...process.env, JIANBAO_DATA: join(data, 'store') }
  const file = join(data, 'corpus.sql')
  await run('node', [command, 'add', join(folder, 'samples')], { env })
  await run('node', [command, 'formulas', '--compute'], { env })
  await run('node', [command, 'export', '--all', '--format', 'd1', '--out', file], { env })
  return file
}

/** Vitest's global set-up: the built worker under wrangler, over a D1 database with the samples; returns what ends it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const data = await mkdtemp(join(tmpdir(), 'jianbao-edge-'))
  const state = ['--persist-to', join(data, 'state')]
  const sql = await corpusAsSql(data)
  const options = { cwd: folder, env: quiet }
  await run(wrangler, ['d1', 'execute', 'jianbao', '--local', ...state, '--yes', '--file', sql], options)
  const port = await freePort()
  const token = 'token-of-the-edge-tests'
  const args = ['dev', '--local', '--ip', '127.0.0.1', '--port', String(port), '--inspector-port', '0']
  const worker = spawn(wrangler, [...args, ...state, '--var', `JIANBAO_TOKEN:${token}`], {
    ...options,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [worker.stdout, worker.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk
    })
  const ended = new Promise((resolve) => worker.once('exit', resolve))
  const stop = async () => {
    // wrangler starts others, which would outlive it.
    if (worker.pid !== undefined && worker.exitCode === null) process.kill(-worker.pid, 'SIGTERM')
    await ended
    await rm(data, { recursive: true, force: true })
  }
  const address = `http://127.0.0.1:${port}`
  await answers(address, worker, () => said).catch(async (error) => {
    await stop()
    throw error
  })
  project.provide('address', address)
  project.provide('token', token)
  return stop
}
