import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { address, visitors } from './visitor.ts'

const visit = visitors()

const article = (page: Page) => page.getByRole('region', { name: 'Article' })
const sheet = (page: Page) => page.getByRole('textbox', { name: 'Paste a capture' })
const ferry =
  '石桥县报\n\n渡口新添两班船\n2031-05-06 来源:石桥县报\n\n  本报讯 石桥县渡口今天起每天加开两班渡船,1200余名学生坐船上学,票价不变。\n\n  船长说,船舱里还会放一排书架。\n'

async function reads(page: Page, headline: string): Promise<void> {
  await article(page).getByRole('heading', { name: headline }).waitFor()
}

describe('the reading desk', () => {
  test('opens with a damaged capture beside its article', async () => {
    const { page } = await visit()
    await page.goto(address)
    await article(page).getByRole('heading').first().waitFor()
    expect(await sheet(page).inputValue()).not.toBe('')
    expect(await page.getByRole('region', { name: 'Notes' }).getByRole('listitem').count()).toBeGreaterThan(0)
  })

  test('takes a sample apart, in the browser, asking nobody but its own origin', async () => {
    const { page, requests, errors } = await visit()
    await page.goto(address)
    await page.getByRole('link', { name: /a portal, with a kicker/ }).click()
    await page.waitForURL(/\?sample=portal-kicker$/)
    const chosen = await sheet(page).inputValue()
    const headline = article(page).getByRole('heading').first()
    await expect.poll(async () => chosen.includes((await headline.textContent())?.trim() ?? '')).toBe(true)
    expect(requests.length).toBeGreaterThan(0)
    expect(requests.filter((request) => !request.startsWith(`GET ${address}/`))).toEqual([])
    expect(errors).toEqual([])
  })

  test('reads what is pasted without sending it anywhere', async () => {
    const { page, requests } = await visit()
    await page.goto(address, { waitUntil: 'networkidle' })
    const before = requests.length
    await sheet(page).fill(ferry)
    await reads(page, '渡口新添两班船')
    const during = requests.slice(before).filter((request) => !/\.(js|woff2)$/.test(request))
    expect(during).toEqual([])
  })

  test('reads a file, says when one is too large, and reads the next', async () => {
    const { page } = await visit()
    await page.goto(address, { waitUntil: 'networkidle' })
    const open = (name: string, buffer: Buffer) =>
      page.locator('input[aria-label="Open files …"]').setInputFiles({ name, mimeType: 'text/plain', buffer })
    await open('large.txt', Buffer.from('船'.repeat(8 * 1024 * 1024 + 1)))
    await page.getByText('This capture is too large to read here.').waitFor()
    await open('ferry.txt', Buffer.from(ferry))
    await reads(page, '渡口新添两班船')
  })

  test('says why where there is no article', async () => {
    const { page } = await visit()
    await page.goto(address)
    await page.getByRole('link', { name: /a list, no article in it/ }).click()
    await page.getByRole('heading', { name: 'No article here' }).waitFor()
  })
})
