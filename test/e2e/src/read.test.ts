import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { articleWith } from './articles.ts'
import { address, visitors } from './visitor.ts'

const visit = visitors()
let glossed: string

beforeAll(async () => {
  glossed = await articleWith(
    ({ page }) => page.edits.filter(({ kind }) => kind === 'pinyin-gloss').length > 2,
  )
})

const region = (page: Page, name: string) => page.getByRole('region', { name })

describe('reading an article', () => {
  test('shows the capture as it was beside the article as it is', async () => {
    const { page } = await visit({ width: 1440 })
    await page.goto(glossed)
    expect(await region(page, 'Capture').textContent()).toMatch(/\([a-zāáǎàēéěèīíǐìōóǒòūúǔù]+ ?\)/)
    expect(await region(page, 'Article').textContent()).not.toMatch(/\([a-zāáǎàēéěèīíǐìōóǒòūúǔù]+ ?\)/)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      await region(page, 'Article').getByRole('heading').first().textContent(),
    )
  })

  test('every line says what it is and which rule decided', async () => {
    const { page } = await visit({ width: 1440 })
    await page.goto(glossed)
    const lines = region(page, 'Capture').locator('details')
    expect(await lines.count()).toBeGreaterThan(5)
    await lines.first().locator('summary').click()
    expect(await lines.first().locator('code').textContent()).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })

  test('a repair is reached by keyboard and lights up its note', async () => {
    const { page } = await visit({ width: 1440 })
    await page.goto(glossed, { waitUntil: 'networkidle' })
    const repair = region(page, 'Capture').getByRole('link').first()
    for (let presses = 0; presses < 60; presses++) {
      if (await repair.evaluate((link) => link === document.activeElement)) break
      await page.keyboard.press('Tab')
    }
    expect(await repair.evaluate((link) => link === document.activeElement)).toBe(true)
    const target = await repair.getAttribute('href')
    const note = region(page, 'Notes').locator(`[id="${target?.slice(1)}"]`)
    await expect.poll(() => note.getAttribute('class')).toContain('lit')
  })

  test('j and k walk through claims and repairs', async () => {
    const { page } = await visit({ width: 1440 })
    await page.goto(glossed, { waitUntil: 'networkidle' })
    const lit = async () => region(page, 'Notes').locator('li.lit').first().getAttribute('id')
    await page.keyboard.press('j')
    const first = await lit()
    await page.keyboard.press('j')
    await expect.poll(lit).not.toBe(first)
    await page.keyboard.press('k')
    await expect.poll(lit).toBe(first)
  })

  test('on a phone capture, article and notes are tabs', async () => {
    const { page } = await visit({ width: 360 })
    await page.goto(glossed, { waitUntil: 'networkidle' })
    expect(await page.getByRole('tab').count()).toBe(3)
    await page.getByRole('tab', { name: 'Capture' }).click()
    await page.getByRole('tabpanel', { name: 'Capture' }).waitFor()
    expect(await page.getByRole('tabpanel', { name: 'Article' }).isVisible()).toBe(false)
  })

  test('an article that does not exist is told in words', async () => {
    const { page } = await visit()
    const response = await page.goto(`${address}/read/nothing`)
    expect(response?.status()).toBe(404)
    expect(await page.getByRole('main').textContent()).toMatch(/\S/)
  })
})
