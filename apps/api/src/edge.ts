import { type D1Binding, d1Driver, migrate } from '@jianbao/corpus'
import { createApi } from './create-api.ts'
import { defaultRate, namesIn } from './settings.ts'

/** What the worker is bound to; wrangler.jsonc names it. */
export interface EdgeEnv {
  /** A D1 database; its schema is brought up to date by the first request of each isolate. */
  DB: D1Binding
  /** What writers must send; a secret. Without it nobody writes. */
  JIANBAO_TOKEN?: string
  /** Names that the worker answers to, with commas between them. */
  JIANBAO_HOSTS?: string
  /** Costly requests a minute that one address may make of one isolate. */
  JIANBAO_RATE?: string
}

type Api = ReturnType<typeof createApi>

/** An isolate serves many requests with one environment: its API is made once. */
let ready: Promise<Api> | undefined

async function openApi(env: EdgeEnv): Promise<Api> {
  const driver = d1Driver(env.DB)
  await migrate(driver)
  return createApi({
    driver,
    token: env.JIANBAO_TOKEN,
    hosts: namesIn(env.JIANBAO_HOSTS),
    limits: { rate: Number(env.JIANBAO_RATE) || defaultRate },
    onFault: (cause, requestId) => log({ level: 'error', requestId, message: String(cause) }),
    onRequest: (entry) => log({ level: 'info', ...entry }),
  })
}

function log(entry: object): void {
  // biome-ignore lint/suspicious/noConsole: what the platform calls its log.
  console.log(JSON.stringify(entry))
}

export default {
  async fetch(request: Request, env: EdgeEnv): Promise<Response> {
    ready ??= openApi(env)
    // A database that does not answer now may answer the next request.
    const api = await ready.catch((cause) => {
      ready = undefined
      throw cause
    })
    return api.fetch(request, { client: request.headers.get('cf-connecting-ip') ?? undefined })
  },
}
