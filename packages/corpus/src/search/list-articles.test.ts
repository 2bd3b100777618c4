import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { addPage, addPages } from '../add-page.ts'
import { freshStore } from '../driver.fixture.ts'
import type { Driver, SqlValue } from '../driver.ts'
import { CorpusError } from '../errors.ts'
import { migrate } from '../migrate.ts'
import { openDriver } from '../node.ts'
import { newPage } from '../page.fixture.ts'
import { type ListOptions, listArticles, rankLimit } from './list-articles.ts'
import type { Filters } from './read-search.ts'

let driver: Driver
beforeEach(async () => {
  driver = await freshStore()
})

const idsOf = async (options: ListOptions) =>
  (await listArticles(driver, options)).items.map((item) => item.id)

async function readThrough(options: ListOptions): Promise<string[]> {
  const ids: string[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const list = await listArticles(driver, { ...options, ...(cursor !== undefined && { cursor }) })
    ids.push(...list.items.map((item) => item.id))
    cursor = list.next
  }
  return ids
}

describe('a query', () => {
  beforeEach(async () => {
    await addPage(
      driver,
      newPage('a', {
        headline: '村民提灯送信',
        source: '虚构晚报',
        published: '2021-10',
        paragraphs: ['信送到了山那边，共25户。'],
      }),
    )
    await addPage(driver, newPage('b', { headline: '晚會散場', paragraphs: ['村民提燈回家，ＡＢ队得奖。'] }))
    await addPage(driver, newPage('c', { paragraphs: ['散会以后，250人提着灯。'] }))
  })

  test('of two characters finds either script from either', async () => {
    expect(await idsOf({ q: '提灯', sort: 'oldest' })).toEqual(['a', 'b'])
    expect(await idsOf({ q: '提燈', sort: 'oldest' })).toEqual(['a', 'b'])
    expect(await idsOf({ q: '晚会' })).toEqual(['b'])
  })

  test('of one character finds it anywhere, at the end of a run too', async () => {
    expect((await idsOf({ q: '灯' })).sort()).toEqual(['a', 'b', 'c'])
    expect(await idsOf({ q: '户' })).toEqual(['a'])
  })

  test('is a phrase: characters that only stand apart are not found', async () => {
    expect(await idsOf({ q: '灯提' })).toEqual([])
    expect(await idsOf({ q: '村民提灯送' })).toEqual(['a'])
  })

  test('of several terms wants all of them, wherever they stand', async () => {
    expect(await idsOf({ q: '送信 山那边' })).toEqual(['a'])
    expect(await idsOf({ q: '送信 散会' })).toEqual([])
  })

  test('finds numbers and Latin words whole', async () => {
    expect(await idsOf({ q: '25' })).toEqual(['a'])
    expect(await idsOf({ q: '250人' })).toEqual(['c'])
    expect(await idsOf({ q: 'ab队' })).toEqual(['b'])
  })

  test('of punctuation alone finds nothing, a blank one everything', async () => {
    expect(await listArticles(driver, { q: '，"*(' })).toEqual({
      items: [],
      next: null,
      total: 0,
      ordered: 'newest',
    })
    expect(await listArticles(driver, { q: ' 　' })).toMatchObject({ total: 3 })
  })

  test('ranks what the headline says above what the body says', async () => {
    await addPage(driver, newPage('d', { headline: '会议', paragraphs: ['他们送信。'] }))
    expect(await idsOf({ q: '送信' })).toEqual(['a', 'd'])
  })

  test('gives each item its facts and the words found', async () => {
    const { items, total, next } = await listArticles(driver, { q: '山那边' })
    expect({ total, next }).toEqual({ total: 1, next: null })
    expect(items).toEqual([
      {
        id: 'a',
        headline: '村民提灯送信',
        source: '虚构晚报',
        publisher: null,
        published: '2021-10',
        script: 'hans',
        name: 'a.txt',
        snippet: {
          text: '信送到了山那边，共25户。',
          marks: [{ start: 4, end: 7, block: 0, at: { start: 4, end: 7 } }],
        },
      },
    ])
    expect((await listArticles(driver, { q: '' })).items.map((item) => item.snippet)).toEqual([
      null,
      null,
      null,
    ])
  })
})

