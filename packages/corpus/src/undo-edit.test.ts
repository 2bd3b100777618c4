import { withoutEdit } from '@jianbao/core'
import { beforeEach, describe, expect, test } from 'vitest'
import { addPage } from './add-page.ts'
import { glossed, parsed } from './capture.fixture.ts'
import { freshStore } from './driver.fixture.ts'
import type { Driver } from './driver.ts'
import { getPage } from './get.ts'
import { reparsePages } from './reparse-pages.ts'
import { listArticles } from './search/list-articles.ts'
import { listUndone, redoEdit, undoEdit } from './undo-edit.ts'

const added = parsed({ id: 'p', text: glossed })
const gloss = added.page.edits.filter(({ kind }) => kind === 'pinyin-gloss').at(-1)?.id ?? ''

let driver: Driver
beforeEach(async () => {
  driver = await freshStore()
  await addPage(driver, added)
})

const pageNow = async () => (await getPage(driver, 'p'))?.page
const found = async (q: string) => (await listArticles(driver, { q })).total

describe('undoEdit', () => {
  test('puts back what was captured, for readers and in the full text, and redoEdit repairs it again', async () => {
    expect(await found('zhèn')).toBe(0)
    expect(await undoEdit(driver, 'p', gloss)).toEqual([{ id: gloss, applies: true }])
    expect(await pageNow()).toEqual(withoutEdit(added.page, gloss))
    expect(await found('zhèn')).toBe(1)
    expect(await redoEdit(driver, 'p', gloss)).toEqual([])
    expect(await getPage(driver, 'p')).toEqual(added)
    expect(await found('zhèn')).toBe(0)
    expect(await driver.all('select * from readings')).toEqual([])
  })

  test('changes nothing the second time, and neither does redoEdit', async () => {
    await undoEdit(driver, 'p', gloss)
    expect(await undoEdit(driver, 'p', gloss)).toEqual([{ id: gloss, applies: true }])
    expect(await pageNow()).toEqual(withoutEdit(added.page, gloss))
    await redoEdit(driver, 'p', gloss)
    expect(await redoEdit(driver, 'p', gloss)).toEqual([])
  })

  test('gives the same page in whatever order repairs are taken back', async () => {
    const [first = '', second = ''] = added.page.edits
      .filter(({ kind }) => kind === 'pinyin-gloss')
      .map(({ id }) => id)
    await undoEdit(driver, 'p', second)
    await undoEdit(driver, 'p', first)
    const one = await pageNow()
    await redoEdit(driver, 'p', second)
    await undoEdit(driver, 'p', second)
    expect(await pageNow()).toEqual(one)
    expect((await listUndone(driver, 'p')).map(({ id }) => id).sort()).toEqual([first, second].sort())
  })

  test('keeps all repairs as rows, and the version of core that read the page', async () => {
    await driver.run("update pages set core = '0.0.1'")
    await undoEdit(driver, 'p', gloss)
    expect(await driver.all('select count(*) as n from edits')).toEqual([{ n: added.page.edits.length }])
    expect(await driver.all('select core from pages')).toEqual([{ core: '0.0.1' }])
  })

  test('refuses a page or repair that is not there', async () => {
    await expect(undoEdit(driver, 'absent', gloss)).rejects.toMatchObject({ code: 'unknown-page' })
    await expect(undoEdit(driver, 'p', 'e99999')).rejects.toMatchObject({ code: 'unknown-edit' })
    await expect(redoEdit(driver, 'p', 'e99999')).rejects.toMatchObject({ code: 'unknown-edit' })
    expect(await driver.all('select * from undone_edits')).toEqual([])
  })

  test('holds when the page is added again or read again', async () => {
    await undoEdit(driver, 'p', gloss)
    const shown = await pageNow()
    expect(await addPage(driver, added)).toEqual({ id: 'p', outcome: 'unchanged' })
    for await (const { outcome } of reparsePages(driver, { all: true })) expect(outcome).toBe('unchanged')
    expect(await pageNow()).toEqual(shown)
    const longer = parsed({ id: 'p', text: `${glossed}來年他們還來。\n` })
    expect(await addPage(driver, longer)).toEqual({ id: 'p', outcome: 'replaced' })
    expect(await pageNow()).toEqual(withoutEdit(longer.page, gloss))
  })

  test('is kept and listed where another reading has no such repair', async () => {
    await undoEdit(driver, 'p', gloss)
    const plain = parsed({ id: 'p', text: glossed.replaceAll(/\([a-zèū]+\)/g, '') })
    await addPage(driver, plain)
    expect(await getPage(driver, 'p')).toEqual(plain)
    expect(await listUndone(driver, 'p')).toEqual([{ id: gloss, applies: false }])
    await addPage(driver, added)
    expect(await pageNow()).toEqual(withoutEdit(added.page, gloss))
    expect(await listUndone(driver, 'p')).toEqual([{ id: gloss, applies: true }])
  })
})
