import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { openBrowser } from '@jianbao/browser'
import { build } from 'esbuild'
import workerd from 'workerd'

/** Core, bundled, in another runtime than Node. */
export interface Platform {
  /** The JSON of a plain-text capture's envelope. */
  envelopeJson(bytes: Uint8Array): Promise<string>
  /** The decoded text of a capture in a named encoding. */
  decodedText(bytes: Uint8Array, charset: string): Promise<string>
  close(): Promise<void>
}

async function bundle(entry: string, format: 'iife' | 'esm'): Promise<string> {
  const entryPoints = [fileURLToPath(new URL(entry, import.meta.url))]
  const { outputFiles } = await build({
    entryPoints,
    bundle: true,
    write: false,
    format,
    platform: 'browser',
  })
  return outputFiles[0]?.text ?? ''
}

/** A page of a real browser. */
export async function browserPlatform(): Promise<Platform> {
  const content = await bundle('./browser-entry.ts', 'iife')
  const browser = await openBrowser()
  const page = await browser.newPage()
  // A secure context, which WebCrypto asks for, without a server.
  await page.route('http://localhost/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
  )
  await page.goto('http://localhost/')
  await page.addScriptTag({ content })
  const call = (name: string, bytes: Uint8Array, ...rest: string[]) => {
    const args = [Buffer.from(bytes).toString('base64'), ...rest].map((arg) => JSON.stringify(arg))
    return page.evaluate<string>(`${name}(${args.join(', ')})`)
  }
  return {
    envelopeJson: (bytes) => call('envelopeJson', bytes),
    decodedText: (bytes, charset) => call('decodedText', bytes, charset),
    close: () => browser.close(),
  }
}

const workerConfig = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .main)],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")]
);
const main :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "worker.js")],
  compatibilityDate = "2026-11-01"
);
`

/** A worker of the real edge runtime, on a port of loopback that it chooses itself. */
export async function workerdPlatform(): Promise<Platform> {
  const folder = await mkdtemp(join(tmpdir(), 'jianbao-workerd-'))
  await writeFile(join(folder, 'worker.js'), await bundle('./worker-entry.ts', 'esm'))
  await writeFile(join(folder, 'config.capnp'), workerConfig)
  const child = spawn(workerd, ['serve', join(folder, 'config.capnp'), '--control-fd=3'], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  })
  const exited = once(child, 'exit')
  const port = await Promise.race([
    listeningPort(child.stdio[3] as Readable),
    exited.then(([code]) => Promise.reject(new Error(`workerd ended with code ${code} before it listened.`))),
  ])
  const call = async (query: string, bytes: Uint8Array) => {
    const body = bytes as Uint8Array<ArrayBuffer>
    const response = await fetch(`http://127.0.0.1:${port}/${query}`, { method: 'POST', body })
    if (!response.ok) throw new Error(`workerd answered ${response.status}: ${await response.text()}`)
    // Not response.text(), which would take a byte order mark away.
    return Buffer.from(await response.arrayBuffer()).toString('utf8')
  }
  return {
    envelopeJson: (bytes) => call('', bytes),
    decodedText: (bytes, charset) => call(`?charset=${charset}`, bytes),
    async close() {
      child.kill('SIGKILL')
      await exited
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** workerd tells on its control channel where it listens. */
async function listeningPort(control: Readable): Promise<number> {
  for await (const line of createInterface({ input: control })) {
    const { event, port } = JSON.parse(line) as { event: string; port?: number }
    if (event === 'listen' && port) return port
  }
  throw new Error('workerd never said where it listens.')
}