describe('order', () => {
  test('is by date, undated articles last in either direction', async () => {
    const dates = { a: '2021-10-28T12:13', b: undefined, c: '2022', d: '2021-10' }
    for (const [id, published] of Object.entries(dates)) {
      await addPage(driver, newPage(id, { headline: '提灯', ...(published !== undefined && { published }) }))
    }
    expect(await idsOf({})).toEqual(['c', 'a', 'd', 'b'])
    expect(await idsOf({ sort: 'oldest' })).toEqual(['d', 'a', 'c', 'b'])
    expect(await idsOf({ sort: 'newest', q: '提灯' })).toEqual(['c', 'a', 'd', 'b'])
    expect(await idsOf({ sort: 'relevance' })).toEqual(['c', 'a', 'd', 'b'])
  })
})

describe('paging', () => {
  test('reads every article once in each order, whatever the limit', async () => {
    for (let i = 0; i < 23; i++) {
      const paragraphs = ['提灯'.repeat(1 + (i % 3)), '送信'.repeat(i % 4)]
      await addPage(
        driver,
        newPage(`p${i}`, { headline: '会', ...(i % 5 && { published: `202${i % 5}` }), paragraphs }),
      )
    }
    for (const sort of ['relevance', 'newest', 'oldest'] as const) {
      for (const q of ['', '提灯']) {
        const whole = await idsOf({ q, sort, limit: 100 })
        expect(new Set(whole).size).toBe(23)
        for (const limit of [1, 4, 22, 23]) expect(await readThrough({ q, sort, limit })).toEqual(whole)
      }
    }
  })

  test('goes on where it stopped though articles were added meanwhile', async () => {
    for (const year of [2001, 2003, 2005])
      await addPage(driver, newPage(`p${year}`, { published: `${year}` }))
    const first = await listArticles(driver, { limit: 1 })
    for (const year of [2002, 2009]) await addPage(driver, newPage(`p${year}`, { published: `${year}` }))
    expect(await idsOf({ cursor: first.next ?? '' })).toEqual(['p2003', 'p2002', 'p2001'])
  })

  test('counts all that match, not only those shown', async () => {
    for (let i = 0; i < 5; i++) await addPage(driver, newPage(`p${i}`, { headline: i < 3 ? '提灯' : '送信' }))
    expect(await listArticles(driver, { q: '提灯', limit: 1 })).toMatchObject({ total: 3 })
    expect(await listArticles(driver, { limit: 1 })).toMatchObject({ total: 5 })
  })

  test('of more articles than are ranked goes by date, and says so, each once', async () => {
    const dates = ['2019', '2020-02-17', '2021-10', undefined]
    for (let from = 0; from <= rankLimit; from += 500) {
      const ids = Array.from({ length: Math.min(500, rankLimit + 1 - from) }, (_, i) => from + i)
      await addPages(
        driver,
        ids.map((i) => {
          const published = dates[i % dates.length]
          return newPage(`p${i}`, { headline: '提灯', ...(published !== undefined && { published }) })
        }),
      )
    }
    const first = await listArticles(driver, { q: '提灯', limit: 100 })
    expect(first).toMatchObject({ ordered: 'newest', total: rankLimit + 1 })
    expect(await readThrough({ q: '提灯', limit: 100 })).toEqual(
      await readThrough({ q: 'is:dated OR is:undated', limit: 100 }),
    )
    const oldest = await readThrough({ q: '提灯', limit: 100, sort: 'oldest' })
    expect([oldest[0], oldest.at(-1), new Set(oldest).size]).toEqual(['p0', 'p999', rankLimit + 1])
  })

  test('refuses a cursor, limit or query it cannot use, in a sentence', async () => {
    await expect(listArticles(driver, { cursor: 'x' })).rejects.toMatchObject({ code: 'bad-cursor' })
    for (const limit of [0, 101, 1.5, Number.NaN]) {
      await expect(listArticles(driver, { limit })).rejects.toMatchObject({ code: 'bad-limit' })
    }
    await expect(listArticles(driver, { q: '提'.repeat(1001) })).rejects.toMatchObject({ code: 'bad-query' })
  })
})

