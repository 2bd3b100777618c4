import { beforeEach, describe, expect, test } from 'vitest'
import { addPages } from '../add-page.ts'
import { freshStore } from '../driver.fixture.ts'
import type { Driver } from '../driver.ts'
import { mention, newPage } from '../page.fixture.ts'
import { listMentions, listPlaces } from './list-mentions.ts'
import { listMentionOccurrences, listPlaceOccurrences } from './list-occurrences.ts'
import { placeTree } from './place-tree.ts'

const node = (adcode: string, name: string, level: string, parent: string | null) => ({
  adcode,
  name,
  level,
  parent,
})

let driver: Driver
beforeEach(async () => {
  driver = await freshStore()
  const person = (name: string, role: string | null = null) => ({
    ...mention,
    name,
    role,
    organisation: null,
  })
  const tiers = [
    { who: '站长', what: '灯' },
    { who: '学徒', what: null },
  ]
  await addPages(driver, [
    newPage('a', {
      headline: '点灯',
      published: '2021-10-28',
      paragraphs: ['站长陈远在甲县推行三班轮守。'],
      places: [
        { name: '甲县', text: '甲县', adcode: '513321', at: { start: 5, end: 7 } },
        { name: '甲县', text: '该县', adcode: '513321', block: -1, certainty: 'implied' },
      ],
      mentions: {
        persons: [{ ...person('陈远', '站长'), text: '陈远', at: { start: 2, end: 4 } }],
        schemes: [
          {
            ...mention,
            text: '三班轮守',
            name: '三班轮守',
            kind: 'responsibility_tiers',
            adcode: null,
            tiers,
          },
          { ...mention, name: '灯塔行动', kind: 'campaign', adcode: '513321', tiers: [] },
        ],
        documents: [{ ...mention, title: '守则', issuer: '灯塔站' }],
        quotes: [{ ...mention, text: '灯不灭', speaker: '陈远' }],
      },
    }),
    newPage('b', {
      headline: '再點燈',
      published: '2021-11-01',
      paragraphs: ['陳遠與林小禾。'],
      places: [
        { name: '丙州', text: '丙州', adcode: '513300', level: 'prefecture' },
        { name: '青石镇', text: '青石镇', level: 'town' },
      ],
      mentions: {
        persons: [person('陳遠'), person('林小禾', '学徒'), person('陳遠', '站长')],
        organisations: [{ ...mention, name: '灯塔站' }],
      },
    }),
  ])
})

describe('listMentions', () => {
  test('counts a name once, whatever its script, with what is said of it most often', async () => {
    expect(await listMentions(driver, 'person')).toEqual({
      items: [
        { name: '陳遠', detail: '站长', mentions: 3, articles: 2 },
        { name: '林小禾', detail: '学徒', mentions: 1, articles: 1 },
      ],
      next: null,
      total: 2,
    })
  })

  test.each([
    ['organisation', '灯塔站', null],
    ['document', '守则', '灯塔站'],
    ['quote', '灯不灭', '陈远'],
  ] as const)('lists what is named: %s', async (kind, name, detail) => {
    expect((await listMentions(driver, kind)).items).toEqual([{ name, detail, mentions: 1, articles: 1 }])
  })

  test('finds names by parts, in either script, and by what is known of them and their articles', async () => {
    const named = async (...args: [Parameters<typeof listMentions>[1], Parameters<typeof listMentions>[2]]) =>
      (await listMentions(driver, ...args)).items.map(({ name }) => name)
    expect(await named('person', { name: '陈遠' })).toEqual(['陳遠'])
    expect(await named('person', { name: '*小*' })).toEqual(['林小禾'])
    expect(await named('person', { detail: '学徒' })).toEqual(['林小禾'])
    expect(await named('person', { article: 'a' })).toEqual(['陳遠'])
    expect(await named('scheme', { detail: 'campaign' })).toEqual(['灯塔行动'])
    expect(await named('scheme', { q: '再点灯' })).toEqual([])
    expect(await named('scheme', { filters: { month: '2021-10' } })).toHaveLength(2)
  })

  test('reads every name once, whatever the limit', async () => {
    const first = await listMentions(driver, 'person', { limit: 1 })
    const second = await listMentions(driver, 'person', { limit: 1, cursor: first.next ?? '' })
    expect([first.items[0]?.name, second.items[0]?.name, second.next, second.total]).toEqual([
      '陳遠',
      '林小禾',
      null,
      2,
    ])
    await expect(listMentions(driver, 'scheme', { cursor: first.next ?? '' })).rejects.toMatchObject({
      code: 'bad-cursor',
    })
  })
})

