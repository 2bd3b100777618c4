import { expect, test } from 'vitest'
import { freshDriver } from './driver.fixture.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations.ts'

test('numbers its steps upwards', () => {
  const ids = migrations.map((migration) => migration.id)
  expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b))
})

test('runs every step once and records it', async () => {
  const driver = await freshDriver()
  await migrate(driver)
  await migrate(driver)
  expect(await driver.all('select id, name from migrations')).toEqual(
    migrations.map(({ id, name }) => ({ id, name })),
  )
  expect(await driver.all('pragma foreign_key_check')).toEqual([])
})

test('refuses a store that a newer version has changed', async () => {
  const driver = await freshDriver()
  await migrate(driver)
  await driver.run('insert into migrations (id, name) values (?, ?)', [9999, 'later'])
  await expect(migrate(driver)).rejects.toMatchObject({
    code: 'newer-store',
    message: expect.stringContaining('9999'),
  })
})
