import { beforeAll, describe, expect, it } from 'vitest'
import { addLanterns } from '../lanterns.fixture.ts'
import { problemIn, temporaryApi } from '../temporary-api.ts'

const { app, post } = await temporaryApi()
const read = async (path: string, init?: RequestInit) => (await app.request(path, init)).json()

beforeAll(() => addLanterns(post))

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

  it('facets and timeline are rows in CSV', async () => {
    const csv = async (path: string) => (await app.request(path)).text()
    expect(await csv('/v1/facets?facet=source&format=csv')).toBe(
      'facet,value,label,n\r\nsource,第0晚报,,1\r\nsource,第1晚报,,1\r\nsource,第2晚报,,1\r\n',
    )
    expect(await csv('/v1/timeline?format=csv')).toBe(
      'time,articles\r\n2031-03,1\r\n2031-04,1\r\n2031-05,1\r\n,0\r\n',
    )
  })

  it('the timeline counts by month', async () => {
    expect(await read('/v1/timeline')).toMatchObject({
      months: [{ month: '2031-03' }, { month: '2031-04' }, { month: '2031-05', articles: 1 }],
      total: 3,
    })
  })
})
