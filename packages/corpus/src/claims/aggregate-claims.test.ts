import type { Claim } from '@jianbao/core'
import { beforeEach, describe, expect, test } from 'vitest'
import { addPage } from '../add-page.ts'
import { freshStore } from '../driver.fixture.ts'
import type { Driver } from '../driver.ts'
import { newPage } from '../page.fixture.ts'
import { type AggregateOptions, aggregateClaims, claimGroupings } from './aggregate-claims.ts'
import { claimCorpus } from './claims.fixture.ts'

let driver: Driver

/** The groups as short lines: key, claims/statements, and sums. */
async function groups(options: AggregateOptions): Promise<string[]> {
  const { items } = await aggregateClaims(driver, options)
  return items.map(({ key, claims, statements, same, conflicting, sums }) => {
    const told = [...(same ? [`${same} same`] : []), ...(conflicting ? [`${conflicting} conflicting`] : [])]
    const added = sums.map(({ unit, level, lower, upper, approx }) => {
      const range = lower === upper ? lower : `${lower ?? ''}..${upper ?? ''}`
      return `${approx ? '~' : ''}${range} ${unit} ${level}`
    })
    return [`${key} ${claims}/${statements}`, ...told, ...added].join(', ')
  })
}

describe('grouping', () => {
  beforeEach(async () => {
    driver = await claimCorpus()
  })

  test('by indicator: what claims say together, measure by measure and level by level', async () => {
    expect(await groups({ groupBy: 'indicator' })).toEqual([
      // 300余 and 312 of one place and day are one statement; 近80 has nothing below 0; 3 a village and 12% are not added.
      'lamps 8/6, 1 same, 312..392 盏 county, 7 盏 null, 1000 盏 prefecture',
      'porters 2/2, 25 名 county, 20..99 人 prefecture',
      'visits 1/1, ~4 户 null',
    ])
  })

  test('by place, province, level, actor, month and publisher', async () => {
    const lamps = { indicator: 'lamps' }
    expect(await groups({ ...lamps, groupBy: 'place' })).toEqual([
      '513322 3/3, 0..80 盏 county',
      '513321 2/1, 1 same, 312 盏 county',
      'null 2/1, 7 盏 null',
      '513300 1/1, 1000 盏 prefecture',
    ])
    expect(
      (await aggregateClaims(driver, { ...lamps, groupBy: 'place' })).items.map(({ label }) => label),
    ).toEqual(['乙县', '甲县', null, '丙州'])
    expect(await groups({ ...lamps, groupBy: 'province' })).toEqual([
      '510000 6/5, 1 same, 312..392 盏 county, 1000 盏 prefecture',
      'null 2/1, 7 盏 null',
    ])
    expect((await groups({ ...lamps, groupBy: 'level' })).map((line) => line.split(',')[0])).toEqual([
      'county 5/4',
      'null 2/1',
      'prefecture 1/1',
    ])
    expect((await groups({ groupBy: 'actor' })).map((line) => line.split(',')[0])).toEqual([
      'null 10/8',
      '甲县挑夫队 1/1',
    ])
    expect((await groups({ ...lamps, groupBy: 'month' })).map((line) => line.split(',')[0])).toEqual([
      '2021-11 3/3',
      '2021-10 2/1',
      'null 2/1',
      '2022 1/1',
    ])
    expect((await groups({ ...lamps, groupBy: 'publisher' })).map((line) => line.split(',')[0])).toEqual([
      '湖畔网 4/4',
      'null 3/2',
      '云岭网 1/1',
    ])
  })

  test('reads every group once, whatever the limit', async () => {
    for (const groupBy of claimGroupings) {
      const whole = (await aggregateClaims(driver, { groupBy, limit: 100 })).items
      const read: unknown[] = []
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const list = await aggregateClaims(driver, {
          groupBy,
          limit: 1,
          ...(cursor !== undefined && { cursor }),
        })
        expect(list.total).toBe(whole.length)
        read.push(...list.items)
        cursor = list.next
      }
      expect(read).toEqual(whole)
    }
  })

  test('of nothing is nothing, and what it cannot use is refused', async () => {
    expect(await aggregateClaims(driver, { groupBy: 'place', indicator: 'none' })).toEqual({
      items: [],
      next: null,
      total: 0,
    })
    await expect(aggregateClaims(driver, { groupBy: 'place', cursor: 'x' })).rejects.toMatchObject({
      code: 'bad-cursor',
    })
  })
})

