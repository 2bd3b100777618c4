import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { articleWith } from './articles.ts'
import { visitors } from './visitor.ts'

const visit = visitors()
const most = 150 * 1024

test('the first load of an article brings at most 150 KB of compressed script', async () => {
  const { page } = await visit()
  const scripts: Promise<number>[] = []
  page.on('response', (response) => {
    if (/javascript/.test(response.headers()['content-type'] ?? ''))
      scripts.push(response.body().then((body) => gzipSync(body).byteLength))
  })
  await page.goto(await articleWith(() => true), { waitUntil: 'networkidle' })
  const sizes = await Promise.all(scripts)
  expect(sizes.length).toBeGreaterThan(3)
  const sum = sizes.reduce((all, size) => all + size, 0)
  process.stdout.write(
    `first load of /read: ${(sum / 1024).toFixed(1)} KiB of script in ${sizes.length} files\n`,
  )
  expect(sum).toBeLessThanOrEqual(most)
})
