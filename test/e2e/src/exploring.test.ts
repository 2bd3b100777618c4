import { describe, expect, test } from 'vitest'
import { address, visitors } from './visitor.ts'

const visit = visitors()

describe('the list of articles', () => {
  test('is narrowed by a facet, says so in its address, and back undoes it', async () => {
    const { page } = await visit()
    await page.goto(`${address}/articles?q=${encodeURIComponent('灯')}`, { waitUntil: 'networkidle' })
    const before = await page.getByRole('status').textContent()
    const facets = page.getByRole('complementary', { name: 'Narrow' })
    await facets.getByRole('link', { name: /湖州市/ }).click()
    await page.waitForURL((url) => url.searchParams.get('place') === '330500')
    expect(await page.getByRole('status').textContent()).not.toBe(before)
    await page.getByRole('list', { name: 'Narrowed by' }).getByRole('link', { name: '湖州市' }).waitFor()
    await page.goBack()
    await page.waitForURL((url) => !url.searchParams.has('place'))
    await page
      .getByRole('status')
      .filter({ hasText: /\d+ articles/.exec(before ?? '')?.[0] ?? '' })
      .waitFor()
  })

  test('shows words in their contexts, sorted by what follows', async () => {
    const { page } = await visit()
    await page.goto(`${address}/articles?q=${encodeURIComponent('书香就是')}`, { waitUntil: 'networkidle' })
    await page.getByRole('link', { name: 'In context' }).click()
    await page.getByRole('link', { name: 'what follows' }).click()
    await page.waitForURL((url) => url.searchParams.get('view') === 'kwic')
    const lines = await page.getByRole('main').locator('mark').allTextContents()
    expect(new Set(lines)).toEqual(new Set(['书香就是', '書香就是']))
  })
})

test('claims of an indicator are compared by place, and each leads to its sentence', async () => {
  const { page } = await visit()
  await page.goto(`${address}/claims`, { waitUntil: 'networkidle' })
  await page.getByLabel('Indicator').selectOption('volunteer-team')
  await page.getByRole('button', { name: 'Show' }).click()
  const compared = page.getByRole('region', { name: /volunteer teams, compared by place/ })
  const row = compared.getByRole('row', { name: /德清县/ })
  expect(await row.textContent()).toMatch(/at least 30.*A/s)
  const passage = page.getByRole('link', { name: /德清县今年组建志愿服务队/ }).first()
  await passage.click()
  await page.waitForURL(/\/read\//)
})

test('a formula tells its variants, who uses it, and where it stands', async () => {
  const { page } = await visit()
  await page.goto(`${address}/formulas`, { waitUntil: 'networkidle' })
  await page.getByRole('searchbox').fill('書香就是燈火')
  await page.getByRole('button', { name: 'Find' }).click()
  await page.getByRole('link', { name: '书香就是灯火，阅读就是远行' }).click()
  await page.waitForURL(/\/formulas\/f/)
  await page.getByText('6 papers').waitFor()
  expect(await page.getByRole('main').locator('mark').count()).toBe(6)
  await page
    .getByRole('table')
    .getByRole('row', { name: /2031-03/ })
    .waitFor()
})

test('what is shown can be taken as CSV', async () => {
  const { page } = await visit()
  await page.goto(`${address}/claims?indicator=volunteer-team`, { waitUntil: 'networkidle' })
  const href = await page.getByRole('link', { name: 'CSV' }).getAttribute('href')
  const csv = await (await fetch(`${address}${href}`)).text()
  expect(csv.split('\r\n')[0]).toContain('place.adcode')
})
