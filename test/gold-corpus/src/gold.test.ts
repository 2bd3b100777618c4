import { listFormulas, listOccurrences, similarArticles } from '@jianbao/corpus'
import { describe, expect, test } from 'vitest'
import { goldCorpus, truth } from './gold.ts'

const driver = await goldCorpus()
const { items: formulas } = await listFormulas(driver, { limit: 100 })

describe('formulas', () => {
  test.each(truth.frames)('$text is one frame: $how', async ({ text, articles, class: wanted }) => {
    const found = formulas.filter((formula) => formula.variants.some((variant) => variant.text === text))
    expect(found).toHaveLength(1)
    const [formula] = found
    expect(formula).toMatchObject({ articles: articles.length, class: wanted })
    const occurrences = await listOccurrences(driver, formula?.id ?? '', { limit: 100 })
    expect([...new Set(occurrences?.items.map(({ article }) => article.id))].sort()).toEqual(articles)
  })

  test('the frames of most papers are those that a person names', () => {
    const named = new Set(truth.frames.map(({ text }) => text))
    const top = formulas.slice(0, 3).map(({ variants }) => variants.some(({ text }) => named.has(text)))
    expect(top).toEqual([true, true, true])
  })
})

describe('near-copies', () => {
  test('are the pairs that a person finds, of the same kind, and no others', async () => {
    const found = new Set<string>()
    for (let i = 1; i <= 20; i++) {
      const id = String(i).padStart(2, '0')
      for (const { id: other, kind } of (await similarArticles(driver, id))?.items ?? []) {
        found.add([...[id, other].sort(), kind].join(' '))
      }
    }
    expect([...found].sort()).toEqual(truth.copies.map(({ a, b, kind }) => `${a} ${b} ${kind}`).sort())
  })
})

describe('indicators', () => {
  test.each(truth.indicators)('$indicator: who says how much, with bounds', async ({ indicator, rows }) => {
    const found = await driver.all<Record<string, unknown>>(
      `select articles.id as article, adcode as place, scope, value, lower, upper, unit from claims
        join articles on articles.key = claims.article_key where indicator = ? and scope is not null order by articles.id`,
      [indicator],
    )
    const listed = found.filter(({ article }) => rows.some((row) => row.article === article))
    expect(listed).toEqual(rows)
  })
})