describe('properties', () => {
  const passage = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '提灯',
          '送信',
          '圖書館',
          '，',
          '。',
          ' ',
          'Wi-Fi',
          '２０２１',
          '25.3',
          '𠮷',
          'é',
          '①',
          '\u0301',
        ),
        fc.string({ unit: 'binary', maxLength: 3 }),
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((parts) => parts.join(''))

  test('every article is found by any part of its own text that does not cut a word or number', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(passage, { minLength: 1, maxLength: 3 }),
        fc.nat(),
        fc.nat({ max: 12 }),
        async (paragraphs, from, length) => {
          const body = paragraphs.join('\n')
          const start = from % body.length
          const [before, part, after] = [
            body.slice(0, start),
            body.slice(start, start + 1 + length),
            body.slice(start + 1 + length),
          ]
          fc.pre(/[\p{L}\p{N}]/u.test(part) && !cutsWord(before, part) && !cutsWord(part, after))
          await addPage(driver, newPage('p', { paragraphs }))
          expect(await idsOf({ q: `"${part.replaceAll('"', ' ')}"` })).toEqual(['p'])
        },
      ),
      { numRuns: 500 },
    )
  })

  test('reading on gives every article once, in order, however long the lists are', async () => {
    const words = fc.array(fc.constantFrom('提灯', '送信', '散会', '，'), { minLength: 1, maxLength: 6 })
    const article = fc.record({
      id: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2 }),
      published: fc.constantFrom('2020', '2021-05', '2021-05-06', null),
      source: fc.constantFrom('甲报', '乙报'),
      words,
    })
    const asked = fc.record({
      q: fc.constantFrom('', '提灯', '提灯 OR 散会', '-送信', '提 source:甲报', '提灯 (送信 OR is:undated)'),
      sort: fc.constantFrom('relevance' as const, 'newest' as const, 'oldest' as const),
      filters: fc.constantFrom<Filters>({}, { source: '甲报' }, { to: '2021' }),
      limit: fc.integer({ min: 1, max: 4 }),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(article, { minLength: 1, maxLength: 10, selector: ({ id }) => id }),
        fc.array(asked, { minLength: 1, maxLength: 4 }),
        async (articles, questions) => {
          driver = openDriver(':memory:')
          await migrate(driver)
          await addPages(
            driver,
            articles.map(({ id, published, source, words: paragraphs }) =>
              newPage(id, { source, paragraphs, ...(published !== null && { published }) }),
            ),
          )
          for (const { limit, ...question } of questions) {
            const whole = await listArticles(driver, { ...question, limit: 100 })
            expect(whole.items.length).toBe(whole.total)
            expect(await readThrough({ ...question, limit })).toEqual(whole.items.map(({ id }) => id))
          }
        },
      ),
      { numRuns: 150 },
    )
  })

  test('no query makes an error but one that says what cannot be read', async () => {
    await addPage(driver, newPage('p', { headline: '提灯' }))
    const piece = fc.oneof(
      fc.constantFrom(
        '提灯',
        '灯',
        ' ',
        '(',
        ')',
        '"',
        '-',
        'NOT ',
        ' OR ',
        ' AND ',
        'title:',
        'body:',
        'place:',
      ),
      fc.constantFrom('place:51', 'from:2021', 'is:undated', 'source:*报', 'scheme:grid', 'org:', '：', '*'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const answer = await listArticles(driver, { q: pieces.join('') }).catch((error: CorpusError) => error)
        if (answer instanceof CorpusError) expect(answer.code).toBe('bad-query')
        else expect(answer.total).toBeLessThanOrEqual(1)
      }),
      { numRuns: 500 },
    )
    expect((await listArticles(driver, { q: '提 '.repeat(500) })).total).toBe(1)
  })
})

/** Whether a word, a number or a surrogate pair goes on from one string into the next. */
function cutsWord(left: string, right: string): boolean {
  if (/\p{Script=Han}$/u.test(left) || /^\p{Script=Han}/u.test(right)) return false
  return /[\p{L}\p{N}\p{M}\p{Cs}]$/u.test(left) && /^[\p{L}\p{N}\p{M}\p{Cs}]/u.test(right)
}

test('binds no more than 100 parameters', async () => {
  let most = 0
  const counted = (params: readonly SqlValue[] = []) => {
    most = Math.max(most, params.length)
    return params
  }
  const counting: Driver = {
    all: (sql, params) => driver.all(sql, counted(params)),
    run: (sql, params) => driver.run(sql, counted(params)),
    batch: (statements) =>
      driver.batch(Array.from(statements, ({ sql, params }) => ({ sql, params: counted(params) }))),
  }
  const claims = Array.from({ length: 200 }, () => ({}))
  await addPage(counting, newPage('p', { headline: '提灯', claims }))
  await listArticles(counting, { q: Array.from({ length: 200 }, (_, i) => `${i}`).join(' ') })
  expect(most).toBeGreaterThan(0)
  expect(most).toBeLessThanOrEqual(100)
})
