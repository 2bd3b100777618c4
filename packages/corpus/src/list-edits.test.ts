import { beforeEach, expect, test } from 'vitest'
import { addPage } from './add-page.ts'
import { glossed, parsed } from './capture.fixture.ts'
import { freshStore } from './driver.fixture.ts'
import type { Driver } from './driver.ts'
import { type ListEditsOptions, listEdits } from './list-edits.ts'
import { undoEdit } from './undo-edit.ts'

const pages = ['p', 'q'].map((id) => parsed({ id, text: glossed }))
const glosses = pages[0]?.page.edits.filter(({ kind }) => kind === 'pinyin-gloss') ?? []

let driver: Driver
beforeEach(async () => {
  driver = await freshStore()
  for (const page of pages) await addPage(driver, page)
})

const count = async (options: ListEditsOptions) => (await listEdits(driver, options)).total

test('lists every repair with its page, in the order of the capture', async () => {
  const { items, total } = await listEdits(driver, { kind: 'pinyin-gloss', page: 'p' })
  expect(total).toBe(glosses.length)
  expect(items).toEqual(
    glosses.map(({ candidates = [], ...edit }) => ({
      ...edit,
      candidates,
      undone: false,
      page: {
        id: 'p',
        name: 'glossed.txt',
        headline: pages[0]?.page.articles[0]?.metadata.headline?.value ?? null,
      },
    })),
  )
})

test('tells which were taken back', async () => {
  const [taken] = glosses
  const all = await count({})
  await undoEdit(driver, 'q', taken?.id ?? '')
  expect((await listEdits(driver, { undone: true })).items).toMatchObject([
    { id: taken?.id, undone: true, page: { id: 'q' } },
  ])
  expect([await count({}), await count({ undone: false })]).toEqual([all, all - 1])
  expect((await count({ certain: true })) + (await count({ certain: false }))).toBe(all)
})

test('counts kinds, and reads every repair once', async () => {
  const { kinds, total } = await listEdits(driver, { limit: 1 })
  expect(kinds).toContainEqual({ kind: 'pinyin-gloss', edits: 2 * glosses.length, pages: 2 })
  const read: string[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const list = await listEdits(driver, { limit: 2, ...(cursor !== undefined && { cursor }) })
    read.push(...list.items.map(({ id, page }) => `${page.id} ${id}`))
    cursor = list.next
  }
  expect(new Set(read).size).toBe(total)
  expect(read).toHaveLength(total)
})