test('listPlaces counts places by code, and those without one by name', async () => {
  expect((await listPlaces(driver)).items).toEqual([
    { name: '青石镇', adcode: null, level: 'town', mentions: 1, articles: 1 },
    { name: '甲县', adcode: '513321', level: 'county', mentions: 2, articles: 1 },
    { name: '丙州', adcode: '513300', level: 'prefecture', mentions: 1, articles: 1 },
  ])
  const named = async (options: Parameters<typeof listPlaces>[1]) =>
    (await listPlaces(driver, options)).items.map(({ name }) => name)
  expect(await named({ adcode: '513321' })).toEqual(['甲县'])
  expect(await named({ adcode: '51' })).toEqual(['甲县', '丙州'])
  expect(await named({ level: 'town' })).toEqual(['青石镇'])
  expect(await named({ name: '青石*' })).toEqual(['青石镇'])
  expect(await named({ name: '青石鎮' })).toEqual(['青石镇'])
  const first = await listPlaces(driver, { limit: 2 })
  expect(first.total).toBe(3)
  expect(await named({ limit: 2, cursor: first.next ?? '' })).toEqual(['丙州'])
})

describe('listMentionOccurrences', () => {
  test('leads to the article and the passage', async () => {
    const { items, total } = await listMentionOccurrences(driver, 'person', { name: '陈远' })
    expect(total).toBe(3)
    expect(items.map(({ article, name }) => `${article.id} ${name}`)).toEqual(['b 陳遠', 'b 陳遠', 'a 陈远'])
    expect(items[2]).toEqual({
      text: '陈远',
      name: '陈远',
      adcode: null,
      detail: '站长',
      organisation: null,
      tiers: [],
      article: { id: 'a', headline: '点灯', publisher: null, source: null, published: '2021-10-28' },
      passage: { text: '站长陈远在甲县推行三班轮守。', at: { start: 2, end: 4 } },
    })
  })

  test('tells who answers for what in a scheme', async () => {
    const { items } = await listMentionOccurrences(driver, 'scheme')
    expect(
      items.map(({ name, detail, tiers }) => [name, detail, tiers.map(({ who, what }) => `${who}:${what}`)]),
    ).toEqual([
      ['三班轮守', 'responsibility_tiers', ['站长:灯', '学徒:null']],
      ['灯塔行动', 'campaign', []],
    ])
  })

  test('reads every one once, whatever the limit', async () => {
    const whole = (await listMentionOccurrences(driver, 'person')).items
    const read: unknown[] = []
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const list = await listMentionOccurrences(driver, 'person', {
        limit: 1,
        ...(cursor !== undefined && { cursor }),
      })
      read.push(...list.items)
      cursor = list.next
    }
    expect(read).toEqual(whole)
  })
})

test('listPlaceOccurrences leads to the passage, or says that there is none', async () => {
  const { items, total } = await listPlaceOccurrences(driver, { adcode: '513321' })
  expect(total).toBe(2)
  expect(items.map(({ text, certainty, passage }) => [text, certainty, passage?.at])).toEqual([
    ['甲县', 'stated', { start: 5, end: 7 }],
    ['该县', 'implied', undefined],
  ])
  const first = await listPlaceOccurrences(driver, { limit: 3 })
  const second = await listPlaceOccurrences(driver, { limit: 3, cursor: first.next ?? '' })
  expect([...first.items, ...second.items].map(({ name }) => name)).toEqual([
    '丙州',
    '青石镇',
    '甲县',
    '甲县',
  ])
})

test('places are a tree of divisions, each counted with what lies in it and with each article once', async () => {
  const at = (name: string, adcode: string) => ({ name, text: name, adcode })
  await addPages(driver, [
    newPage('c', {
      places: [at('丁区', '110105'), at('乙县', '513322'), at('青石镇', '513322999')],
      paragraphs: ['丁区。'],
    }),
  ])
  expect(await placeTree(driver)).toEqual([
    { ...node('110000', '北京市', 'province', null), mentions: 1, articles: 1, own: 0 },
    { ...node('110105', '朝阳区', 'county', '110000'), mentions: 1, articles: 1, own: 1 },
    { ...node('510000', '四川省', 'province', null), mentions: 4, articles: 3, own: 0 },
    { ...node('513300', '甘孜藏族自治州', 'prefecture', '510000'), mentions: 4, articles: 3, own: 1 },
    { ...node('513321', '甲县', 'county', '513300'), mentions: 2, articles: 1, own: 2 },
    { ...node('513322', '泸定县', 'county', '513300'), mentions: 1, articles: 1, own: 1 },
  ])
  expect((await placeTree(driver, { adcode: '11' })).map(({ adcode }) => adcode)).toEqual([
    '110000',
    '110105',
  ])
})
