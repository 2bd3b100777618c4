import type { Driver } from './driver.ts'
import { CorpusError } from './errors.ts'
import type { Migration } from './migrations/migration.ts'
import { migrations } from './migrations.ts'

/**
 * Brings the store to this version's schema, each step in one transaction; does nothing where all steps are done.
 *
 * @throws CorpusError `newer-store` if a later version has already changed the store.
 */
export async function migrate(driver: Driver): Promise<void> {
  await driver.run('create table if not exists migrations (id integer primary key, name text not null)')
  const done = await appliedIds(driver)
  const newest = migrations.at(-1)?.id ?? 0
  const foreign = [...done].find((id) => id > newest)
  if (foreign !== undefined) {
    throw new CorpusError(
      'newer-store',
      `This store was written by a newer version of Jianbao (schema step ${foreign}; this version knows up to ${newest}). Update Jianbao, or use another data folder.`,
    )
  }
  for (const migration of migrations) if (!done.has(migration.id)) await apply(driver, migration)
}

async function apply(driver: Driver, { id, name, statements }: Migration): Promise<void> {
  try {
    await driver.batch([
      { sql: 'insert into migrations (id, name) values (?, ?)', params: [id, name] },
      ...statements.map((sql) => ({ sql })),
    ])
  } catch (error) {
    // Another process may have taken the same step between our look and our transaction.
    if (!(await appliedIds(driver)).has(id)) throw error
  }
}

async function appliedIds(driver: Driver): Promise<Set<number>> {
  const rows = await driver.all<{ id: number }>('select id from migrations')
  return new Set(rows.map((row) => row.id))
}
