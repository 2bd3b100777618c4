import { coreVersion, type Page } from '@jianbao/core'
import { beforeEach, expect, test } from 'vitest'
import { addPage } from './add-page.ts'
import { glossed, parsed } from './capture.fixture.ts'
import { freshStore } from './driver.fixture.ts'
import type { Driver } from './driver.ts'
import { getPage } from './get.ts'
import { countReparse, type ReparseOptions, reparsePages } from './reparse-pages.ts'
import { listArticles } from './search/list-articles.ts'

const bytes = Uint8Array.from([0xcc, 0xe1, 0xb5, 0xc6, 0xff, 0xa1, 0xa3]) // 提灯, a broken byte, 。 in GBK
const pages = [
  parsed({ id: 'text', text: glossed, url: 'http://yunling.example/1', capturedAt: '2021-10-29' }),
  parsed({ id: 'html', html: `<h1>晚会散场</h1><p>${'村民提着灯回家。'.repeat(9)}</p>` }),
  parsed({ id: 'bytes', bytes, charset: 'gbk' }),
]

let driver: Driver
beforeEach(async () => {
  driver = await freshStore()
  for (const page of pages) await addPage(driver, page)
})

async function outcomes(options?: ReparseOptions): Promise<string[]> {
  const results: string[] = []
  for await (const { id, outcome } of reparsePages(driver, options)) results.push(`${id} ${outcome}`)
  return results
}

/** As if an older version had read a page, and had not seen its headline. */
async function readByOlder(id: string): Promise<void> {
  const page = (await getPage(driver, id))?.page as Page
  for (const article of page.articles) article.metadata.headline = null
  await driver.run(`update captures set page = ? where page_key = (select key from pages where id = ?)`, [
    JSON.stringify(page),
    id,
  ])
  await driver.run(`update pages set core = '0.0.1' where id = ?`, [id])
}

test('a stored capture is read as it was read when it was added', async () => {
  expect(await outcomes()).toEqual([])
  expect(await outcomes({ all: true })).toEqual(['text unchanged', 'html unchanged', 'bytes unchanged'])
  for (const page of pages) expect(await getPage(driver, page.page.id)).toEqual(page)
})

test('only what another version has read is read again, and then is not', async () => {
  await readByOlder('text')
  await driver.run(`update pages set core = null where id = 'html'`)
  expect(await countReparse(driver)).toBe(2)
  expect((await outcomes()).sort()).toEqual(['html unchanged', 'text replaced'])
  expect(await getPage(driver, 'text')).toEqual(pages[0])
  const { items } = await listArticles(driver, { q: '老人夜里' })
  expect(items).toMatchObject([{ id: 'text', headline: '提灯人走进山村 老人夜里不再摸黑' }])
  expect(await driver.all('select distinct core from pages')).toEqual([{ core: coreVersion }])
  expect([await countReparse(driver), await countReparse(driver, { all: true })]).toEqual([0, 3])
  expect(await outcomes()).toEqual([])
})

test('what was asked when a page was added is asked again', async () => {
  const reading = { content: 'sha256-0', asked: { script: 'hans' as const } }
  await addPage(driver, { ...parsed({ id: 'text', text: glossed }), reading })
  await driver.run(`update pages set core = null`)
  await outcomes()
  expect(await driver.all(`select asked from pages where id = 'text'`)).toEqual([
    { asked: '{"script":"hans"}' },
  ])
})

test('more pages than are read at once are each read once, replaced ones too', async () => {
  for (let i = 0; i < 40; i++) await addPage(driver, parsed({ id: `n${i}`, text: `${glossed}${i}\n` }))
  await readByOlder('n7')
  const read = await outcomes({ all: true })
  expect(new Set(read.map((line) => line.split(' ')[0])).size).toBe(43)
  expect(read).toHaveLength(43)
  expect(read.filter((line) => line.endsWith('replaced'))).toEqual(['n7 replaced'])
})

test('all are compared with what is stored, those too that go by the hash of their content', async () => {
  const reading = { content: 'sha256-1', asked: {} }
  const added = { ...parsed({ id: 'sha256-1', text: glossed }), reading }
  await addPage(driver, added)
  await readByOlder('sha256-1')
  await driver.run('update pages set core = ?', [coreVersion])
  expect(await outcomes({ all: true })).toContain('sha256-1 replaced')
  expect(await getPage(driver, 'sha256-1')).toMatchObject({ page: added.page })
})
