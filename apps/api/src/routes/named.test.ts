import { beforeAll, describe, expect, it } from 'vitest'
import { addTeams } from '../teams.fixture.ts'
import { problemIn, temporaryApi } from '../temporary-api.ts'

const { app, post } = await temporaryApi()
const read = async (path: string) => (await app.request(path)).json()

beforeAll(() => addTeams(post))

describe('who and what is named', () => {
  it('is listed with counts, and where it stands', async () => {
    expect(await read('/v1/documents')).toMatchObject({ items: [{ name: '书箱守则', articles: 3 }] })
    expect(await read('/v1/persons?name=陳遠山')).toMatchObject({ items: [{ name: '陈远山', articles: 3 }] })
    expect(await read('/v1/quotes/mentions?article=anji')).toMatchObject({
      items: [{ text: '灯火点亮归途。', detail: '陈远山', article: { id: 'anji' } }],
    })
    expect(await read('/v1/places?adcode=3305')).toMatchObject({ total: 3 })
    expect(await read('/v1/edits')).toMatchObject({ items: [], total: 0, kinds: [] })
  })

  it('a place has an address of its own, by its code', async () => {
    expect(await read('/v1/places/330523')).toMatchObject({ adcode: '330523', level: 'county', articles: 1 })
    for (const code of ['999999', "'%20or%201=1--"]) {
      const response = await app.request(`/v1/places/${code}`)
      expect(await problemIn(response)).toMatchObject({ code: 'no-place', status: 404 })
    }
  })

  it('divisions are a tree, each counted with what lies in it', async () => {
    const { items } = (await read('/v1/places/tree')) as { items: { adcode: string; articles: number }[] }
    expect(items).toContainEqual({
      adcode: '330523',
      name: '安吉县',
      level: 'county',
      parent: '330500',
      mentions: expect.any(Number),
      articles: 1,
      own: expect.any(Number),
    })
    expect(items.find(({ adcode }) => adcode === '330000')?.articles).toBe(3)
    const csv = await (await app.request('/v1/places/tree?adcode=3305&format=csv')).text()
    expect(csv.split('\r\n')[0]).toBe('adcode,name,level,parent,mentions,articles,own')
  })

  it('organisations and schemes have lists of where they stand', async () => {
    for (const kind of ['organisations', 'schemes']) {
      expect(await read(`/v1/${kind}/mentions`)).toMatchObject({ next: null, total: expect.any(Number) })
    }
    expect(await read('/v1/places/mentions?adcode=330523')).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ adcode: '330523', text: '安吉县' })]),
    })
  })
})
