import { randomBytes } from 'node:crypto'
import { createApi } from '@jianbao/api'
import { readSettings } from '@jianbao/api/node'
import { openCorpus } from '@jianbao/corpus/node'
import { env } from '$env/dynamic/private'

/** The API over the corpus of this process, the secret that lets our own pages write through it, and the names it answers to. */
export interface House {
  fetch(request: Request): Response | Promise<Response>
  /** Absent where pages only read. */
  pageToken: string | undefined
  hosts: readonly string[]
}

const secret = () => randomBytes(32).toString('base64url')

let open: Promise<House> | undefined

/** Opens it before the first request, so that what is wrong with it is told at the start. */
export const ready = async (): Promise<void> => void (await house())

/** Opens the corpus of JIANBAO_DATA the first time it is asked, and closes it when the server shuts down. */
export function house(_platform?: App.Platform): Promise<House> {
  open ??= openHouse()
  return open
}

async function openHouse(): Promise<House> {
  const { data, hosts, token = secret() } = readSettings(env)
  const pageToken = secret()
  const driver = await openCorpus(data)
  process.once('sveltekit:shutdown', () => driver.close())
  const log = (cause: unknown, requestId: string): void => {
    const message = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
    process.stderr.write(`${JSON.stringify({ level: 'error', requestId, message })}\n`)
  }
  const api = createApi({ driver, token, pageToken, hosts, onFault: log })
  return { fetch: (request) => api.fetch(request), pageToken, hosts }
}
