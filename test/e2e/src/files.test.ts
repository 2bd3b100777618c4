import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { generate } from '@jianbao/generator'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { seenFrames, watchFrames } from './frames.ts'
import { address, visitors } from './visitor.ts'

const visit = visitors()
const files = (page: Page) => page.getByRole('region', { name: 'Your files' })
const progress = (page: Page) => files(page).getByRole('progressbar', { name: 'Files read' })
const done = (page: Page) => progress(page).evaluate((bar: HTMLProgressElement) => bar.value)
const press = (page: Page, name: string | RegExp) => files(page).getByRole('button', { name }).click()
const says = (page: Page, sentence: string) => files(page).getByText(sentence).waitFor({ timeout: 50_000 })

/** Files that are dragged over the page; a script can drag no folder. */
const dragged = (page: Page, captures: { name: string; text: string }[]) =>
  page.evaluateHandle((all) => {
    const held = new DataTransfer()
    for (const { name, text } of all) held.items.add(new File([text], name, { type: 'text/plain' }))
    return held
  }, captures)

const generated = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => ({
    name: `capture-${from + i}.txt`,
    text: generate(from + i, { form: 'text' }).text ?? '',
  }))

describe('files on the desk', () => {
  test('1,000 dropped are read while the page answers, and stop and go on', async () => {
    const { page, requests, errors } = await visit({ width: 1440 })
    await page.goto(address, { waitUntil: 'networkidle' })
    const before = requests.length
    const held = await dragged(page, generated(0, 1000))
    await watchFrames(page)
    await held.evaluate((dataTransfer) =>
      window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true })),
    )
    await expect.poll(() => done(page), { timeout: 20_000 }).toBeGreaterThan(20)
    await press(page, 'capture-3.txt')
    await expect
      .poll(() => files(page).getByRole('button', { name: 'capture-3.txt' }).getAttribute('aria-pressed'), {
        timeout: 20_000,
      })
      .toBe('true')
    await press(page, 'Stop')
    await says(page, 'Stopped.')
    await page.waitForTimeout(300)
    const kept = await done(page)
    await page.waitForTimeout(300)
    expect(await done(page)).toBe(kept)
    expect(kept).toBeLessThan(1000)
    await press(page, 'Go on')
    await says(page, 'All are read.')
    const { most, frames } = await seenFrames(page)
    process.stdout.write(`1,000 files: longest gap ${Math.round(most)} ms in ${frames} frames\n`)
    expect(most).toBeLessThan(2000)
    expect(await done(page)).toBe(1000)
    const kinds = await files(page)
      .getByRole('group', { name: 'Which files' })
      .getByRole('button')
      .allTextContents()
    const [all, ...parts] = kinds.map((kind) => Number(/[\d,]+$/.exec(kind)?.[0].replace(',', '')))
    expect(all).toBe(1000)
    expect(parts.reduce((sum, n) => sum + n, 0)).toBe(1000)
    expect(requests.slice(before).filter((request) => !/\.(js|woff2)$/.test(request))).toEqual([])
    expect(errors).toEqual([])
  })

  test('a folder is gone through, and what is not read says why', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'jianbao desk '))
    try {
      await mkdir(join(folder, 'inner'))
      for (const { name, text } of generated(1, 4)) await writeFile(join(folder, 'inner', name), text)
      await writeFile(join(folder, 'photo.jpg'), 'x')
      await writeFile(join(folder, 'crawl.ndjson'), '{"text":"船"}\n')
      await writeFile(join(folder, 'large.txt'), '船'.repeat(8 * 1024 * 1024 + 1))
      const { page } = await visit()
      await page.goto(address, { waitUntil: 'networkidle' })
      await page.locator('input[aria-label="Open a folder …"]').setInputFiles(folder)
      await says(page, 'All are read.')
      const row = (name: RegExp) => files(page).getByRole('row', { name }).waitFor()
      await row(/inner\/capture-1\.txt/)
      await press(page, /^not read/)
      await row(/photo\.jpg Neither text nor HTML\./)
      await row(/crawl\.ndjson Many captures in one file/)
      await row(/large\.txt Too large to read here/)
      expect(await files(page).getByRole('row').count()).toBe(4)
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
      await press(page, 'Put away')
      await files(page).waitFor({ state: 'detached' })
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
