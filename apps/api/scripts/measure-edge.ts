import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unstable_startWorker } from 'wrangler'

/**
 * What the worker takes of the platform's limits, in the platform's own runtime on this machine (Linux): processor time of
 * its processes, less that of a worker which does nothing.
 */
const folder = mkdtempSync(join(tmpdir(), 'jianbao-edge-'))
const samples = fileURLToPath(new URL('../../web/samples/', import.meta.url))
const requests = 100

/** Milliseconds of processor time that the runtimes below this process have taken; a tick is 10. */
function processorTime(): number {
  let ticks = 0
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      if (!stat.includes('(workerd)') || fields[1] !== String(process.pid)) continue
      ticks += Number(fields[11]) + Number(fields[12])
    } catch {
      // It ended while it was looked at.
    }
  }
  return ticks * 10
}

type Worker = Awaited<ReturnType<typeof unstable_startWorker>>

async function start(entrypoint: string): Promise<Worker> {
  const worker = await unstable_startWorker({
    config: fileURLToPath(new URL('../wrangler.jsonc', import.meta.url)),
    entrypoint,
    bindings: { JIANBAO_TOKEN: { type: 'secret_text', value: 'of-the-measuring' } },
    dev: { persist: folder, inspector: false, logLevel: 'none', server: { port: 0 } },
  })
  await worker.ready
  return worker
}

/** Processor time of the start with its first answer, and of an answer to each of the requests. */
async function measure(entrypoint: string, asked: readonly (() => [string, RequestInit?])[]) {
  const worker = await start(entrypoint)
  const ask = async ([path, init]: [string, RequestInit?]) => {
    const response = await worker.fetch(`http://localhost${path}`, init as never)
    await response.arrayBuffer()
    return response.status
  }
  await ask(['/v1/version'])
  const started = processorTime()
  const each: number[] = []
  for (const next of asked) {
    for (let i = 0; i < 10; i++) await ask(next())
    const before = processorTime()
    for (let i = 0; i < requests; i++) {
      const status = await ask(next())
      if (status >= 400) throw new Error(`${next()[0]} was answered with ${status}.`)
    }
    each.push((processorTime() - before) / requests)
  }
  await worker.dispose()
  return { started, each }
}

const [name = ''] = readdirSync(samples).filter((file) => file.endsWith('.txt'))
const text = readFileSync(join(samples, name), 'utf8')
const headers = { 'content-type': 'text/plain', authorization: 'Bearer of-the-measuring' }
let added = 0
const routes: readonly [string, () => [string, RequestInit?]][] = [
  [
    'POST /v1/articles',
    () => [`/v1/articles?id=a${added++}`, { method: 'POST', headers, body: `${text}\n${added}` }],
  ],
  ['GET /v1/articles/{id}', () => ['/v1/articles/a1']],
  ['GET /v1/articles', () => ['/v1/articles?limit=20']],
  ['POST /v1/parse', () => ['/v1/parse', { method: 'POST', headers, body: text }]],
]
try {
  const empty = join(folder, 'empty.ts')
  writeFileSync(empty, "export default { fetch: () => new Response('') }\n")
  const nothing = await measure(empty, [() => ['/v1/version']])
  const [idle = 0] = nothing.each
  const before = processorTime()
  const api = await measure(
    fileURLToPath(new URL('../src/edge.ts', import.meta.url)),
    routes.map(([, ask]) => ask),
  )
  const lines = [
    `Start with the first answer: ${api.started - before - nothing.started} ms of processor time (limit 400 ms)`,
    ...routes.map(
      ([route], i) =>
        `${route}: ${((api.each[i] ?? Number.NaN) - idle).toFixed(1)} ms (limits 10 ms free, 30 s paid)`,
    ),
  ]
  process.stdout.write(`${name}, ${requests} requests each\n${lines.join('\n')}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
