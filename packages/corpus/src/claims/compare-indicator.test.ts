import { beforeEach, describe, expect, test } from 'vitest'
import type { Driver } from '../driver.ts'
import { claimCorpus } from './claims.fixture.ts'
import { compareIndicator } from './compare-indicator.ts'
import { type ComparableClaim, compareClaims, gradeOf } from './grade.ts'

let driver: Driver
beforeEach(async () => {
  driver = await claimCorpus()
})

describe('compareIndicator', () => {
  test('gives each place its numbers, a grade with its reason, and the claims that say so', async () => {
    const { reference, items, total, next } = await compareIndicator(driver, 'lamps')
    expect({ reference, total, next }).toEqual({
      reference: { unit: '盏', level: 'county', cumulative: false },
      total: 6,
      next: null,
    })
    expect(
      items.map(({ place, lower, upper, grade, agreement }) => [place?.name, lower, upper, grade, agreement]),
    ).toEqual([
      ['丙州', 1000, 1000, 'B', 'single'],
      ['甲县', 312, 312, 'A', 'same'],
      ['乙县', 12, 12, 'C', 'single'],
      ['乙县', 0, 80, 'A', 'single'],
      ['乙县', 3, 3, 'C', 'single'],
      [undefined, 7, 7, 'C', 'single'],
    ])
    expect(items[0]).toMatchObject({
      date: '2022',
      reason: 'It is of a prefecture, most are of a county.',
      claims: [{ article: 'd', claim: 'c0' }],
    })
    expect(items[1]?.claims).toEqual([
      { article: 'a', claim: 'c0' },
      { article: 'b', claim: 'c0' },
    ])
    expect(items[5]?.reason).toBe('It is not known of which place this is.')
  })

  test('reads every statement once, whatever the limit, and takes filters', async () => {
    const whole = (await compareIndicator(driver, 'lamps')).items
    const read: unknown[] = []
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const list = await compareIndicator(driver, 'lamps', {
        limit: 1,
        ...(cursor !== undefined && { cursor }),
      })
      read.push(...list.items)
      cursor = list.next
    }
    expect(read).toEqual(whole)
    expect((await compareIndicator(driver, 'lamps', { place: '513321' })).total).toBe(1)
  })

  test('of an indicator that nothing is said of is empty', async () => {
    expect(await compareIndicator(driver, 'none')).toEqual({
      indicator: 'none',
      reference: null,
      items: [],
      next: null,
      total: 0,
    })
  })
})

describe('gradeOf', () => {
  const reference = { unit: '盏', measure: '盏', level: 'county', cumulative: false }
  const given = { ...reference, rate: false, placed: true }
  test.each([
    ['A', {}, 'It has the indicator, the unit and the level of place that most have.', []],
    ['B', { unit: '箱', measure: '箱' }, 'Its unit is 箱, that of most 盏.', ['unit']],
    ['B', { level: 'province' }, 'It is of a province, most are of a county.', ['level']],
    ['B', { cumulative: true }, 'It sums up what came before, most do not.', ['cumulative']],
    [
      'C',
      { unit: null, measure: '', level: null },
      'Its unit is none, that of most 盏; it is of a place of unknown level, most are of a county.',
      ['unit', 'level'],
    ],
    ['C', { rate: true }, 'It is a share or a rate, not a number of things.', ['rate']],
    ['C', { placed: false }, 'It is not known of which place this is.', ['place']],
  ])('%s for %j', (grade, differing, reason, obstacles) => {
    expect(gradeOf({ ...given, ...differing }, reference)).toEqual({ grade, reason, obstacles })
  })

  test('is C beside nothing', () => {
    expect(gradeOf(given, null)).toEqual({
      grade: 'C',
      reason: 'There is nothing to compare it with.',
      obstacles: ['alone'],
    })
  })
})

describe('compareClaims', () => {
  const claim: ComparableClaim = {
    indicator: 'lamps',
    unit: '名',
    per: null,
    rule: 'q-unit',
    level: 'county',
    cumulative: false,
    place: { name: '甲县', adcode: null },
  }
  test.each<[string, Partial<ComparableClaim>, string, string[]]>([
    ['A', { unit: '人' }, 'They have the same indicator, unit and level of place.', []],
    ['B', { unit: '人次' }, 'Their units are 名 and 人次.', ['unit']],
    ['B', { level: 'prefecture' }, 'One is of a county, the other of a prefecture.', ['level']],
    ['B', { cumulative: true }, 'One of them sums up what came before.', ['cumulative']],
    [
      'C',
      { unit: null, level: null, cumulative: true },
      'One is of a county, the other of a place of unknown level; one of them sums up what came before.',
      ['level', 'cumulative'],
    ],
    [
      'C',
      { indicator: 'porters' },
      'They do not count the same thing, or it is not known what they count.',
      ['indicator'],
    ],
    ['C', { place: null }, 'It is not known of which places they are.', ['place']],
    ['C', { unit: '%' }, 'A share or a rate is no number of things.', ['rate']],
    ['C', { per: '村' }, 'A share or a rate is no number of things.', ['rate']],
  ])('%s for %j', (grade, differing, reason, obstacles) => {
    expect(compareClaims(claim, { ...claim, ...differing })).toEqual({ grade, reason, obstacles })
  })

  test('is C where neither says what it counts', () => {
    const unknown = { ...claim, indicator: null }
    expect(compareClaims(unknown, unknown).grade).toBe('C')
  })
})
