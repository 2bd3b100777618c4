import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { address, visitors } from './visitor.ts'

const visit = visitors()
const rooms = (page: Page) => page.getByRole('navigation', { name: 'Rooms' })

describe('the menu of rooms', () => {
  test('stands open on a wide screen, leads to every room, and marks the one the reader is in', async () => {
    const { page, errors } = await visit({ width: 1280 })
    await page.goto(address, { waitUntil: 'networkidle' })
    const names = await rooms(page).getByRole('link').allTextContents()
    expect(names.length).toBeGreaterThan(5)
    for (const name of names) {
      await rooms(page).getByRole('link', { name, exact: true }).click()
      await expect
        .poll(() => rooms(page).getByRole('link', { name, exact: true }).getAttribute('aria-current'))
        .toBe('page')
      await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' })
    }
    expect(errors).toEqual([])
  })

  test('opens and closes by key on a phone, and gives the focus back', async () => {
    const { page } = await visit({ width: 360 })
    await page.goto(`${address}/claims`, { waitUntil: 'networkidle' })
    const links = rooms(page).getByRole('link')
    expect(await links.first().isVisible()).toBe(false)
    const opener = rooms(page).locator('summary')
    await opener.focus()
    await page.keyboard.press('Enter')
    await links.first().waitFor()
    await page.keyboard.press('Escape')
    expect(await links.first().isVisible()).toBe(false)
    expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(`${address}/articles`)
    expect(await links.first().isVisible()).toBe(false)
  })

  test('works without scripts', async () => {
    const { page } = await visit({ width: 360 })
    await page.route('**/*.js', (route) => route.abort())
    await page.goto(address)
    await rooms(page).locator('summary').click()
    await rooms(page).getByRole('link', { name: 'Method' }).click()
    await page.waitForURL(`${address}/method`)
  })
})

test('the method names its rules, and a line of a capture leads to its own', async () => {
  const { page } = await visit({ width: 1440 })
  await page.goto(address, { waitUntil: 'networkidle' })
  const line = page.getByRole('region', { name: 'Capture' }).locator('details').first()
  await line.locator('summary').click()
  const rule = line.getByRole('link')
  const id = (await rule.textContent())?.trim()
  await rule.click()
  await page.waitForURL(`${address}/method#rule-${id}`)
  await page.getByRole('row', { name: id }).waitFor()
  await page.getByLabel('Find a rule').fill('headline')
  await page.getByLabel('Find a rule').press('Enter')
  await page.waitForURL(/rule=headline/)
  expect(await page.getByRole('region', { name: 'The rules' }).getByRole('row').count()).toBeGreaterThan(2)
})

test('the API page shows calls that work', async () => {
  const { page } = await visit()
  await page.goto(`${address}/api`)
  const answers = await page.getByRole('link', { name: 'Open the answer' }).all()
  expect(answers.length).toBe(4)
  for (const answer of answers) {
    const response = await fetch(`${address}${await answer.getAttribute('href')}`)
    expect(response.status).toBe(200)
  }
  await page.getByRole('row', { name: /GET \/v1\/articles List|Search and list articles/ }).waitFor()
  for (const [name, path] of [
    ['Every address', '/v1/docs'],
    ['The same for programs', '/v1/openapi.json'],
  ] as const) {
    const link = page.getByRole('link', { name })
    expect(await link.getAttribute('href')).toBe(path)
  }
})
