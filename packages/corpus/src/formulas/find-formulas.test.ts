import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findFormulas } from './find-formulas.ts'
import type { SourceArticle } from './types.ts'

/** One article a text; every paper its own, unless one is named. */
function corpus(...texts: (string | Partial<SourceArticle>)[]) {
  const articles = texts.map((given, i): SourceArticle => {
    const fields = typeof given === 'string' ? { body: given } : given
    return { key: i + 1, body: '', publisher: `第${i}报`, published: null, group: i + 1, ...fields }
  })
  const letters = articles.reduce((sum, { body }) => sum + body.length, 0)
  const read = async function* () {
    yield* articles
  }
  return findFormulas(read, { letters, articles: articles.length })
}
const before = ['村口的梨树下', '河对岸的磨坊里', '老船工的小屋前', '茶山最高的亭子边']
const after = ['孩子们念了一遍又一遍', '风把纸吹得哗哗响', '谁也没有先走开', '灯一直亮到天明']
const around = (slogan: string, i: number) => `${before[i]}，${slogan}，${after[i]}。`

describe('findFormulas', () => {
  test('finds what articles share, as far as they share it and no further', async () => {
    const { formulas } = await corpus(...[0, 1, 2].map((i) => around('灯火点亮归途', i)))
    expect(formulas.map(({ text, articles, publishers }) => [text, articles, publishers])).toEqual([
      ['灯火点亮归途', 3, 3],
    ])
  })

  test('joins limbs in another order, with one dropped or changed, with other marks and in the other script', async () => {
    const { formulas } = await corpus(
      around('渠水就是粮食，闸门就是粮仓', 0),
      around('闸门就是粮仓；渠水就是粮食', 1),
      around('渠水就是糧食 閘門就是糧倉', 2),
      around('渠水就是粮食，闸门就是米缸', 3),
    )
    expect(formulas).toHaveLength(1)
    expect(formulas[0]).toMatchObject({ articles: 4, class: 'slogan', evidence: { sign: 'parallel-limbs' } })
    expect(formulas[0]?.variants.map(({ text }) => text)).toContain('渠水就是糧食 閘門就是糧倉')
  })

  test('tells of each occurrence where it stands', async () => {
    const texts = [`头一段。\n${around('灯火点亮归途', 0)}`, around('灯火点亮归途', 1)]
    const { formulas } = await corpus(...texts)
    for (const { article, block, start, end } of formulas[0]?.occurrences ?? []) {
      expect(texts[article - 1]?.split('\n')[block]?.slice(start, end)).toBe('灯火点亮归途')
    }
    expect([...(formulas[0]?.occurrences ?? [])]).toHaveLength(2)
  })

  test('keeps every occurrence, however many there are', async () => {
    const texts = Array.from({ length: 1500 }, (_, i) => `第${i}夜，灯火点亮归途。`)
    const { formulas } = await corpus(...texts)
    const [formula] = formulas.filter(({ text }) => text.includes('灯火点亮归途'))
    expect(new Set([...(formula?.occurrences ?? [])].map(({ article }) => article)).size).toBe(1500)
  })

  test('whatever the texts, occurrences are printed as their variant, and counts are of what is there', async () => {
    const unit = fc.constantFrom(...'灯火归途渡船 ，。、“”7a𠮷縣\n')
    const text = fc.string({ unit, maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 6 }), text, async (own, shared) => {
        const texts = own.map((each) => `${each}${shared}`)
        const { formulas, shares } = await corpus(...texts)
        for (const { articles, publishers, variants, occurrences } of formulas) {
          const found = [...occurrences]
          for (const { article, block, start, end, variant } of found) {
            expect(texts[article - 1]?.split('\n')[block]?.slice(start, end)).toBe(variants[variant]?.text)
          }
          expect(new Set(found.map(({ article }) => article)).size).toBe(articles)
          expect(publishers).toBeLessThanOrEqual(articles)
        }
        for (const { covered, letters } of shares) expect(covered).toBeLessThanOrEqual(letters)
      }),
    )
  })

  test('counts reprints once', async () => {
    const { formulas } = await corpus(
      around('灯火点亮归途', 0),
      { body: around('灯火点亮归途', 0), group: 1 },
      around('灯火点亮归途', 1),
    )
    expect(formulas[0]).toMatchObject({ text: '灯火点亮归途', articles: 2, publishers: 2 })
    expect([...(formulas[0]?.occurrences ?? [])]).toHaveLength(3)
  })

  test('does not reach over the end of a sentence, and takes no date for a phrase', async () => {
    const { formulas } = await corpus(
      '2031年5月6日，渡口停了。灯火点亮归途',
      '2031年5月6日，新桥通了。灯火点亮归途',
    )
    expect(formulas.map(({ text }) => text)).toEqual(['灯火点亮归途'])
  })

  test('says what always opens articles is boilerplate, and what always has the same surroundings wire', async () => {
    const opening = [0, 1, 2, 3].map(
      (i) =>
        `本社通讯组报道，${before[i]}${after[i]}。${'甲乙丙丁'[i]}船靠了岸，${after[(i + 1) % 4]}，月亮升过第${i}座桥洞。`,
    )
    expect((await corpus(...opening)).formulas[0]).toMatchObject({ class: 'boilerplate' })
  })

  test('counts use by month, and the share of each article that formulas cover', async () => {
    const { formulas, months, shares } = await corpus(
      { body: around('灯火点亮归途', 0), published: '2031-05-06' },
      { body: around('灯火点亮归途', 1), published: '2031-05' },
      { body: around('灯火点亮归途', 2), published: '2031' },
      { body: '别的事情。', published: '2031-06-01T10:05' },
    )
    expect(formulas[0]?.months).toEqual([{ month: '2031-05', articles: 2 }])
    expect(months).toEqual([
      { month: '2031-05', articles: 2 },
      { month: '2031-06', articles: 1 },
    ])
    expect(shares.map(({ covered }) => covered)).toEqual([6, 6, 6, 0])
  })

  test('finds the same on every run, and nothing in nothing', async () => {
    const texts = [0, 1, 2, 3].map((i) => around('灯火点亮归途', i))
    const told = async () => {
      const { formulas, ...others } = await corpus(...texts)
      return { ...others, formulas: formulas.map((own) => ({ ...own, occurrences: [...own.occurrences] })) }
    }
    expect(await told()).toEqual(await told())
    expect((await corpus()).formulas).toEqual([])
    expect((await corpus('', '。。。')).formulas).toEqual([])
  })
})
