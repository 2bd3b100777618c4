import {
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addPage, addPages } from './add-page.ts'
import type { Driver } from './driver.ts'
import { migrate } from './migrate.ts'
import { corpusPath, openCorpus, openDriver } from './node.ts'
import { newPage } from './page.fixture.ts'
import { listArticles } from './search/list-articles.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corpus-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const pages = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) =>
    newPage(`p${from + i}`, { headline: '提灯', paragraphs: ['送信。'.repeat(300)] }),
  )

/** How many pages are stored, each whole: rows, full text and pointers agree. */
async function whole(driver: Driver): Promise<number> {
  expect(await driver.all('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }])
  expect(await driver.all('pragma foreign_key_check')).toEqual([])
  const [{ n } = { n: 0 }] = await driver.all<{ n: number }>('select count(*) as n from pages')
  for (const table of ['articles', 'captures', 'bodies'])
    expect(await driver.all(`select count(*) as n from ${table}`)).toEqual([{ n }])
  expect((await listArticles(driver, { q: '提灯' })).total).toBe(n)
  return n
}

describe('full disk', () => {
  test('is told, keeps what was kept, and goes on when there is room', async () => {
    const driver = await openCorpus(folder)
    await addPages(driver, pages(5))
    const [{ page_count: size } = { page_count: 0 }] = await driver.all<{ page_count: number }>(
      'pragma page_count',
    )
    // As if the disk ended a little behind what is stored.
    await driver.all(`pragma max_page_count = ${size + 10}`)
    await expect(addPages(driver, pages(200, 5))).rejects.toMatchObject({
      code: 'disk-full',
      message: expect.stringMatching(/corpus\.sqlite' cannot be used: .*full.* Make room and start again/),
    })
    expect(await whole(driver)).toBe(5)
    await driver.all('pragma max_page_count = 1000000')
    await addPages(driver, pages(200, 5))
    expect(await whole(driver)).toBe(205)
    driver.close()
  })
})

describe('locked database', () => {
  test('is waited for, then told; nothing of the batch is kept', async () => {
    const holder = await openCorpus(folder)
    await holder.run('begin immediate')
    const driver = openDriver(corpusPath(folder), { busyTimeout: 50 })
    await expect(addPage(driver, newPage('p', { headline: '提灯' }))).rejects.toMatchObject({
      code: 'store-locked',
      message: expect.stringMatching(/is locked\. Another process is writing to it\. Wait/),
    })
    expect(await whole(driver)).toBe(0)
    await holder.run('rollback')
    expect(await addPage(driver, newPage('p', { headline: '提灯' }))).toMatchObject({ outcome: 'added' })
    driver.close()
    holder.close()
  })

  test('is told where it is locked while it is opened', async () => {
    const path = join(folder, 'new.sqlite')
    const holder = openDriver(path)
    await holder.all('pragma journal_mode = delete')
    await holder.run('begin exclusive')
    expect(() => openDriver(path, { busyTimeout: 50 })).toThrow(
      expect.objectContaining({ code: 'store-locked' }),
    )
    holder.close()
  })

  test('two that make and fill one store end with all that both added', async () => {
    const [one, other] = await Promise.all([openCorpus(folder), openCorpus(folder)])
    await Promise.all([addPages(one, pages(40)), addPages(other, pages(40, 20))])
    expect(await whole(one)).toBe(60)
    one.close()
    other.close()
  })
})

describe('corrupted file', () => {
  async function stored(): Promise<string> {
    const driver = await openCorpus(folder)
    await addPages(driver, pages(100))
    driver.close()
    return corpusPath(folder)
  }

  test('is told where it is met, and a store in its place is whole', async () => {
    const path = await stored()
    const file = openSync(path, 'r+')
    const garbage = Buffer.alloc(4096, 0xa5)
    for (let at = 4096 * 20; at < statSync(path).size; at += 4096) writeSync(file, garbage, 0, 4096, at)
    const adding = async () => {
      const driver = openDriver(path)
      await addPages(driver, pages(100, 50)).finally(() => driver.close())
    }
    await expect(adding()).rejects.toMatchObject({
      code: 'store-broken',
      message: expect.stringMatching(/malformed\. It is damaged.*add the captures again/),
    })
    rmSync(path)
    rmSync(`${path}-wal`, { force: true })
    rmSync(`${path}-shm`, { force: true })
    const anew = await openCorpus(folder)
    await addPages(anew, pages(100))
    expect(await whole(anew)).toBe(100)
    anew.close()
  })

  test.each([
    ['no database at all', (path: string) => writeFileSync(path, 'not a database '.repeat(1000))],
    [
      'a beginning that was overwritten',
      (path: string) => writeSync(openSync(path, 'r+'), Buffer.alloc(100, 0xa5)),
    ],
    ['half of it', (path: string) => truncateSync(path, statSync(path).size / 2)],
  ])('%s is told when it is opened or read', async (_, damage) => {
    const path = await stored()
    damage(path)
    await expect(
      openCorpus(folder).then((driver) => whole(driver).finally(() => driver.close())),
    ).rejects.toMatchObject({ code: 'store-broken', message: expect.stringContaining(path) })
  })

  test('a log that was cut off in the middle costs what was written last, and no more', async () => {
    const driver = await openCorpus(folder)
    await driver.all('pragma wal_autocheckpoint = 0')
    await addPages(driver, pages(50))
    await addPages(driver, pages(50, 50))
    const path = corpusPath(folder)
    const [database, log] = [readFileSync(path), readFileSync(`${path}-wal`)]
    driver.close()
    for (const share of [0.2, 0.6, 0.9]) {
      const copy = join(folder, `${share}.sqlite`)
      writeFileSync(copy, database)
      writeFileSync(`${copy}-wal`, log.subarray(0, Math.floor(log.length * share)))
      const again = openDriver(copy)
      await migrate(again)
      expect([0, 50]).toContain(await whole(again))
      await addPages(again, pages(100))
      expect(await whole(again)).toBe(100)
      again.close()
    }
  })
})
