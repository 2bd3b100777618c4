import { env } from 'cloudflare:workers'
import { type D1Binding, type Driver, d1Driver, migrate } from '@jianbao/corpus'

let taken = 0

/** One of the empty D1 databases that `vitest.edge.config.ts` binds; every test file begins with all of them empty. */
export async function temporaryStore(): Promise<{ driver: Driver; close(): void }> {
  const name = `DB${taken++}`
  const binding = (env as Record<string, D1Binding | undefined>)[name]
  if (!binding) throw new Error(`There is no database ${name}: bind one more in vitest.edge.config.ts.`)
  const driver = d1Driver(binding)
  await migrate(driver)
  return { driver, close: () => {} }
}
