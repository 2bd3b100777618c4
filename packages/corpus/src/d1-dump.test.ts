import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addPage } from './add-page.ts'
import { glossed, parsed } from './capture.fixture.ts'
import { d1Dump } from './d1-dump.ts'
import { freshDriver } from './driver.fixture.ts'
import type { Driver } from './driver.ts'
import { migrate } from './migrate.ts'
import { openDriver } from './node.ts'
import { newPage } from './page.fixture.ts'
import { type ListOptions, listArticles } from './search/list-articles.ts'
import { undoEdit } from './undo-edit.ts'

async function sqliteStore(): Promise<Driver> {
  const driver = openDriver(':memory:')
  await migrate(driver)
  return driver
}

/** A database that has loaded the dump of a store line by line, as D1 does. */
async function loaded(store: Driver, onOmitted?: (id: string) => void): Promise<Driver> {
  const driver = await freshDriver()
  const lines: string[] = []
  for await (const line of d1Dump(store, onOmitted ? { onOmitted } : {})) lines.push(line)
  for (const line of lines) {
    expect(line.slice(0, -1)).not.toMatch(/[\n\0]/)
    expect(Buffer.byteLength(line)).toBeLessThan(100_000)
  }
  await driver.batch(lines.map((line) => ({ sql: line })))
  return driver
}

async function contents(driver: Driver): Promise<Record<string, unknown[]>> {
  const tables = await driver.all<{ name: string }>(
    `select name from sqlite_master where type = 'table' and name not like 'sqlite|_%' escape '|'
      and name not like '|_cf|_%' escape '|' and name not like 'article_text%' order by name`,
  )
  const all: Record<string, unknown[]> = {}
  for (const { name } of tables) all[name] = await driver.all(`select * from ${name} order by 1, 2`)
  return all
}

/** What a search finds first and next. Its cursors hold scores, which know of pages that were replaced. */
async function firstTwo(driver: Driver, options: ListOptions) {
  const { next, ...first } = await listArticles(driver, options)
  if (next === null) return [first]
  return [first, (await listArticles(driver, { ...options, cursor: next })).items]
}

const long = Array.from({ length: 9000 }, (_, i) => `第${i}盏灯“亮”了。`).join('')

async function fill(store: Driver): Promise<void> {
  const text = parsed({ id: 'glossed', text: glossed })
  await addPage(store, text)
  await undoEdit(store, 'glossed', text.page.edits[0]?.id ?? '')
  await addPage(
    store,
    newPage('long', { headline: '长卷', paragraphs: [long, '\ud842\udfb7'.repeat(30_000)] }),
  )
  await addPage(
    store,
    newPage('odd', { headline: "it's\0\r\n?\u2028𠮷", claims: [{ value: 0.1 + 0.2, lower: 1e21 }] }),
  )
  for (let i = 0; i < 70; i++) {
    const published = i % 7 === 0 ? {} : { published: `20${10 + (i % 9)}-0${1 + (i % 9)}` }
    const claims = Array.from({ length: 20 }, (_, n) => ({ id: `c${n}`, value: n, unit: '盏' }))
    await addPage(
      store,
      newPage(`p${i}`, {
        headline: `提灯第${i}回`,
        ...published,
        claims,
        paragraphs: ['送信'.repeat(i % 4)],
      }),
    )
  }
}

test('an empty database that loads the dump holds what the store holds', async () => {
  const store = await sqliteStore()
  await fill(store)
  const copy = await loaded(store)
  expect(await contents(copy)).toEqual(await contents(store))
  await migrate(copy)
  expect(await copy.all('pragma foreign_key_check')).toEqual([])
})

test('it is searched as the store is, and can be written to', async () => {
  const store = await sqliteStore()
  await fill(store)
  const copy = await loaded(store)
  const searches: ListOptions[] = ['', '提灯', '送信 回', '8999', '灯', '山村', '𠮷', '长卷'].flatMap((q) =>
    (['relevance', 'newest', 'oldest'] as const).map((sort) => ({ q, sort, limit: 30 })),
  )
  for (const options of searches)
    expect(await firstTwo(copy, options)).toEqual(await firstTwo(store, options))
  expect(await addPage(copy, newPage('p3', { headline: '熄灯' }))).toMatchObject({ outcome: 'replaced' })
  expect((await listArticles(copy, { q: '熄灯' })).total).toBe(1)
})

test('a page that D1 cannot hold is left out and named', async () => {
  const store = await sqliteStore()
  await addPage(
    store,
    newPage('vast', { headline: '大', paragraphs: ['灯火'.repeat(200_000)], claims: [{}] }),
  )
  await addPage(store, newPage('small', { headline: '小', claims: [{}] }))
  const omitted: string[] = []
  const copy = await loaded(store, (id) => omitted.push(id))
  expect(omitted).toEqual(['vast'])
  expect((await listArticles(copy, {})).items.map(({ id }) => id)).toEqual(['small'])
  expect(await copy.all('select count(*) as n from claims')).toEqual([{ n: 1 }])
})

test('an empty store makes an empty store', async () => {
  const copy = await loaded(await sqliteStore())
  expect(await listArticles(copy, {})).toMatchObject({ total: 0 })
})

test('whatever a text holds, it comes through', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), fc.double(), async (name, value) => {
      const store = await sqliteStore()
      const item = name.toWellFormed()
      await addPage(
        store,
        newPage('p', { headline: item, claims: [{ item, value: Number.isFinite(value) ? value : null }] }),
      )
      const copy = await loaded(store)
      expect(await contents(copy)).toEqual(await contents(store))
    }),
    { numRuns: 20 },
  )
})
