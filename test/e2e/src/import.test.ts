import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { address, visitors } from './visitor.ts'

const visit = visitors()

const capture = (n: number) =>
  `船厂日报\n\n第${n}条新船下水\n2031-06-01 来源:船厂日报\n\n  石桥镇船厂今天下水第${n}条新船,能坐${n + 40}人,船长说下月开航,票价不变。\n`
const files = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => ({
    name: `ship-${from + i}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(capture(from + i)),
  }))
const choose = (page: Page, chosen: { name: string; mimeType: string; buffer: Buffer }[]) =>
  page.getByLabel('Choose files …', { exact: true }).and(page.locator('input')).setInputFiles(chosen)
const count = (page: Page, what: string) =>
  page
    .locator('dl > div')
    .filter({ has: page.getByText(what, { exact: true }) })
    .locator('dd')
    .textContent()
const done = (page: Page) =>
  page.getByRole('status').filter({ hasText: 'Done.' }).waitFor({ timeout: 50_000 })

/** The other tests know the samples alone. */
afterAll(async () => {
  const headers = { authorization: `Bearer ${inject('token')}` }
  for (;;) {
    const list = await fetch(`${address}/v1/articles?limit=100&q=${encodeURIComponent('船厂')}&fields=id`)
    const { items } = (await list.json()) as { items: { id: string }[] }
    if (items.length === 0) return
    for (const { id } of items)
      await fetch(`${address}/v1/articles/${encodeURIComponent(id)}`, { method: 'DELETE', headers })
  }
})

describe('the room of import', () => {
  test('adds files, says what it could not add and why, and skips what it added before', async () => {
    const { page, errors } = await visit()
    await page.goto(`${address}/import`, { waitUntil: 'networkidle' })
    const records = '{"text":"船厂来信\\n\\n  渡口今天起加开两班船。"}\n{"text":7}\n'
    await choose(page, [
      ...files(0, 5),
      { name: 'many.ndjson', mimeType: 'application/x-ndjson', buffer: Buffer.from(records) },
      { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('x') },
    ])
    await done(page)
    expect(await count(page, 'added')).toBe('6')
    const failures = page.getByRole('region', { name: 'Not added' })
    await failures.getByRole('row', { name: /photo\.jpg Not a kind of file/ }).waitFor()
    await failures.getByRole('row', { name: /many\.ndjson:2 .*'text' that is no string/ }).waitFor()
    await page.reload({ waitUntil: 'networkidle' })
    await choose(page, files(0, 5))
    await done(page)
    expect(await count(page, 'skipped, added before')).toBe('5')
    expect(errors).toEqual([])
  })

  test('stops and goes on without losing any of 1,000 files, and the page stays responsive', async () => {
    const { page } = await visit()
    await page.goto(`${address}/import`, { waitUntil: 'networkidle' })
    await choose(page, files(1000, 2000))
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByRole('status').filter({ hasText: 'Stopped.' }).waitFor()
    const before = Number((await count(page, 'added'))?.replace(',', ''))
    expect(before).toBeLessThan(1000)
    await page.getByRole('button', { name: 'Go on' }).click()
    const longest = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const begun = performance.now()
          let last = begun
          let most = 0
          const tick = (now: number): void => {
            most = Math.max(most, now - last)
            last = now
            if (now - begun < 1500) requestAnimationFrame(tick)
            else resolve(most)
          }
          requestAnimationFrame(tick)
        }),
    )
    expect(longest).toBeLessThan(400)
    await done(page)
    expect(await count(page, 'added')).toBe('1,000')
    expect(await count(page, 'not added')).toBe('0')
  })

  test('takes a web archive apart: each page a capture with its address, what is broken told by record', async () => {
    const { page, requests, errors } = await visit()
    const archived = (type: string, contentType: string, block: string, url: string) =>
      gzipSync(
        `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2031-06-02T08:00:00Z\r\nContent-Type: ${contentType}\r\nContent-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`,
      )
    const response = (n: number) =>
      archived(
        'response',
        'application/http; msgtype=response',
        `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<!doctype html><title>船厂日报</title><h1>第${n}条新船下水</h1><p>石桥镇船厂今天下水第${n}条新船,能坐${n + 40}人,船长说下月开航,票价不变。</p>`,
        `http://ship.example/${n}`,
      )
    const image = archived('resource', 'image/png', 'x', 'http://ship.example/photo.png')
    const crawl = Buffer.concat([response(7001), image, response(7002), Buffer.from('no record')])
    const wet = archived('conversion', 'text/plain', capture(7003), 'http://ship.example/7003')
    await page.goto(`${address}/import`, { waitUntil: 'networkidle' })
    const loaded = requests.length
    await choose(page, [
      { name: 'crawl.warc.gz', mimeType: 'application/gzip', buffer: crawl },
      { name: 'crawl.warc.wet.gz', mimeType: 'application/gzip', buffer: wet },
    ])
    await done(page)
    expect(requests.slice(loaded).some((request) => request.endsWith('.js'))).toBe(true)
    expect(await count(page, 'added')).toBe('3')
    await page
      .getByRole('region', { name: 'Not added' })
      .getByRole('row', { name: /crawl\.warc\.gz:4 The web archive is damaged\./ })
      .waitFor()
    const search = `${address}/v1/articles?q=${encodeURIComponent('第7001条新船')}&limit=1`
    const { items } = (await (await fetch(search)).json()) as { items: { id: string }[] }
    const stored = await (await fetch(`${address}/v1/articles/${items[0]?.id}`)).json()
    expect(stored).toMatchObject({
      page: { capture: { url: 'http://ship.example/7001', capturedAt: '2031-06-02T08:00:00Z' } },
    })
    expect(errors).toEqual([])
  })

  test('tries again what a server that failed did not take', async () => {
    const { page } = await visit()
    let refusing = true
    await page.route('**/v1/articles?*', (route) =>
      refusing && route.request().method() === 'POST'
        ? route.fulfill({ status: 500, json: { detail: 'The disk is full.' } })
        : route.continue(),
    )
    await page.goto(`${address}/import`, { waitUntil: 'networkidle' })
    await choose(page, files(5000, 5002))
    await page.getByRole('row', { name: /ship-5000\.txt .*The disk is full/ }).waitFor()
    refusing = false
    await page.getByRole('button', { name: 'Try these again' }).click()
    await expect.poll(() => count(page, 'added')).toBe('2')
    expect(await page.getByRole('region', { name: 'Not added' }).count()).toBe(0)
  })
})
