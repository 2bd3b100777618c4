import { beforeAll, describe, expect, it } from 'vitest'
import { addTeams } from '../teams.fixture.ts'
import { problemIn, temporaryApi } from '../temporary-api.ts'

const { app, post } = await temporaryApi()
const read = async (path: string) => (await app.request(path)).json() as Promise<Record<string, unknown>>

beforeAll(() => addTeams(post))

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

  it('are CSV at their own address', async () => {
    const csv = await app.request(
      '/v1/claims.csv?indicator=volunteer-team&sort=smallest&limit=1&fields=text,item',
    )
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
    expect(await csv.text()).toBe('text,item\r\n25支,志愿服务队\r\n')
    expect(csv.headers.get('link')).toMatch(/^<\/v1\/claims\.csv\?.*cursor=.*>; rel="next"$/)
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
