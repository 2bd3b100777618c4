import { beforeEach, expect, test } from 'vitest'
import { addPage } from './add-page.ts'
import { glossed, parsed } from './capture.fixture.ts'
import { freshStore } from './driver.fixture.ts'
import type { Driver } from './driver.ts'
import { getArticle, getPage } from './get.ts'
import { removePages } from './remove-pages.ts'
import { countArticles, listArticles } from './search/list-articles.ts'
import { undoEdit } from './undo-edit.ts'

let driver: Driver
beforeEach(async () => {
  driver = await freshStore()
})

/** Every table that holds pages or what is known of them, with its number of rows. */
async function counts(): Promise<Record<string, number>> {
  const tables = await driver.all<{ name: string }>(
    `select name from sqlite_master where type = 'table' and name not like 'sqlite|_%' escape '|'
      and name not like '|_cf|_%' escape '|' and name not like 'article_text%' and name <> 'migrations'`,
  )
  const counted: Record<string, number> = {}
  for (const { name } of tables)
    counted[name] = (await driver.all<{ n: number }>(`select count(*) as n from ${name}`))[0]?.n ?? 0
  return counted
}

const found = async () => (await listArticles(driver, { q: '提灯' })).items.map(({ id }) => id)

test('removes a page with every row and its full text, and no other', async () => {
  await addPage(driver, parsed({ id: 'kept', text: glossed }))
  const before = await counts()
  const removed = parsed({ id: 'gone', text: glossed })
  await addPage(driver, removed)
  await undoEdit(driver, 'gone', removed.page.edits[0]?.id ?? '')
  expect(await found()).toEqual(['kept', 'gone'])
  expect(await removePages(driver, ['gone', 'absent', 'gone'])).toEqual({
    removed: ['gone'],
    missing: ['absent'],
  })
  expect(await counts()).toEqual(before)
  expect(await found()).toEqual(['kept'])
  expect([await getPage(driver, 'gone'), await getArticle(driver, 'gone')]).toEqual([null, null])
  expect(await driver.all('pragma foreign_key_check')).toEqual([])
})

test('a page that was removed can be added again', async () => {
  const page = parsed({ id: 'p', text: glossed })
  await addPage(driver, page)
  await removePages(driver, ['p'])
  expect(await found()).toEqual([])
  expect(await addPage(driver, page)).toMatchObject({ outcome: 'added' })
  expect(await found()).toEqual(['p'])
})

test('removes many at once, and nothing where nothing is named', async () => {
  const ids = Array.from({ length: 130 }, (_, i) => `p${i}`)
  for (const id of ids.slice(0, 3)) await addPage(driver, parsed({ id, text: glossed }))
  expect(await removePages(driver, [])).toEqual({ removed: [], missing: [] })
  expect(await removePages(driver, ids)).toEqual({ removed: ids.slice(0, 3), missing: ids.slice(3) })
  expect(await countArticles(driver)).toBe(0)
})
