import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createApi } from '@jianbao/api'
import { migrate } from '@jianbao/corpus'
import { openDriver } from '@jianbao/corpus/node'
import { browserPlatform, type Platform, workerdPlatform } from './platforms.ts'

/** Parses plain-text captures in one of the ways users do; each gives the JSON of an envelope. */
export interface WayIn {
  parse(captures: readonly { path: string; bytes: Uint8Array }[]): Promise<string[]>
  close(): Promise<void>
}

const command = fileURLToPath(new URL('../../../packages/cli/dist/jianbao.js', import.meta.url))

/** The built command, as users run it. */
export async function commandLine(): Promise<WayIn> {
  if (!existsSync(command))
    throw new Error('packages/cli/dist/jianbao.js is not built: run `pnpm build` first.')
  return {
    async parse(captures) {
      const args = [command, 'parse', ...captures.map(({ path }) => path)]
      const { stdout } = await promisify(execFile)('node', args, { encoding: 'utf8', maxBuffer: 1 << 28 })
      return stdout.split('\n').filter(Boolean)
    },
    close: async () => {},
  }
}

/** The API, without a network. */
export async function api(): Promise<WayIn> {
  const driver = openDriver(':memory:')
  await migrate(driver)
  const app = createApi({ driver, token: 'conformance' })
  return {
    parse: (captures) =>
      Promise.all(
        captures.map(async ({ bytes }) => {
          const headers = { 'content-type': 'text/plain' }
          const body = new Blob([bytes as Uint8Array<ArrayBuffer>])
          const response = await app.request('http://127.0.0.1/v1/parse', { method: 'POST', headers, body })
          return response.text()
        }),
      ),
    close: async () => driver.close(),
  }
}

/** Core, bundled, in another runtime. */
const onPlatform = (open: () => Promise<Platform>) => async (): Promise<WayIn> => {
  const platform = await open()
  return {
    async parse(captures) {
      const results: string[] = []
      for (const { bytes } of captures) results.push(await platform.envelopeJson(bytes))
      return results
    },
    close: () => platform.close(),
  }
}

export const browserPage = onPlatform(browserPlatform)
export const edgeRuntime = onPlatform(workerdPlatform)
