import { beforeAll, describe, expect, test } from 'vitest'
import type { Driver } from '../driver.ts'
import { smallCorpus } from './corpus.fixture.ts'
import { countFacets, type FacetName, facetNames } from './facets.ts'
import { listArticles } from './list-articles.ts'
import { timeline } from './timeline.ts'

let driver: Driver
beforeAll(async () => {
  driver = await smallCorpus()
})

async function counts(name: FacetName, q = '') {
  const [facet] = await countFacets(driver, { q, facets: [name] })
  return Object.fromEntries((facet?.values ?? []).map(({ value, n }) => [value, n]))
}

describe('facets', () => {
  test('count articles under the search', async () => {
    expect(await counts('source')).toEqual({ 云岭日报: 2, 湖畔晚报: 1 })
    expect(await counts('source', '网格')).toEqual({ 云岭日报: 2 })
    expect(await counts('publisher')).toEqual({ 云岭网: 1 })
    expect(await counts('month')).toEqual({ '2021-10': 1, '2021-11': 1 })
    expect(await counts('indicator')).toEqual({ 'party-members': 2, 'temporary-branch': 1 })
    expect(await counts('indicator', '提灯 -散')).toEqual({ 'party-members': 1, 'temporary-branch': 1 })
    expect(await counts('formula')).toEqual({ f1: 2 })
    expect((await countFacets(driver, { facets: ['formula'] }))[0]?.values[0]?.label).toBe('提灯送信')
    expect(await counts('scheme')).toEqual({ campaign: 1 })
    expect(await counts('script')).toEqual({ hans: 3, hant: 1 })
    expect(await counts('damage')).toEqual({ mojibake: 1, suspected: 1, whitespace: 1 })
    expect(await counts('date')).toEqual({ stated: 3, unknown: 1 })
  })

  test('count places as a tree, an article once for each place', async () => {
    const [facet] = await countFacets(driver, { facets: ['place'] })
    expect(facet?.values.map(({ value, label, n, parent }) => [value, label, n, parent])).toEqual([
      ['510000', '四川省', 2, null],
      ['510100', '成都市', 1, '510000'],
      ['513300', '甘孜藏族自治州', 1, '510000'],
      ['513301', '康定市', 1, '513300'],
      ['513328', '甘孜县', 1, '513300'],
      ['110000', '北京市', 1, null],
      ['110101', '东城区', 1, '110000'],
    ])
  })

  test('say where there are more', async () => {
    const facets = await countFacets(driver, { limit: 1, facets: ['script', 'place', 'scheme'] })
    expect(facets.map(({ more }) => more)).toEqual([true, true, false])
    expect(facets[1]?.values.map(({ value }) => value)).toEqual(['510000', '510100'])
  })

  test('are empty where nothing can be looked for', async () => {
    expect((await countFacets(driver, { q: '，' })).map(({ values }) => values.length)).toEqual(
      facetNames.map(() => 0),
    )
  })

  test('count what a filter by the value finds', async () => {
    for (const { name, values } of await countFacets(driver)) {
      for (const { value, n } of values) {
        const filters = { [name === 'date' ? 'is' : name]: value }
        expect({ name, value, n: (await listArticles(driver, { filters })).total }).toEqual({
          name,
          value,
          n,
        })
      }
    }
  })
})

describe('the timeline', () => {
  test('counts articles by month; those that give none stand apart', async () => {
    expect(await timeline(driver)).toEqual({
      months: [
        { month: '2021-10', articles: 1 },
        { month: '2021-11', articles: 1 },
      ],
      years: [{ year: '2022', articles: 1 }],
      undated: { articles: 1 },
      total: 4,
    })
    expect(await timeline(driver, { q: '，' })).toMatchObject({ months: [], total: 0 })
  })

  test('counts claims, all or of one indicator', async () => {
    const claimsOf = async (claims: true | { indicator: string }) =>
      (await timeline(driver, { q: '网格', claims })).months.map((month) => month.claims)
    expect(await claimsOf(true)).toEqual([2, 1])
    expect(await claimsOf({ indicator: 'temporary-branch' })).toEqual([1, 0])
  })
})
