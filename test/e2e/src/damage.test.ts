import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { articleWith } from './articles.ts'
import { address, visitors } from './visitor.ts'

const visit = visitors()
const glossed = () =>
  articleWith(({ page }) => page.edits.filter(({ kind }) => kind === 'pinyin-gloss').length > 2)
const region = (page: Page, name: string) => page.getByRole('region', { name })

describe('the room of damage', () => {
  test('lists repairs by kind, with the words before and after, and leads to the passage', async () => {
    const { page, errors } = await visit()
    await page.goto(`${address}/damage`, { waitUntil: 'networkidle' })
    await page
      .getByRole('navigation', { name: 'By kind' })
      .getByRole('link', { name: /Pinyin/ })
      .click()
    await page.waitForURL(/kind=pinyin-gloss/)
    const row = region(page, 'Damage').getByRole('row').nth(1)
    expect(await row.textContent()).toMatch(/\([a-zāáǎàēéěèīíǐìōóǒòūúǔù]+ ?\)/)
    const link = row.getByRole('link')
    const headline = (await link.textContent()) ?? ''
    await link.click()
    await page.waitForURL(/\/read\//)
    await region(page, 'Article').getByRole('heading', { name: headline }).waitFor()
    await expect.poll(() => region(page, 'Notes').locator('li.lit').count()).toBeGreaterThan(0)
    expect(errors).toEqual([])
  })

  test('takes a repair back for good, shows it as taken back, and puts it back', async () => {
    const { page } = await visit()
    await page.goto(`${address}/damage?kind=pinyin-gloss`, { waitUntil: 'networkidle' })
    const undo = region(page, 'Damage')
      .getByRole('button', { name: /^Undo the repair/ })
      .first()
    const raw = /“(.*)”/.exec((await undo.getAttribute('aria-label')) ?? '')?.[1] ?? ''
    await undo.click()
    await page.getByRole('status').filter({ hasText: 'was taken back' }).waitFor()
    await page.getByRole('navigation', { name: 'State' }).getByRole('link', { name: 'taken back' }).click()
    await page.waitForURL(/undone=true/)
    const taken = region(page, 'Damage').getByRole('row').filter({ hasText: raw })
    await taken.getByRole('link').click()
    await page.waitForURL(/\/read\//)
    await region(page, 'Notes').getByRole('list', { name: 'Taken back' }).getByText(raw).waitFor()
    expect(await region(page, 'Article').textContent()).toContain(raw)
    await region(page, 'Notes')
      .getByRole('button', { name: /^Put the repair/ })
      .click()
    await expect.poll(() => region(page, 'Article').textContent()).not.toContain(raw)
    const left = await (await fetch(`${address}/v1/edits?undone=true`)).json()
    expect(left).toMatchObject({ total: 0 })
  })
})

test('on the desk a repair is taken back in the browser alone', async () => {
  const { page, requests } = await visit({ width: 1440 })
  await page.goto(`${address}/?sample=converted-glosses`, { waitUntil: 'networkidle' })
  const before = requests.length
  const undo = region(page, 'Notes')
    .getByRole('button', { name: /^Undo the repair of “\(/ })
    .last()
  const raw = /“(.*)”/.exec((await undo.getAttribute('aria-label')) ?? '')?.[1] ?? ''
  await undo.click()
  await region(page, 'Notes').getByRole('list', { name: 'Taken back' }).getByText(raw).waitFor()
  await expect.poll(() => region(page, 'Article').textContent()).toContain(raw)
  await region(page, 'Notes')
    .getByRole('button', { name: /^Put the repair/ })
    .click()
  await expect.poll(() => region(page, 'Notes').getByRole('list', { name: 'Taken back' }).count()).toBe(0)
  expect(requests.slice(before).filter((request) => !/\.(js|woff2)$/.test(request))).toEqual([])
})

test('an article knows its neighbours in the list, its forms and its citation', async () => {
  const { page } = await visit({ width: 1440 })
  await page.goto(`${address}/articles?q=${encodeURIComponent('志愿')}`, { waitUntil: 'networkidle' })
  const links = page.getByRole('listitem').getByRole('heading').getByRole('link')
  const [first, second] = await links.allTextContents()
  await links.first().click()
  await page.waitForURL(/\/read\/.*q=/)
  const around = page.getByRole('navigation', { name: 'In the list' })
  await around.getByText(/^1 of \d+ articles$/).waitFor()
  expect(await around.getByRole('link', { name: /Previous/ }).count()).toBe(0)
  await around.getByRole('link', { name: second ?? '' }).click()
  await region(page, 'Article')
    .getByRole('heading', { name: second ?? '' })
    .waitFor()
  await around.getByRole('link', { name: `Previous ${first}` }).waitFor()
  const forms = await region(page, 'Take along').getByRole('link').all()
  expect(forms.length).toBe(11)
  for (const form of forms)
    expect((await fetch(`${address}${await form.getAttribute('href')}`)).status).toBe(200)
  expect(await region(page, 'Cite').getByText(`${second}[N`).textContent()).toContain(`${second}[N`)
  await around.getByRole('link', { name: 'To the list' }).click()
  await page.waitForURL(/\/articles\?q=/)
})

test('names in the notes light up in capture and article, and on paper the article stands alone', async () => {
  const { page } = await visit({ width: 1440 })
  await page.goto(await glossed(), { waitUntil: 'networkidle' })
  const notes = region(page, 'Notes')
  await notes.getByRole('heading', { name: /Organisations/ }).waitFor()
  const name = notes.locator('[id^="n-organisations-"] a').first()
  await name.focus()
  for (const column of ['Capture', 'Article'])
    await expect.poll(() => region(page, column).locator('.name.lit').count()).toBeGreaterThan(0)
  await page.emulateMedia({ media: 'print' })
  expect(await region(page, 'Article').isVisible()).toBe(true)
  expect(await page.getByRole('region', { name: 'Capture' }).count()).toBe(0)
  expect(await page.getByRole('navigation', { name: 'Rooms' }).count()).toBe(0)
})
