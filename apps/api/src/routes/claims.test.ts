import { beforeAll, describe, expect, it } from 'vitest'
import { problemIn, temporaryApi } from '../temporary-api.ts'

const { app, post } = await temporaryApi()
const paper = (county: string, teams: string) => `${county}的书箱走进村
2031-05-06 来源:长桌晚报
${county}今年组建志愿服务队${teams},把书箱送到村口的灯下。县委书记陈远山说:“灯火点亮归途。”《书箱守则》随书箱一起送到。
`
const read = async (path: string) => (await app.request(path)).json() as Promise<Record<string, unknown>>

beforeAll(async () => {
  const papers = [
    ['anji', '安吉县', '25支'],
    ['deqing', '德清县', '30多支'],
    ['huzhou', '湖州市', '120支'],
  ] as const
  for (const [id, place, teams] of papers) {
    const body = JSON.stringify({ id, text: paper(place, teams) })
    await post('/v1/articles', body, { 'content-type': 'application/json' })
  }
})

describe('claims', () => {
  it('are listed with filters and sorted, each with its passage', async () => {
    expect(await read('/v1/claims?indicator=volunteer-team&sort=largest')).toMatchObject({
      items: [
        { value: 120, level: 'prefecture', article: { id: 'huzhou' } },
        { lower: 30, upper: null },
        { value: 25, place: { adcode: '330523' }, passage: { text: expect.stringContaining('25支') } },
      ],
      total: 3,
    })
    expect(await read('/v1/claims?indicator=volunteer-team&max=26&place=3305')).toMatchObject({ total: 1 })
  })

  it('are added up in groups, with bounds', async () => {
    const { items } = await read('/v1/claims/groups?group_by=level&indicator=volunteer-team')
    expect(items).toContainEqual(
      expect.objectContaining({
        key: 'county',
        claims: 2,
        sums: [expect.objectContaining({ lower: 55, upper: null, unit: '支' })],
      }),
    )
  })

  it('can be asked for one by one', async () => {
    const { items } = (await read('/v1/claims?article=anji&indicator=volunteer-team')) as {
      items: { id: string }[]
    }
    expect(await read(`/v1/articles/anji/claims/${items[0]?.id}`)).toMatchObject({ text: '25支' })
    expect(await problemIn(await app.request('/v1/articles/anji/claims/c999'))).toMatchObject({
      code: 'no-claim',
    })
  })

  it('say which parameter is at fault', async () => {
    for (const [query, parameter] of [
      ['claims?min=many', 'min'],
      ['claims/groups', 'group_by'],
      ['claims?sort=prettiest', 'sort'],
    ]) {
      const response = await app.request(`/v1/${query}`)
      expect(await problemIn(response)).toMatchObject({ status: 400, errors: [{ parameter }] })
    }
  })
})

describe('indicators', () => {
  it('are counted, and compared across places with a grade and its reason', async () => {
    expect(await read('/v1/indicators')).toMatchObject({
      items: [{ id: 'volunteer-team', claims: 3, places: 3 }],
    })
    const { items } = await read('/v1/indicators/volunteer-team/compare')
    expect(
      (items as { grade: string; level: string }[]).map(({ level, grade }) => [level, grade]).sort(),
    ).toEqual([
      ['county', 'A'],
      ['county', 'A'],
      ['prefecture', 'B'],
    ])
  })
})

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
})
