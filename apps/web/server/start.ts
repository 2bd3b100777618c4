import { existsSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readSettings, SettingsError } from '@jianbao/api/node'

const handlerFile = new URL('../build/handler.js', import.meta.url)
/** How long answers under way may take once a stop was asked for, in milliseconds. */
const grace = 2_000

/**
 * The pages and the API as one request handler. Kit takes the scheme from a header, and https where there is none; this
 * server speaks plain http, so it names that itself unless ORIGIN says what stands before it.
 */
async function loadHandler(): Promise<RequestListener> {
  if (!existsSync(handlerFile)) {
    throw new SettingsError(
      'The reading room is not built yet. Build it with `npm run build`, then start it again.',
    )
  }
  const header = 'x-jianbao-scheme'
  process.env.PROTOCOL_HEADER = header
  // The API has limits of its own for what it is sent, and answers in a sentence.
  process.env.BODY_SIZE_LIMIT = 'Infinity'
  const { handler } = await import(handlerFile.href)
  return (request, response) => {
    request.headers[header] = 'http'
    handler(request, response, () => response.writeHead(404).end())
  }
}

function listen(server: Server, host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const sentence =
        error.code === 'EADDRINUSE'
          ? `Port ${port} of ${host} is taken by another program. Stop that one, or choose another: PORT=${port + 1}.`
          : `The server cannot listen on port ${port} of ${host} (${error.code}). Set HOST and PORT to an address of this machine that you may use.`
      reject(new SettingsError(sentence))
    })
    server.listen(port, host, () => resolve(addressOf(host, (server.address() as AddressInfo).port)))
  })
}

function addressOf(host: string, port: number): string {
  if (host === '0.0.0.0' || host === '::') return `http://127.0.0.1:${port}`
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** Takes no new request, lets those under way end for a moment, then closes the database and the port. */
function stop(server: Server): void {
  server.close(() => process.emit('sveltekit:shutdown' as never))
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), grace).unref()
}

async function start(): Promise<void> {
  const { host, port } = readSettings(process.env)
  const server = createServer(await loadHandler())
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop(server))
  const address = await listen(server, host, port)
  const health = await fetch(`${address}/v1/health`)
  if (!health.ok) throw new Error(`The server answers ${health.status} at ${address}/v1/health.`)
  process.stdout.write(`Jianbao is reading at ${address}\n`)
}

try {
  await start()
} catch (error) {
  // The database's errors come out of the built handler, whose classes are copies: they are known by name.
  const told = error instanceof SettingsError || (error instanceof Error && error.name === 'CorpusError')
  process.stderr.write(`${told ? (error as Error).message : ((error as Error).stack ?? error)}\n`)
  process.exit(1)
}
