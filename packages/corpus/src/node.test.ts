import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { corpusPath, openCorpus, openDriver } from './node.ts'
import { countArticles } from './search/list-articles.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corpus-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('openDriver', () => {
  test('two connections read and write one file', async () => {
    const path = join(folder, 'shared.sqlite')
    const one = openDriver(path)
    const other = openDriver(path)
    await one.run('create table t (n integer)')
    await Promise.all(
      [one, other].map((driver, n) => driver.batch([{ sql: 'insert into t values (?)', params: [n] }])),
    )
    expect(await other.all('select count(*) as n from t')).toEqual([{ n: 2 }])
    one.close()
    other.close()
  })

  test('its stamp stays while nobody writes, and changes when this connection or another did', async () => {
    const path = join(folder, 'stamped.sqlite')
    const one = openDriver(path)
    const other = openDriver(path)
    await one.run('create table t (n integer)')
    const stamps = [one.stamp?.(), one.stamp?.()]
    await one.batch([{ sql: 'insert into t values (1)' }])
    stamps.push(one.stamp?.())
    await other.run('insert into t values (2)')
    stamps.push(one.stamp?.())
    await one.all('select n from t')
    stamps.push(one.stamp?.())
    expect(stamps[1]).toBe(stamps[0])
    expect(new Set(stamps).size).toBe(3)
    expect(stamps[4]).toBe(stamps[3])
    one.close()
    other.close()
  })

  test('says in a sentence what it cannot open', () => {
    expect(() => openDriver(join(folder, 'absent', 'x.sqlite'))).toThrow(
      /'.*absent.*' cannot be opened: .*data folder/s,
    )
    const path = join(folder, 'notes.sqlite')
    writeFileSync(path, 'This is no database at all. '.repeat(100))
    expect(() => openDriver(path)).toThrow(expect.objectContaining({ code: 'store-broken' }))
  })
})

describe('openCorpus', () => {
  test('makes the folder and the store, and finds them again', async () => {
    const data = join(folder, 'a', 'b')
    for (let round = 0; round < 2; round++) {
      const driver = await openCorpus(data)
      expect(await countArticles(driver)).toBe(0)
      driver.close()
    }
    expect(corpusPath(data)).toBe(join(data, 'corpus.sqlite'))
  })

  test('says in a sentence that the folder cannot be made', async () => {
    writeFileSync(join(folder, 'file'), '')
    await expect(openCorpus(join(folder, 'file', 'data'))).rejects.toMatchObject({ code: 'cannot-open' })
  })
})
