import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { address, visitors } from './visitor.ts'

const visit = visitors()

async function search(page: Page, words: string): Promise<string> {
  await page.getByRole('searchbox').fill(words)
  await page.getByRole('searchbox').press('Enter')
  await page.waitForURL((url) => url.searchParams.get('q') === words)
  return (await page.getByRole('status').textContent()) ?? ''
}

describe('search', () => {
  test('is one key away and finds two characters', async () => {
    const { page } = await visit()
    await page.goto(address, { waitUntil: 'networkidle' })
    await page.keyboard.press('/')
    await page.waitForURL(`${address}/articles`)
    expect(await search(page, '志愿')).toMatch(/^\s*[1-9]\d* articles/)
    const marks = page.getByRole('main').locator('mark')
    expect(await marks.count()).toBeGreaterThan(1)
    for (const mark of await marks.allTextContents()) expect(['志愿', '志願']).toContain(mark)
  })

  test('finds the same in the other script', async () => {
    const { page } = await visit()
    await page.goto(`${address}/articles`, { waitUntil: 'networkidle' })
    const count = (sentence: string) => /\d+/.exec(sentence)?.[0]
    const simplified = count(await search(page, '志愿'))
    expect(count(await search(page, '志願'))).toBe(simplified)
    expect(Number(simplified)).toBeGreaterThan(0)
  })

  test('says what to try where nothing is found, and works without scripts', async () => {
    const { page } = await visit()
    await page.route('**/*.js', (route) => route.abort())
    await page.goto(`${address}/articles`)
    expect(await search(page, '北冰洋鲸鱼')).toContain('0 articles')
    await page.getByRole('link', { name: 'Show all articles' }).click()
    await page.getByRole('listitem').first().waitFor()
  })

  test('leads to the article', async () => {
    const { page } = await visit()
    await page.goto(`${address}/articles?q=${encodeURIComponent('志愿')}`)
    const link = page.getByRole('listitem').getByRole('heading').first().getByRole('link')
    const headline = (await link.textContent())?.trim() ?? ''
    await link.click()
    await page.waitForURL(/\/read\//)
    await page.getByRole('region', { name: 'Article' }).getByRole('heading', { name: headline }).waitFor()
  })
})
