import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type Http2Bindings, type HttpBindings } from '@hono/node-server'
import { openCorpus } from '@jianbao/corpus/node'
import { answerBrokenRequests } from './broken-request.ts'
import { createApi } from './create-api.ts'
import { bracketed, type Settings, SettingsError } from './settings.ts'

export { answerBrokenRequests } from './broken-request.ts'
export { readSettings, type Settings, SettingsError } from './settings.ts'

/** How long running requests may take after a stop was asked for, in milliseconds. */
const grace = 10_000

/**
 * How long a write waits for another program's, in milliseconds. All requests wait with it, so it is short, and the caller
 * is asked to come again.
 */
const busyTimeout = 1000

export interface RunningApi {
  /** Where it answers, 'http://127.0.0.1:4747'. */
  address: string
  /** Takes no more requests, finishes the running ones and closes the database. */
  stop(): Promise<void>
}

/**
 * Serves the API alone, on Node, over the corpus of a data folder.
 *
 * @throws SettingsError for a port or host that cannot be had, CorpusError for a database that cannot be opened.
 */
export async function serveApi(settings: Settings, log: (entry: object) => void): Promise<RunningApi> {
  const driver = await openCorpus(settings.data, { busyTimeout })
  const api = createApi({
    driver,
    token: settings.token,
    hosts: settings.hosts,
    limits: { rate: settings.rate },
    onRequest: (entry) => log({ level: 'info', ...entry }),
    onFault: (cause, requestId) => log({ level: 'error', requestId, message: describe(cause) }),
  })
  const server = createAdaptorServer({
    fetch: (request, { incoming }: HttpBindings | Http2Bindings) =>
      api.fetch(request, { client: incoming.socket.remoteAddress }),
    hostname: settings.host,
  }) as Server
  answerBrokenRequests(server)
  // Bodies that stand still are cut off by the API; one that flows may take as long as it needs.
  server.requestTimeout = 0
  try {
    await listen(server, settings)
  } catch (error) {
    driver.close()
    throw error
  }
  const { port } = server.address() as AddressInfo
  return {
    address: `http://${bracketed(settings.host)}:${port}`,
    async stop() {
      await close(server)
      driver.close()
    },
  }
}

function listen(server: Server, { host, port }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(unusable(error, host, port)))
    server.listen(port, host, resolve)
  })
}

function unusable(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new SettingsError(
        `Port ${port} of ${host} is taken by another program. Stop that one, or set PORT to another.`,
      )
    case 'EACCES':
      return new SettingsError(`Port ${port} may not be used by this user. Set PORT to one above 1023.`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new SettingsError(
        `HOST is '${host}', which is no address of this machine. Use 127.0.0.1, or 0.0.0.0 for all of them.`,
      )
    default:
      return error
  }
}

/** A connection that is kept alive counts as open even after its last answer, so idle ones are closed again and again. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const idle = setInterval(() => server.closeIdleConnections(), 50)
    const late = setTimeout(() => server.closeAllConnections(), grace)
    server.close(() => {
      clearInterval(idle)
      clearTimeout(late)
      resolve()
    })
  })
}

function describe(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
}