describe('a sum', () => {
  beforeEach(async () => {
    driver = await freshStore()
  })

  let articles = 0
  const same = { indicator: 'lamps', unit: '盏', place: { name: '甲县', adcode: '513321' }, scope: 'county' }
  async function say(...claims: Partial<Claim>[]): Promise<string> {
    const id = `n${articles++}`
    await addPage(
      driver,
      newPage(id, {
        published: '2021-10-28',
        claims: claims.map((claim, i) => ({ ...same, id: `c${i}`, ...claim })),
      }),
    )
    return id
  }
  const sum = async () => (await groups({ groupBy: 'indicator' }))[0]
  /** As `computeCopies` writes down that articles are copies of each other. */
  const copies = (ids: readonly string[]) =>
    driver.run(
      `insert or replace into article_groups (article_key, group_key)
        select key, min(key) over () from articles where id in (select value from json_each(?))`,
      [JSON.stringify(ids)],
    )

  test("of 'at least' is at least, of 'at most' at most", async () => {
    await say({ value: 300, lower: 300, asOf: '2021-10-01' }, { value: 12, asOf: '2021-10-02' })
    expect(await sum()).toBe('lamps 2/2, 312.. 盏 county')
    await say({ value: 50, upper: 50, asOf: '2021-10-03' })
    expect(await sum()).toBe('lamps 3/3, 312.. 盏 county')
  })

  test('of temperatures below 0 has no lower end where one says at most', async () => {
    await say({ value: -5, upper: -5, asOf: '2021-10-01' }, { value: 3, asOf: '2021-10-02' })
    expect(await sum()).toBe('lamps 2/2, ..-2 盏 county')
  })

  test('counts what several say of one place and day once, and tells where they do not agree', async () => {
    await say({ value: 40 })
    await say({ value: 40 })
    expect(await sum()).toBe('lamps 2/1, 1 same, 40 盏 county')
    await say({ value: 55 })
    expect(await sum()).toBe('lamps 3/1, 1 conflicting, 40..55 盏 county')
  })

  test('takes units that count one by one together, and no others', async () => {
    await say({ value: 2, unit: '名', asOf: '2021-10-01' }, { value: 3, unit: '人', asOf: '2021-10-02' })
    await say({ value: 5, unit: '人次', asOf: '2021-10-03' })
    expect(await sum()).toBe('lamps 3/3, 5 名 county, 5 人次 county')
  })

  test('keeps numbers that sum up what came before apart', async () => {
    await say({ value: 2 }, { value: 90, cumulative: true })
    expect(await sum()).toBe('lamps 2/2, 2 盏 county, 90 盏 county')
  })

  test('counts copies once, though nothing says of which place they are', async () => {
    const nowhere = { place: null, text: '8盏', value: 8 }
    const story = [await say(nowhere), await say(nowhere)]
    const other = await say(nowhere)
    expect(await sum()).toBe('lamps 3/3, 24 盏 county')
    await copies(story)
    expect(await sum()).toBe('lamps 3/2, 1 same, 16 盏 county')
    await copies([...story, other])
    expect(await sum()).toBe('lamps 3/1, 1 same, 8 盏 county')
  })

  test('takes what a copy says for the day on which the story was first printed', async () => {
    const first = await say({ value: 40 })
    await addPage(
      driver,
      newPage('later', { published: '2021-11-05', claims: [{ ...same, id: 'c0', value: 40 }] }),
    )
    expect(await sum()).toBe('lamps 2/2, 80 盏 county')
    await copies([first, 'later'])
    expect(await sum()).toBe('lamps 2/1, 1 same, 40 盏 county')
  })
})
