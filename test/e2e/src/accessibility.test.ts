import AxeBuilder from '@axe-core/playwright'
import { beforeAll, describe, expect, test } from 'vitest'
import { articleWith } from './articles.ts'
import { address, type Device, visitors } from './visitor.ts'

const visit = visitors()
const rooms: Record<string, string> = {
  'the reading desk': '/',
  'the list of articles': '/articles',
  'a search': `/articles?q=${encodeURIComponent('志愿')}`,
  'a search without results': `/articles?q=${encodeURIComponent('北冰洋鲸鱼')}`,
  'words in context': `/articles?q=${encodeURIComponent('志愿')}&view=kwic`,
  'an indicator compared': '/claims?indicator=volunteer-team',
  'claims in groups': '/claims?group_by=place&indicator=volunteer-team',
  'claims of a province': '/claims?place=330000',
  'an indicator across places': '/compare?indicator=volunteer-team',
  'the formulas': '/formulas',
  'the schemes': '/schemes',
  'the places': '/places?open=all',
  'places of a level': '/places?level=county',
  'a place': '/places/330500',
  'a choice of articles': '/compare',
  'two articles aligned': '',
  'a formula': '',
  'the repairs': '/damage',
  'the import': '/import',
  'how it decides': '/method',
  'the API': '/api',
  'a page that does not exist': '/nowhere',
}
const damaged = 'a repaired article'

const devices: Required<Omit<Device, 'height'>>[] = [360, 1440].flatMap((width) =>
  (['light', 'dark'] as const).flatMap((theme) =>
    (['zh', 'en'] as const).map((lang) => ({ width, theme, lang })),
  ),
)

beforeAll(async () => {
  const reading = await articleWith(({ page }) => page.edits.some(({ kind }) => kind === 'pinyin-gloss'))
  rooms[damaged] = reading.slice(address.length)
  const listed = await (
    await fetch(`${address}/v1/articles?limit=2&q=${encodeURIComponent('志愿服务队')}`)
  ).json()
  const [a, b] = (listed as { items: { id: string }[] }).items
  rooms['two articles aligned'] = `/compare?a=${a?.id}&b=${b?.id}`
  const formulas = await (await fetch(`${address}/v1/formulas?class=slogan&limit=1`)).json()
  rooms['a formula'] = `/formulas/${(formulas as { items: { id: string }[] }).items[0]?.id}`
})

describe.for([...Object.keys(rooms), damaged])('%s', (room) => {
  test.for(devices)('axe finds nothing at $width px, $theme, $lang', async (device) => {
    const { page, requests } = await visit(device)
    await page.goto(`${address}${rooms[room]}`, { waitUntil: 'networkidle' })
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual(
      [],
    )
    expect(requests.filter((request) => !request.startsWith(`GET ${address}/`))).toEqual([])
  })

  test('nothing reaches beyond 360 px', async () => {
    const { page } = await visit({ width: 360 })
    await page.goto(`${address}${rooms[room]}`, { waitUntil: 'networkidle' })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  })
})
