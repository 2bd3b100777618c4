import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addPage } from './add-page.ts'
import { eachArticle } from './export/each-page.ts'
import { copyCorpus, openCorpus, openDriver } from './node.ts'
import { newPage } from './page.fixture.ts'
import { countArticles } from './search/list-articles.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corpus-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a copy is whole, can be searched, and is never written over another file', async () => {
  const driver = await openCorpus(join(folder, 'data'))
  for (let n = 0; n < 40; n++)
    await addPage(driver, newPage(`p${n}`, { headline: `提灯${n}` }, { headline: '又' }))
  const copy = join(folder, "co'py.sqlite")
  await copyCorpus(driver, copy)
  const copied = openDriver(copy)
  expect(await countArticles(copied)).toBe(80)
  const ids: string[] = []
  for await (const { article } of eachArticle(copied)) ids.push(article.id)
  expect(ids).toEqual(Array.from({ length: 40 }, (_, n) => [`p${n}`, `p${n}.2`]).flat())
  copied.close()
  await expect(copyCorpus(driver, copy)).rejects.toMatchObject({
    code: 'cannot-open',
    message: /not there yet/,
  })
  await expect(copyCorpus(driver, join(folder, 'none', 'x'))).rejects.toMatchObject({ code: 'cannot-open' })
  driver.close()
})
