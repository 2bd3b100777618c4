import { expect, test } from 'vitest'
import { freshDriver } from './driver.fixture.ts'

test('a batch takes effect whole or not at all', async () => {
  const driver = await freshDriver()
  await driver.run('create table t (n integer primary key)')
  await driver.batch([{ sql: 'insert into t values (?)', params: [1] }, { sql: 'insert into t values (2)' }])
  const broken = driver.batch([{ sql: 'insert into t values (3)' }, { sql: 'insert into t values (1)' }])
  await expect(broken).rejects.toThrow(/UNIQUE/)
  expect(await driver.all('select n from t')).toEqual([{ n: 1 }, { n: 2 }])
  await driver.batch([{ sql: 'insert into t values (3)' }])
  expect(await driver.run('delete from t where n > ?', [1])).toEqual({ changes: 2 })
})

test('removing a row takes along what hangs on it', async () => {
  const driver = await freshDriver()
  await driver.run('create table t (n integer primary key)')
  await driver.run('create table of_t (n integer references t (n) on delete cascade)')
  await driver.batch([{ sql: 'insert into t values (1)' }, { sql: 'insert into of_t values (1)' }])
  await driver.run('delete from t')
  expect(await driver.all('select n from of_t')).toEqual([])
})
