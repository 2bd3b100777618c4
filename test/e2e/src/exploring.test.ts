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

describe('schemes', () => {
  test('the tree of who answers for what, and where it is printed', async () => {
    const { page } = await visit()
    await page.goto(`${address}/schemes`, { waitUntil: 'networkidle' })
    const index = page.getByRole('navigation', { name: /Schemes/ })
    await index.getByRole('link', { name: /乡镇干部包片/ }).click()
    const tree = page.getByRole('list', { name: /Who answers for what/ })
    expect(await tree.locator('.who').allTextContents()).toEqual(['乡镇干部', '村组干部', '网格员'])
    await page.getByRole('region').locator('mark').first().click()
    await page.waitForURL(/\/read\//)
  })

  test('are found by a part of their name', async () => {
    const { page } = await visit()
    await page.goto(`${address}/schemes`, { waitUntil: 'networkidle' })
    await page.getByRole('searchbox').fill('网格')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.searchParams.get('find') === '网格')
    const names = await page
      .getByRole('navigation', { name: /Schemes/ })
      .getByRole('link')
      .allTextContents()
    expect(names.length).toBeGreaterThan(0)
    expect(names.every((name) => name.includes('网格'))).toBe(true)
  })
})

describe('places', () => {
  test('a place leads to what lies in it, its claims, and its sentences', async () => {
    const { page } = await visit()
    await page.goto(`${address}/places`, { waitUntil: 'networkidle' })
    await page.getByRole('navigation', { name: 'Level' }).getByRole('link', { name: 'prefecture' }).click()
    await page.waitForURL((url) => url.searchParams.get('level') === 'prefecture')
    await page.getByRole('link', { name: '湖州市' }).click()
    await page.getByRole('heading', { level: 1, name: '湖州市' }).waitFor()
    await page
      .getByRole('table', { name: /Places in it/ })
      .getByRole('link', { name: '德清县' })
      .click()
    await page.getByRole('heading', { level: 1, name: '德清县' }).waitFor()
    await page.getByRole('navigation', { name: 'Lies in' }).getByRole('link', { name: '湖州市' }).waitFor()
  })

  test('are a tree that opens by key, counts what lies in them, and keeps its state in the address', async () => {
    const { page } = await visit()
    await page.goto(`${address}/places`, { waitUntil: 'networkidle' })
    const tree = page.getByRole('table', { name: 'Places' })
    const articles = async (name: string) =>
      Number(await tree.getByRole('row', { name }).getByRole('cell').nth(3).textContent())
    const province = tree.getByRole('link', { name: '浙江省', exact: true })
    await province.focus()
    await page.keyboard.press('ArrowRight')
    await page.waitForURL(/open=330000$/)
    expect(await province.evaluate((link) => link === document.activeElement)).toBe(true)
    await tree.getByRole('link', { name: 'Places in 湖州市' }).press('Enter')
    await tree.getByRole('row', { name: /安吉县/ }).waitFor()
    expect(await articles('浙江省')).toBeGreaterThanOrEqual(await articles('湖州市'))
    expect(await articles('湖州市')).toBeGreaterThan(await articles('安吉县'))
    await page.reload()
    await tree.getByRole('row', { name: /安吉县/ }).waitFor()
    await page.goBack()
    await tree.getByRole('row', { name: /安吉县/ }).waitFor({ state: 'detached' })
    await province.focus()
    await page.keyboard.press('ArrowLeft')
    await page.waitForURL(`${address}/places`)
    const csv = await fetch(`${address}${await page.getByRole('link', { name: 'CSV' }).getAttribute('href')}`)
    expect((await csv.text()).split('\r\n')[0]).toBe('adcode,name,level,parent,mentions,articles,own')
  })

  test('are a tree without scripts too', async () => {
    const { page } = await visit()
    await page.route('**/*.js', (route) => route.abort())
    await page.goto(`${address}/places`)
    await page.getByRole('link', { name: 'Places in 浙江省' }).click()
    await page.getByRole('link', { name: '湖州市', exact: true }).waitFor()
    await page.getByRole('link', { name: 'Open all' }).click()
    await page.getByRole('link', { name: '安吉县', exact: true }).waitFor()
  })

  test('a code that no article names says so', async () => {
    const { page } = await visit()
    const response = await page.goto(`${address}/places/659000`)
    expect(response?.status()).toBe(404)
    await page.getByText(/659000/).waitFor()
  })
})

describe('two articles', () => {
  test('are chosen one after the other and aligned, and back leads to the choice', async () => {
    const { page } = await visit()
    await page.goto(`${address}/compare?find=${encodeURIComponent('志愿服务队')}`, {
      waitUntil: 'networkidle',
    })
    const found = page.getByRole('main').getByRole('listitem').getByRole('link')
    await found.first().click()
    await page.waitForURL((url) => url.searchParams.has('a'))
    await page.getByRole('searchbox').fill('灯')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.searchParams.get('find') === '灯')
    await found.first().click()
    await page.waitForURL((url) => url.searchParams.has('b'))
    const table = page.getByRole('table')
    expect(await table.getByRole('columnheader').getByRole('link').count()).toBe(2)
    await table.getByRole('rowheader').first().waitFor()
    await page.goBack()
    await page.waitForURL((url) => !url.searchParams.has('b'))
    await page.getByText('Choose what to compare it with.').waitFor()
  })

  test('show their differences alone, named in words, and lead to the paragraph', async () => {
    const { page } = await visit()
    const query = encodeURIComponent('title:灯船')
    const list = await (await fetch(`${address}/v1/articles?q=${query}`)).json()
    const { items } = list as { items: { id: string; headline: string }[] }
    const edited = items.find(({ headline }) => headline === '灯船把三百盏油灯送到守渡人手里')?.id
    const wire = items.find(({ headline }) => headline === '灯船队走完八座码头')?.id
    await page.goto(`${address}/compare?a=${edited}&b=${wire}`, { waitUntil: 'networkidle' })
    await page.getByRole('link', { name: 'Differences only' }).click()
    await page.waitForURL((url) => url.searchParams.get('show') === 'differences')
    const kinds = await page.getByRole('rowheader').allTextContents()
    expect(kinds.length).toBeGreaterThan(0)
    for (const kind of kinds) expect(kind).toMatch(/^(changed|moved|different|only here)$/)
    await page.getByRole('link', { name: 'First article, paragraph 1' }).first().click()
    await page.waitForURL(/\/read\/.*#b0$/)
    expect(await page.locator('#b0').textContent()).toContain('二百八十')
  })

  test('one that is not there is told in words', async () => {
    const { page } = await visit()
    await page.goto(`${address}/compare?a=absent&b=absent`, { waitUntil: 'networkidle' })
    await page.getByRole('alert').getByText('One of the articles is not in the corpus.').waitFor()
  })
})

test('an indicator across places is chosen by name', async () => {
  const { page } = await visit()
  await page.goto(`${address}/compare`, { waitUntil: 'networkidle' })
  await page.getByRole('link', { name: 'One indicator across places' }).click()
  await page.getByLabel('Indicator').selectOption('volunteer-team')
  await page.getByRole('button', { name: 'Show' }).click()
  await page.getByRole('region', { name: /volunteer teams, compared by place/ }).waitFor()
})
