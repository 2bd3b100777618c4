import {
  compareClaims,
  compareIndicator,
  listClaims,
  listFormulas,
  listOccurrences,
  similarArticles,
} from '@jianbao/corpus'
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
    const { items } = await listClaims(driver, { indicator, limit: 100 })
    const found = items.map(({ article, place, level, value, lower, upper, unit }) => ({
      article: article.id,
      place: place?.adcode,
      scope: level,
      value,
      lower,
      upper,
      unit,
    }))
    for (const row of rows) expect(found).toContainEqual(row)
  })

  test.each(truth.indicators)(
    '$indicator: what is said of counties can be compared',
    async ({ indicator, rows }) => {
      const { items } = await compareIndicator(driver, indicator, { limit: 100 })
      const ofCounties = rows.filter(({ scope }) => scope === 'county')
      const statements = items.filter(({ claims }) =>
        claims.some(({ article }) => rows.some((row) => row.article === article)),
      )
      expect(statements.filter(({ grade }) => grade === 'A')).toHaveLength(ofCounties.length)
    },
  )
})

describe('comparability', () => {
  /** The grade that a claim gets among all claims of the indicator of the first of a pair. */
  async function gradeAmong(indicator: string | null, article: string): Promise<string> {
    if (indicator === null) return 'C'
    const { items } = await compareIndicator(driver, indicator, { limit: 100 })
    return items.find(({ claims }) => claims.some((claim) => claim.article === article))?.grade ?? 'C'
  }

  test.each(truth.grades)('$a.article beside $b.article is $grade: $why', async ({ a, b, grade }) => {
    expect(await gradeAmong(a.indicator, a.article)).toBe('A')
    expect(await gradeAmong(a.indicator, b.article)).toBe(grade)
  })

  test.each(truth.grades)(
    '$a.article and $b.article by themselves are $grade: $why',
    async ({ a, b, grade }) => {
      const [one, other] = await Promise.all([a, b].map(claimOf))
      expect(one && other && compareClaims(one, other)).toMatchObject({ grade })
    },
  )

  /** The claim that is meant: of an indicator, or the first that is of none. */
  async function claimOf({ article, indicator }: { article: string; indicator: string | null }) {
    const { items } = await listClaims(driver, { article, limit: 100 })
    return items.find((claim) => claim.indicator === indicator)
  }
})
