import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { afterAll } from 'vitest'
import type { Driver } from './driver.ts'
import { migrate } from './migrate.ts'
import { openDriver } from './node.ts'

/** Gives an empty database. */
type Open = () => Promise<Driver>

let open: Open = async () => openDriver(':memory:')

/** An empty store on the database that the tests of this file run on. */
export async function freshStore(): Promise<Driver> {
  const driver = await open()
  await migrate(driver)
  return driver
}

/** An empty database, without a schema. */
export const freshDriver = (): Promise<Driver> => open()

/** All tests of this file run on D1, in the real edge runtime, which answers on loopback alone. */
export function useD1(): void {
  const starting = startD1()
  // What is wrong is told by the first test.
  starting.catch(() => {})
  afterAll(async () => (await starting).dispose())
  open = async () => {
    const driver = callingDriver(await (await starting).ready)
    await empty(driver)
    return driver
  }
}

/** An edge runtime with one worker, which holds the driver. */
async function startD1(): Promise<Miniflare> {
  process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false'
  const entry = fileURLToPath(new URL('./d1-worker.fixture.ts', import.meta.url))
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, format: 'esm' })
  return new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: outputFiles[0]?.text ?? '',
      compatibilityDate: '2026-11-01',
      d1Databases: ['DB'],
    }),
  )
}

/** A driver whose calls are done by the worker at an address. */
function callingDriver(address: URL): Driver {
  async function call<T>(method: keyof Driver, ...args: unknown[]): Promise<T> {
    const response = await fetch(address, { method: 'POST', body: JSON.stringify({ method, args }) })
    const answer = (await response.json()) as { value: T } | { error: string }
    if ('error' in answer) throw new Error(answer.error)
    return answer.value
  }
  return {
    all: (sql, params = []) => call('all', sql, params),
    run: (sql, params = []) => call('run', sql, params),
    batch: (statements) => call('batch', [...statements]),
  }
}

/** Takes every table away, the last made first, since later ones point to earlier ones. */
async function empty(driver: Driver): Promise<void> {
  const tables = await driver.all<{ name: string; sql: string }>(
    `select name, sql from sqlite_master where type = 'table' and name not like 'sqlite|_%' escape '|'
      and name not like '|_cf|_%' escape '|' order by rowid desc`,
  )
  const virtual = tables.filter(({ sql }) => /^create virtual table/i.test(sql)).map(({ name }) => name)
  const plain = tables.filter(
    ({ name }) => !virtual.some((one) => name === one || name.startsWith(`${one}_`)),
  )
  const names = [...virtual, ...plain.map(({ name }) => name)]
  await driver.batch(names.map((name) => ({ sql: `drop table ${name}` })))
}
