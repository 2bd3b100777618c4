import { beforeEach, describe, expect, test } from 'vitest'
import type { Driver } from '../driver.ts'
import { claimCorpus } from './claims.fixture.ts'
import { claimSorts, getClaim, type ListClaimsOptions, listClaims } from './list-claims.ts'
import { listIndicators } from './list-indicators.ts'

let driver: Driver
beforeEach(async () => {
  driver = await claimCorpus()
})

const texts = async (options: ListClaimsOptions) =>
  (await listClaims(driver, options)).items.map(({ text }) => text)

describe('listClaims', () => {
  test('gives each claim with its article and the passage it is printed in', async () => {
    const { items, next, total } = await listClaims(driver, { article: 'a', indicator: 'porters' })
    expect({ next, total }).toEqual({ next: null, total: 1 })
    expect(items).toEqual([
      {
        id: 'c20',
        text: '25名',
        value: 25,
        lower: null,
        upper: null,
        modifier: null,
        approx: false,
        unit: '名',
        per: null,
        item: '挑夫',
        indicator: 'porters',
        place: { name: '甲县', adcode: '513321' },
        level: 'county',
        actor: '甲县挑夫队',
        verb: null,
        asOf: null,
        cumulative: false,
        rule: 'fixture',
        article: {
          id: 'a',
          headline: '甲县点灯',
          publisher: '云岭网',
          source: '云岭日报',
          published: '2021-10-28',
        },
        passage: { text: '25名挑夫走访约4户。', at: { start: 0, end: 3 } },
      },
    ])
    expect(await getClaim(driver, 'a', 'c20')).toEqual(items[0])
    expect([await getClaim(driver, 'a', 'c99'), await getClaim(driver, 'z', 'c20')]).toEqual([null, null])
  })

  test.each<[string, ListClaimsOptions, string[]]>([
    ['indicator', { indicator: 'porters' }, ['25名', '几十人']],
    ['one of several indicators', { indicator: ['porters', 'visits'] }, ['25名', '约4户', '几十人']],
    ['the name of an indicator', { indicator: '走访' }, ['约4户']],
    ['the code of a place', { place: '513321', indicator: 'lamps' }, ['300余盏', '312盏']],
    [
      'the code of what holds it',
      { place: '513300', sort: 'largest' },
      ['1000盏', '312盏', '300余盏', '近80盏', '25名', '几十人', '12%', '3盏'],
    ],
    ['the name of a place', { place: '乙县', unit: '盏' }, ['近80盏', '3盏']],
    ['level', { level: 'prefecture' }, ['1000盏', '几十人']],
    ['actor', { actor: '挑夫队' }, ['25名']],
    ['item', { item: '夫' }, ['25名']],
    ['verb', { verb: '走访' }, ['约4户']],
    ['unit', { unit: '%' }, ['12%']],
    ['least figure, ranges by where they reach', { min: 90 }, ['300余盏', '312盏', '1000盏', '几十人']],
    ['greatest figure', { max: 7 }, ['约4户', '3盏', '7盏']],
    ['approximate', { approx: true }, ['约4户']],
    ['month', { month: '2021-11' }, ['近80盏', '3盏', '12%']],
    ['year', { month: '2022' }, ['1000盏', '几十人']],
    ['words of the article', { q: '全州' }, ['1000盏', '几十人']],
    ['facts of the article', { filters: { publisher: '湖畔网' }, min: 100 }, ['312盏']],
    [
      'several at once',
      { indicator: 'lamps', place: '5133', max: 300, unit: '盏' },
      ['300余盏', '近80盏', '3盏'],
    ],
    ['nothing that can be looked for', { q: '，' }, []],
  ])('finds by %s', async (_, options, expected) => {
    expect((await texts(options)).sort()).toEqual(expected.sort())
    expect((await listClaims(driver, options)).total).toBe(expected.length)
  })

  test('sorts by date, figure or place, what has none last', async () => {
    const first = async (sort: ListClaimsOptions['sort']) =>
      (await texts({ sort, indicator: 'lamps' })).join(' ')
    expect(await first('newest')).toBe('1000盏 12% 3盏 近80盏 312盏 300余盏 不知几盏 7盏')
    expect(await first('oldest')).toBe('300余盏 312盏 近80盏 3盏 12% 1000盏 7盏 不知几盏')
    expect(await first('largest')).toBe('1000盏 312盏 300余盏 近80盏 12% 7盏 3盏 不知几盏')
    expect(await first('smallest')).toBe('3盏 7盏 12% 近80盏 300余盏 312盏 1000盏 不知几盏')
    expect(await first('place')).toBe('1000盏 300余盏 312盏 近80盏 3盏 12% 7盏 不知几盏')
  })

  test('reads every claim once in each order, whatever the limit', async () => {
    for (const sort of claimSorts) {
      const whole = await texts({ sort, limit: 100 })
      expect(new Set(whole).size).toBe(11)
      for (const limit of [1, 3, 11]) {
        const read: string[] = []
        for (let cursor: string | null | undefined; cursor !== null; ) {
          const list = await listClaims(driver, { sort, limit, ...(cursor !== undefined && { cursor }) })
          read.push(...list.items.map(({ text }) => text))
          cursor = list.next
        }
        expect(read).toEqual(whole)
      }
    }
  })

  test('refuses what it cannot use', async () => {
    const { next } = await listClaims(driver, { limit: 1 })
    for (const cursor of ['x', next ?? '']) {
      await expect(listClaims(driver, { cursor, sort: 'place' })).rejects.toMatchObject({
        code: 'bad-cursor',
      })
    }
    await expect(listClaims(driver, { limit: 101 })).rejects.toMatchObject({ code: 'bad-limit' })
    for (const options of [{ month: 'May' }, { min: Number.NaN }, { q: '(' }])
      await expect(listClaims(driver, options)).rejects.toMatchObject({ code: 'bad-query' })
  })
})

test('listIndicators counts claims, articles and places', async () => {
  expect(await listIndicators(driver)).toEqual([
    { id: 'lamps', zh: null, en: null, claims: 8, articles: 5, places: 3 },
    { id: 'porters', zh: null, en: null, claims: 2, articles: 2, places: 2 },
    { id: 'visits', zh: '走访', en: 'visits', claims: 1, articles: 1, places: 0 },
  ])
})
