import { describe, expect, test } from 'vitest'
import { address, visitors } from './visitor.ts'

const visit = visitors()

describe('claims in groups', () => {
  test('are chosen in the form, keep their bounds, and each group leads to its claims', async () => {
    const { page } = await visit()
    await page.goto(`${address}/claims`, { waitUntil: 'networkidle' })
    await page.getByLabel('Indicator').selectOption('volunteer-team')
    await page.getByLabel('In groups').selectOption('place')
    await page.getByRole('button', { name: 'Show' }).click()
    const groups = page.getByRole('table', { name: 'Claims in groups' })
    await groups.getByRole('row', { name: /德清县.*at least 30 支/ }).waitFor()
    await groups.getByRole('row', { name: /长兴县.*at most 20 支/ }).waitFor()
    await groups.getByRole('link', { name: '德清县' }).click()
    await page.waitForURL((url) => url.searchParams.get('place') === '330521')
    expect(new URL(page.url()).searchParams.get('indicator')).toBe('volunteer-team')
    await page.getByRole('status').filter({ hasText: '1 claim' }).waitFor()
    await page.goBack()
    await groups.waitFor()
  })

  test('are taken as they are shown', async () => {
    const { page } = await visit()
    await page.goto(`${address}/claims?group_by=month`, { waitUntil: 'networkidle' })
    const rows = await page.getByRole('table', { name: 'Claims in groups' }).getByRole('row').count()
    const href = await page.getByRole('link', { name: 'JSON' }).getAttribute('href')
    const list = (await (await fetch(`${address}${href}`)).json()) as { items: unknown[] }
    expect(list.items.length).toBe(rows - 1)
  })
})

test('the tile of a province narrows the claims to it, says how many it has, and all places come back', async () => {
  const { page } = await visit()
  await page.goto(`${address}/claims`, { waitUntil: 'networkidle' })
  const map = page.getByRole('region', { name: /Where the claims are/ })
  const tile = map.getByRole('link', { name: /Zhejiang: \d+ claims/ })
  const said = /Zhejiang: (\d+ claims)/.exec((await tile.textContent()) ?? '')?.[1] ?? ''
  await tile.click()
  await page.waitForURL((url) => url.searchParams.get('place') === '330000')
  await page.getByRole('status').filter({ hasText: said }).waitFor()
  expect(await tile.getAttribute('aria-current')).toBe('true')
  await map.getByRole('link', { name: 'All places' }).click()
  await page.waitForURL((url) => !url.searchParams.has('place'))
})

test('a grade says why, in the language of the reader', async () => {
  const { page } = await visit({ lang: 'zh' })
  await page.goto(`${address}/claims?indicator=volunteer-team`, { waitUntil: 'networkidle' })
  const row = page.getByRole('row', { name: /湖州市/ }).first()
  expect(await row.textContent()).toMatch(/等级\s*B/)
  expect(await row.textContent()).not.toMatch(/most are/)
})
