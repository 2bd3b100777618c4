import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { addPages } from '../add-page.ts'
import type { Driver } from '../driver.ts'
import { migrate } from '../migrate.ts'
import { openDriver } from '../node.ts'
import { newPage } from '../page.fixture.ts'
import { smallCorpus } from './corpus.fixture.ts'
import { type KwicLine, type KwicOptions, kwic, kwicLimit } from './kwic.ts'
import type { KwicSort } from './kwic-order.ts'

const sorts = ['left', 'right', 'position', 'newest'] as const
const shown = ({ id, left, hit, right }: KwicLine) => `${id} ${left}[${hit}]${right}`

async function readThrough(driver: Driver, options: KwicOptions): Promise<KwicLine[]> {
  const lines: KwicLine[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const list = await kwic(driver, { ...options, ...(cursor !== undefined && { cursor }) })
    lines.push(...list.items)
    cursor = list.next
  }
  return lines
}

describe('key words in context', () => {
  let driver: Driver
  beforeAll(async () => {
    driver = await smallCorpus()
  })
  const linesOf = async (q: string, sort?: KwicSort) =>
    (await kwic(driver, { q, width: 4, ...(sort && { sort }) })).items.map(shown)

  test('shows every hit of the bodies with what stands around it in its block', async () => {
    expect(await linesOf('网格')).toEqual([
      'hill [网格]员走进甘',
      'loose 有日期的[网格]。',
      'port [網格]員回家，',
    ])
    expect(await linesOf('提灯 OR 党员')).toEqual([
      'hill [党员]25人提',
      'hill 员25人[提灯]送信。',
      'port 員回家，[提燈]的人散了',
    ])
  })

  test('leads to the passage', async () => {
    const { items } = await kwic(driver, { q: '送信' })
    expect(items).toEqual([
      {
        id: 'hill',
        headline: '网格员提灯送信',
        source: '云岭日报',
        published: '2021-10-28',
        block: 1,
        at: { start: 7, end: 9 },
        left: '党员25人提灯',
        hit: '送信',
        right: '。',
      },
    ])
  })

  test('sorts by what stands after, or before read outwards, in either script, or by date', async () => {
    expect(await linesOf('网格', 'newest')).toEqual([
      'port [網格]員回家，',
      'hill [网格]员走进甘',
      'loose 有日期的[网格]。',
    ])
    expect((await linesOf('网格', 'right')).map((line) => line.slice(0, 4))).toEqual(['loos', 'port', 'hill'])
    expect((await linesOf('提灯 OR 散', 'left')).map((line) => line.split('[')[0])).toEqual([
      'port 員回家，',
      'hill 员25人',
      'port 提燈的人',
    ])
  })

  test('has no line for what is looked for in titles, or must be absent', async () => {
    expect(await linesOf('title:网格 送信')).toEqual(
      ['hill 25人提灯[送信]。'].map((line) => line.replace('25人', '5人')),
    )
    expect(await linesOf('title:网格')).toEqual([])
    expect(await linesOf('网格 -提灯')).toEqual(['loose 有日期的[网格]。'])
    expect(await linesOf('place:51')).toEqual([])
  })

  test('refuses a cursor of another order and a width it cannot use', async () => {
    const { next } = await kwic(driver, { q: '网格', limit: 1 })
    await expect(kwic(driver, { q: '网格', sort: 'left', cursor: next ?? '' })).rejects.toMatchObject({
      code: 'bad-cursor',
    })
    for (const width of [0, 201, 1.5]) {
      await expect(kwic(driver, { q: '网格', width })).rejects.toThrow(/from 1 to 200/)
    }
  })
})

test('reading on gives every line once, in order, however long the lists are', async () => {
  const words = fc.constantFrom('提', '灯', '燈', '，', '𠮷', 'ab ', '25', '人')
  const paragraph = fc.array(words, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''))
  const article = fc.record({
    paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 3 }),
    published: fc.constantFrom('2020', '2021-05', null),
    id: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2 }),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(article, { minLength: 1, maxLength: 6, selector: ({ id }) => id }),
      fc.constantFrom(...sorts),
      fc.constantFrom('灯', '提 OR 灯', '人', 'ab', '25 OR 提灯'),
      fc.integer({ min: 1, max: 5 }),
      async (articles, sort, q, limit) => {
        const driver = openDriver(':memory:')
        await migrate(driver)
        await addPages(
          driver,
          articles.map(({ id, published, paragraphs }) =>
            newPage(id, { paragraphs, ...(published !== null && { published }) }),
          ),
        )
        const whole = await kwic(driver, { q, sort, limit: 100 })
        expect(whole.next).toBeNull()
        expect(whole.total).toBe(whole.items.length)
        expect(await readThrough(driver, { q, sort, limit })).toEqual(whole.items)
        for (const { id, block, at, hit } of whole.items) {
          const text = articles.find((known) => known.id === id)?.paragraphs[block]
          expect(text?.slice(at.start, at.end)).toBe(hit)
        }
        driver.close()
      },
    ),
    { numRuns: 150 },
  )
})

test('counts and sorts no more hits than the limit, and says so', async () => {
  const driver = openDriver(':memory:')
  await migrate(driver)
  const paragraphs = ['提灯，'.repeat(kwicLimit)]
  await addPages(driver, [
    newPage('old', { published: '2001', paragraphs: ['一提灯'] }),
    newPage('new', { published: '2021', paragraphs }),
  ])
  for (const sort of sorts) {
    const { total, capped } = await kwic(driver, { q: '提灯', sort })
    expect({ total, capped }).toEqual({ total: kwicLimit, capped: true })
  }
  expect((await kwic(driver, { q: '提灯', sort: 'left' })).items.every(({ id }) => id === 'new')).toBe(true)
})
