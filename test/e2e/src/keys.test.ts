import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { address, visitors } from './visitor.ts'

const visit = visitors()
const live = (page: Page, sentence: string | RegExp) =>
  page.locator('[aria-live="polite"] p').filter({ hasText: sentence }).waitFor({ timeout: 8000 })
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

async function withClipboard(page: Page): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address })
}

interface Claims {
  items: { id: string; text: string; article: { id: string }; passage: { text: string } | null }[]
}

async function someClaim() {
  const { items } = (await (await fetch(`${address}/v1/claims?indicator=volunteer-team`)).json()) as Claims
  const [claim] = items
  if (!claim) throw new Error('No sample has such a claim.')
  return claim
}

describe('keys', () => {
  test.for(['/articles', '/claims', '/formulas', '/places', '/damage'])(
    'in %s j and k choose a row and o opens it',
    async (path) => {
      const { page } = await visit()
      await page.goto(`${address}${path}`, { waitUntil: 'networkidle' })
      await page.keyboard.press('o')
      await live(page, 'No row is chosen yet.')
      for (const key of ['j', 'j', 'k']) await page.keyboard.press(key)
      const chosen = page.locator('main a[data-row]').first()
      expect(await chosen.evaluate((link) => link === document.activeElement)).toBe(true)
      const href = new URL((await chosen.getAttribute('href')) ?? '', address)
      await page.keyboard.press('o')
      await page.waitForURL((url) => url.pathname === href.pathname && url.search === href.search)
    },
  )

  test('c copies the citation, and with a claim lit its sentence and where it stands', async () => {
    const { page, errors } = await visit()
    await withClipboard(page)
    const claim = await someClaim()
    const read = `${address}/read/${encodeURIComponent(claim.article.id)}`
    await page.goto(read, { waitUntil: 'networkidle' })
    await page.keyboard.press('c')
    await live(page, 'The citation is copied.')
    const citation = await page
      .getByRole('region', { name: 'Cite' })
      .locator('div', { hasText: 'Chicago' })
      .locator('span')
      .textContent()
    expect(await copied(page)).toBe(`${citation}\n${read}`)
    await page.goto(`${read}#t-${claim.id}`, { waitUntil: 'networkidle' })
    await page.reload({ waitUntil: 'networkidle' })
    await page.keyboard.press('c')
    await live(page, `The sentence of “${claim.text}” is copied`)
    const [sentence, ...provenance] = (await copied(page)).split('\n')
    expect(sentence).toContain(claim.text)
    expect(claim.passage?.text).toContain(sentence?.slice(1, -1))
    expect(provenance).toEqual([citation, `${read}#t-${claim.id}`])
    expect(errors).toEqual([])
  })

  test('what cannot be copied is told, and typing a c copies nothing', async () => {
    const { page } = await visit({ lang: 'zh' })
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
      }),
    )
    await page.goto(address, { waitUntil: 'networkidle' })
    await page.locator('#paste').press('c')
    expect(await page.locator('[aria-live="polite"] p').count()).toBe(0)
    await page.locator('#paste').evaluate((sheet: HTMLElement) => sheet.blur())
    await page.keyboard.press('o')
    await live(page, '没有可打开的')
    await page.keyboard.press('c')
    await live(page, /浏览器没有允许复制|无可引用/)
  })

  test('o opens the capture of an article that tells no address, and else the original page in a tab of its own', async () => {
    const { page } = await visit()
    const { article } = await someClaim()
    await page.goto(`${address}/read/${encodeURIComponent(article.id)}`, { waitUntil: 'networkidle' })
    await page.keyboard.press('o')
    await page.waitForURL(/\/capture$/)

    const url = 'https://paper.example/2031/ferry.html'
    const articles = `${address}/v1/articles`
    const headers = { authorization: `Bearer ${inject('token')}`, 'content-type': 'application/json' }
    const text =
      '石桥县报\n\n渡口的灯修好了\n2031-05-09 来源:石桥县报\n\n  石桥县渡口的灯今晚修好了,船长说夜里也能开船。\n'
    await fetch(articles, { method: 'POST', headers, body: JSON.stringify({ id: 'lamp', text, url }) })
    try {
      await page.context().route(url, (route) => route.fulfill({ body: 'the original' }))
      await page.goto(`${address}/read/lamp`, { waitUntil: 'networkidle' })
      const opened = page.context().waitForEvent('page')
      await page.keyboard.press('o')
      await live(page, 'opens in a tab of its own')
      const tab = await opened
      await tab.waitForURL(url)
      expect(await tab.evaluate(() => [document.referrer, window.opener])).toEqual(['', null])
    } finally {
      await fetch(`${articles}/lamp`, { method: 'DELETE', headers })
    }
  })

  test('are listed by ? in both languages', async () => {
    for (const lang of ['en', 'zh'] as const) {
      const { page } = await visit({ lang })
      await page.goto(`${address}/claims`, { waitUntil: 'networkidle' })
      await page.keyboard.press('?')
      const keys = await page.getByRole('dialog').locator('kbd').allTextContents()
      expect(keys).toEqual(['/', 'j', 'k', 'o', 'c', 'Esc', '?'])
    }
  })
})
