import { beforeEach, describe, expect, test } from 'vitest'
import { addPages } from '../add-page.ts'
import { computeCopies } from '../copies/compute-copies.ts'
import { compareArticles, similarArticles } from '../copies/list-copies.ts'
import { freshStore } from '../driver.fixture.ts'
import type { Driver } from '../driver.ts'
import { newPage } from '../page.fixture.ts'
import { computeFormulas } from './compute-formulas.ts'
import { formulaShare, getFormula, listFormulas, listOccurrences } from './list-formulas.ts'

const surroundings = ['村口的梨树下，', '河对岸的磨坊里，', '老船工的小屋前，', '茶山最高的亭子边，']
const report =
  '灯船队今年沿着旧河道走完了八座码头，把修好的油灯一盏一盏交到守渡人手里，船老大说灯芯换成了棉线，风再大也吹不灭。'

let driver: Driver
beforeEach(async () => {
  driver = await freshStore()
  const slogans = surroundings.map((before, i) => `${before}灯火点亮归途，${'甲乙丙丁'[i]}船靠了岸。`)
  await addPages(driver, [
    ...slogans.map((text, i) =>
      newPage(`s${i}`, {
        headline: `第${i}夜`,
        source: `第${i % 2}报`,
        published: `2031-0${i + 1}-06`,
        paragraphs: [text],
      }),
    ),
    newPage('r0', { source: '甲报', paragraphs: [report] }),
    newPage('r1', { source: '乙报', paragraphs: ['来稿照登。', report] }),
  ])
})

describe('formulas of a store', () => {
  test('are there once they are computed, and say over how many articles', async () => {
    expect(await listFormulas(driver)).toMatchObject({ items: [], total: 0, computed: null })
    await computeCopies(driver)
    expect(await computeFormulas(driver)).toEqual({ articles: 6, formulas: 1 })
    await addPages(driver, [newPage('late', { paragraphs: ['晚到的。'] })])
    const { items, computed } = await listFormulas(driver, { q: '燈火' })
    expect(items).toMatchObject([{ text: '灯火点亮归途', articles: 4, publishers: 2 }])
    expect(computed).toEqual({ articles: 6, since: 1 })
    expect((await listFormulas(driver, { q: '磨坊' })).total).toBe(0)
    expect((await listFormulas(driver, { article: 's1' })).total).toBe(1)
    expect((await listFormulas(driver, { class: 'idiom' })).total).toBe(0)
  })

  test('lead to their passages, a page of them at a time', async () => {
    await computeFormulas(driver)
    const [formula] = (await listFormulas(driver, { q: '灯火' })).items
    const first = await listOccurrences(driver, formula?.id ?? '', { limit: 3 })
    const rest = await listOccurrences(driver, formula?.id ?? '', { limit: 3, cursor: first?.next ?? '' })
    expect(
      [...(first?.items ?? []), ...(rest?.items ?? [])].map(({ article, text }) => [article.id, text]),
    ).toEqual(['s0', 's1', 's2', 's3'].map((id) => [id, '灯火点亮归途']))
    expect(first?.items[0]).toMatchObject({
      left: '村口的梨树下，',
      right: '，甲船靠了岸。',
      block: 0,
      start: 7,
    })
    expect(rest?.next).toBeNull()
    expect(await listOccurrences(driver, 'f0')).toBeNull()
  })

  test('tell their use by month, and of an article how much they cover', async () => {
    await computeFormulas(driver)
    const [{ id } = { id: '' }] = (await listFormulas(driver, { q: '灯火' })).items
    const months = (await getFormula(driver, id))?.months
    expect(months?.map(({ month, articles, of, share }) => [month, articles, of, share])).toEqual(
      ['2031-01', '2031-02', '2031-03', '2031-04'].map((month) => [month, 1, 1, null]),
    )
    expect(await formulaShare(driver, 's0')).toBeCloseTo(6 / 17, 2)
    expect(await formulaShare(driver, 'absent')).toBeNull()
  })

  test('refuse a cursor and a limit that are none', async () => {
    await expect(listFormulas(driver, { cursor: 'x' })).rejects.toMatchObject({ code: 'bad-cursor' })
    await expect(listFormulas(driver, { limit: 101 })).rejects.toMatchObject({ code: 'bad-limit' })
  })
})

describe('copies of a store', () => {
  test('are found, told from both sides, and counted once in formulas', async () => {
    expect(await similarArticles(driver, 'r0')).toMatchObject({ items: [], computed: null })
    expect(await computeCopies(driver)).toEqual({ articles: 6, copies: 1, reprints: 1 })
    for (const [own, other] of [
      ['r0', 'r1'],
      ['r1', 'r0'],
    ] as const) {
      const { items } = (await similarArticles(driver, own)) ?? { items: [] }
      expect(items.map(({ id, kind }) => [id, kind])).toEqual([[other, 'reprint']])
    }
    await computeFormulas(driver)
    expect((await listFormulas(driver, { q: '灯船队' })).total).toBe(0)
  })

  test('any two articles can be compared', async () => {
    expect(await compareArticles(driver, 'r0', 'r1')).toMatchObject({ kind: 'reprint', inA: 1 })
    expect(await compareArticles(driver, 's0', 'r1')).toMatchObject({ kind: 'unrelated' })
    expect(await compareArticles(driver, 's0', 'absent')).toBeNull()
  })
})
