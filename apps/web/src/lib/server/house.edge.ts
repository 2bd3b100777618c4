import { createApi, defaultRate, namesIn } from '@jianbao/api'
import { type D1Binding, d1Driver, migrate } from '@jianbao/corpus'
import type { House } from './house.ts'

/** What the worker is bound to; wrangler.jsonc names it. */
interface EdgeEnv {
  DB: D1Binding
  JIANBAO_TOKEN?: string
  JIANBAO_HOSTS?: string
  JIANBAO_RATE?: string
}

let open: Promise<House> | undefined

/** Nothing can be opened before the first request, which brings the bindings. */
export const ready = (): Promise<void> => Promise.resolve()

/** The API over D1; its schema is brought up to date by the first request of each isolate. Pages here only read. */
export function house(platform: App.Platform | undefined): Promise<House> {
  open ??= openHouse(platform?.env as EdgeEnv | undefined).catch((cause: unknown) => {
    // A database that does not answer now may answer the next request.
    open = undefined
    throw cause
  })
  return open
}

async function openHouse(env: EdgeEnv | undefined): Promise<House> {
  if (!env) throw new Error('The worker has no bindings: wrangler.jsonc has to bind DB to a D1 database.')
  const driver = d1Driver(env.DB)
  await migrate(driver)
  const hosts = namesIn(env.JIANBAO_HOSTS)
  const api = createApi({
    driver,
    token: env.JIANBAO_TOKEN,
    hosts,
    limits: { rate: Number(env.JIANBAO_RATE) || defaultRate },
    onFault: (cause, requestId) => {
      // biome-ignore lint/suspicious/noConsole: what the platform calls its log.
      console.log(JSON.stringify({ level: 'error', requestId, message: String(cause) }))
    },
  })
  return {
    fetch: (request) => api.fetch(request, { client: request.headers.get('cf-connecting-ip') ?? undefined }),
    pageToken: undefined,
    hosts,
  }
}
