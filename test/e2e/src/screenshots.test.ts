import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { articleWith } from './articles.ts'
import { missingGlyphs } from './missing-glyphs.ts'
import { address, type Device, visitors } from './visitor.ts'

const visit = visitors()
/** Not kept in the repository; CI keeps it with the results. */
const folder = fileURLToPath(new URL('../.results/screenshots/', import.meta.url))

const rooms: Record<string, string> = {
  desk: '/',
  articles: `/articles?q=${encodeURIComponent('志愿')}`,
  claims: '/claims?indicator=volunteer-team',
  formulas: '/formulas',
  schemes: '/schemes',
  places: '/places?open=all',
  compare: '/compare?indicator=volunteer-team',
  damage: '/damage',
  method: '/method',
  api: '/api',
}
const devices = [360, 820, 1440].flatMap((width) =>
  (['light', 'dark'] as const).map((theme): Device => ({ width, theme, height: 900 })),
)

beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  const reading = await articleWith(({ page }) => page.edits.some(({ kind }) => kind === 'pinyin-gloss'))
  rooms.read = reading.slice(address.length)
})

test.for([...Object.keys(rooms), 'read'])('%s is drawn without a box in place of a glyph', async (name) => {
  for (const device of devices) {
    const lang = device.theme === 'dark' ? 'zh' : 'en'
    const { page } = await visit({ ...device, lang })
    await page.goto(`${address}${rooms[name]}`, { waitUntil: 'networkidle' })
    const path = `${folder}${name}-${device.width}-${device.theme}.png`
    const image = await page.screenshot({ path })
    expect(image.byteLength).toBeGreaterThan(10_000)
    expect(await missingGlyphs(page), path).toEqual([])
  }
})
