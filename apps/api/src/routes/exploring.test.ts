import { computeCopies, computeFormulas } from '@jianbao/corpus'
import { corpusFormats } from '@jianbao/corpus/export'
import { beforeAll, describe, expect, it } from 'vitest'
import { formulaDetail, formulaList } from '../schemas/formulas.ts'
import { problemIn, temporaryApi } from '../temporary-api.ts'

const { app, post, driver } = await temporaryApi()
const places = ['村口的梨树下', '河对岸的磨坊里', '老船工的小屋前']
const text = (i: number) => `第${i}盏灯笼照亮渡口
2031-0${i + 3}-06 来源:第${i}晚报
${places[i]}坐满了人,大家都说灯火点亮归途,安吉县第${i + 1}盏灯笼挂上竹竿的时候,谁也没有先走开。船靠了岸,月亮升过桥洞。
`
const read = async (path: string, init?: RequestInit) => (await app.request(path, init)).json()

beforeAll(async () => {
  for (const i of [0, 1, 2]) {
    await post('/v1/articles', JSON.stringify({ id: `p${i}`, text: text(i) }), {
      'content-type': 'application/json',
    })
  }
  await computeCopies(driver)
  await computeFormulas(driver)
})

describe('GET /v1/articles', () => {
  it('narrows by query and by filters', async () => {
    const ids = async (query: string) => {
      const { items } = (await read(`/v1/articles?${query}`)) as { items: { id: string }[] }
      return items.map(({ id }) => id).sort()
    }
    expect(await ids('q=灯笼 -磨坊')).toEqual(['p0', 'p2'])
    expect(await ids('source=第1晚报&source=第2晚报')).toEqual(['p1', 'p2'])
    expect(await ids('from=2031-04&to=2031-04')).toEqual(['p1'])
    expect(await ids('place=330523')).toEqual(['p0', 'p1', 'p2'])
  })

  it('points at a query that cannot be read', async () => {
    const response = await app.request('/v1/articles?q=(灯')
    expect(response.status).toBe(400)
    expect(await problemIn(response)).toMatchObject({ code: 'bad-parameter', errors: [{ parameter: 'q' }] })
  })

  it('gives chosen fields, CSV, and a link to what follows', async () => {
    const response = await app.request('/v1/articles?q=灯笼&limit=2&fields=id,source&sort=oldest', {
      headers: { accept: 'text/csv' },
    })
    expect(await response.text()).toBe('id,source\r\np0,第0晚报\r\np1,第1晚报\r\n')
    const next = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1] ?? ''
    expect(await read(next)).toMatchObject({ items: [{ id: 'p2', source: '第2晚报' }], next: null, total: 3 })
    const wrong = await app.request('/v1/articles?fields=id,bones')
    expect(await problemIn(wrong)).toMatchObject({ errors: [{ parameter: 'fields' }] })
  })
})

describe('the articles found, seen from above', () => {
  it('facets count what they have', async () => {
    const { items } = (await read('/v1/facets?q=灯笼&facet=source&facet=place')) as {
      items: { name: string; values: { value: string; n: number }[] }[]
    }
    expect(items.map(({ name }) => name)).toEqual(['source', 'place'])
    expect(items[1]?.values).toContainEqual(expect.objectContaining({ value: '330523', n: 3 }))
  })

  it('key words stand in their context, sorted by what follows', async () => {
    const { items, total } = (await read('/v1/kwic?q=大家都说&sort=left&width=7')) as {
      items: { left: string; hit: string; right: string }[]
      total: number
    }
    expect(total).toBe(3)
    expect(items[0]).toMatchObject({ hit: '大家都说', right: '灯火点亮归途,' })
  })

  it('the timeline counts by month', async () => {
    expect(await read('/v1/timeline')).toMatchObject({
      months: [{ month: '2031-03' }, { month: '2031-04' }, { month: '2031-05', articles: 1 }],
      total: 3,
    })
  })
})

describe('formulas', () => {
  it('are listed, told one by one, and lead to their passages', async () => {
    const list = formulaList.parse(await read('/v1/formulas?q=灯火点亮'))
    expect(list).toMatchObject({ total: 1, computed: { articles: 3, since: 0 } })
    const id = list.items[0]?.id ?? ''
    expect(formulaDetail.parse(await read(`/v1/formulas/${id}`)).months).toHaveLength(3)
    expect(await read(`/v1/formulas/${id}/occurrences?limit=1`)).toMatchObject({
      items: [{ article: { id: 'p0' }, text: expect.stringContaining('灯火点亮归途') }],
      total: 3,
    })
    const absent = await app.request('/v1/formulas/f0/occurrences')
    expect(await problemIn(absent)).toMatchObject({ code: 'no-formula', status: 404 })
  })
})

describe('POST /v1/compare', () => {
  const compare = (a: object, b: object) =>
    app.request('/v1/compare', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ a, b }),
    })

  it('aligns stored articles and texts', async () => {
    expect(await (await compare({ id: 'p0' }, { id: 'p0' })).json()).toMatchObject({
      kind: 'reprint',
      similarity: 1,
    })
    expect(await (await compare({ id: 'p0' }, { text: '别的。' })).json()).toMatchObject({
      kind: 'unrelated',
    })
  })

  it('points at what it does not find', async () => {
    const response = await compare({ id: 'p0' }, { id: 'absent' })
    expect(await problemIn(response)).toMatchObject({ code: 'no-article', errors: [{ pointer: '#/b/id' }] })
    expect((await compare({ id: 'p0' }, {})).status).toBe(400)
  })
})

it.each([
  ['export.ndjson', 'ndjson'],
  ['export.csv', 'csv'],
  ['export.claims.csv', 'claims-csv'],
  ['export.parquet', 'parquet'],
  ['export.bib', 'bib'],
  ['feed.json', 'feed'],
] as const)('GET /v1/%s streams every article', async (file, name) => {
  const response = await app.request(`/v1/${file}`)
  expect(response.headers.get('content-type')).toBe(corpusFormats[name].mediaType)
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (name === 'parquet') expect(String.fromCharCode(...bytes.slice(0, 4))).toBe('PAR1')
  else
    expect(new TextDecoder().decode(bytes)).toContain(
      name === 'claims-csv' ? 'claim_id' : '第1盏灯笼照亮渡口',
    )
})
