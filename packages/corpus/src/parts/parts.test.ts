import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findCopies } from '../copies/find-copies.ts'
import { findFormulas } from '../formulas/find-formulas.ts'
import { formulaId } from '../formulas/formula-id.ts'
import { alignPair } from './align-pair.ts'
import {
  countUses,
  framesOf,
  gatherFormulas,
  grownPhrases,
  type PartArticle,
  type PlaceRow,
  placeFinder,
  seedRows,
  trimPhrases,
} from './index.ts'

const least = 2

async function* streamed<Row>(rows: Iterable<Row>) {
  yield* rows
}

async function listed<Row>(rows: AsyncIterable<Row>): Promise<Row[]> {
  const list: Row[] = []
  for await (const row of rows) list.push(row)
  return list
}

/** What a cluster does between the steps: rows by key, then in the order of articles, blocks and places, longer ones first. */
function sorted<Row extends PlaceRow>(rows: readonly Row[], keyOf: (row: Row) => string | number) {
  const order = (row: Row) => [keyOf(row), row.article, row.block, row.start, -row.end]
  return streamed(
    rows.toSorted((x, y) => {
      const [a, b] = [order(x), order(y)]
      const at = a.findIndex((value, i) => value !== b[i])
      return at < 0 ? 0 : (a[at] as string | number) < (b[at] as string | number) ? -1 : 1
    }),
  )
}

async function inParts(articles: readonly PartArticle[]) {
  const firsts = articles.filter(({ first }) => first)
  const counts = new Map<number, number>()
  for (const { seed } of firsts.flatMap((article) => [...seedRows(article)]))
    counts.set(seed, (counts.get(seed) ?? 0) + 1)
  const grown = firsts.flatMap((article) => {
    const shared = [...seedRows(article)].map(({ seed }) => ({ seed, articles: counts.get(seed) ?? 0 }))
    const seeds = shared.filter((seed) => seed.articles >= least)
    return [...grownPhrases({ ...article, seeds }, least)]
  })
  const byPhrase = ({ phrase }: PlaceRow) => phrase
  const find = (phrases: readonly { phrase: string }[], among: readonly PartArticle[], most?: number) => {
    const places = placeFinder(
      phrases.map(({ phrase }) => phrase),
      most,
    )
    return among.flatMap((article) => [...places(article)])
  }
  const trimmed = await listed(trimPhrases(sorted(find(grown, firsts, 6), byPhrase)))
  const uses = await listed(countUses(sorted(find(trimmed, firsts, 1), byPhrase)))
  const frames = framesOf(
    uses.filter((use) => use.articles >= least),
    least,
  )
  const frameOf = new Map(frames.map(({ phrase, frame }) => [phrase, frame]))
  const places = find(frames, articles).map((row) => ({ ...row, frame: frameOf.get(row.phrase) as number }))
  const gathered = await listed(
    gatherFormulas(
      sorted(places, ({ frame }) => frame),
      least,
    ),
  )
  return gathered.flatMap((formula) => {
    if (formula.table !== 'formulas') return []
    const { frame, ...row } = formula.row
    const occurrences = gathered.flatMap((place) => {
      if (place.table !== 'occurrences' || place.row.frame !== frame) return []
      const { formula: _, frame: __, ...at } = place.row
      return at
    })
    return { ...row, occurrences }
  })
}

async function onOneMachine(articles: readonly PartArticle[]) {
  const groups: number[] = []
  for (const [i, { first }] of articles.entries()) groups.push(first ? i : (groups[i - 1] ?? i))
  const read = async function* () {
    for (const [i, { body, publisher, published }] of articles.entries())
      yield { key: i, body, publisher, published, group: groups[i] as number }
  }
  const letters = articles.reduce((sum, { body }) => sum + body.length, 0)
  const { formulas } = await findFormulas(read, { letters, articles: articles.length, least })
  return formulas.map(({ occurrences, ...formula }) => ({
    id: formulaId(formula.letters),
    ...formula,
    occurrences: [...occurrences].map(({ article, ...at }) => ({ article: nameOf(article), ...at })),
  }))
}

const nameOf = (i: number) => `article-${String(i).padStart(4, '0')}`
const inOrder = <Formula extends { id: string; text: string }>(formulas: readonly Formula[]) =>
  formulas.toSorted((x, y) => (`${x.id} ${x.text}` < `${y.id} ${y.text}` ? -1 : 1))

const articlesOf = (
  bodies: readonly string[],
  isReprint: (i: number) => boolean = () => false,
): PartArticle[] =>
  bodies.map((body, i) => ({
    id: nameOf(i),
    body,
    publisher: i % 5 === 4 ? null : `第${i % 3}报`,
    published: i % 4 === 0 ? null : `2031-0${(i % 9) + 1}-01`,
    first: i === 0 || !isReprint(i),
  }))

describe('formulas in parts', () => {
  test('are those that one machine finds', async () => {
    const unit = fc.constantFrom(
      '灯火点亮归途',
      '渠水就是粮食，闸门就是粮仓',
      '闸门就是粮仓',
      '守着渡口',
      '一',
      '。',
      '\n',
      '，',
      '村民说',
      '夜里',
    )
    const body = fc.array(unit, { maxLength: 12 }).map((parts) => parts.join(''))
    await fc.assert(
      fc.asyncProperty(
        fc.array(body, { minLength: 2, maxLength: 12 }),
        fc.integer({ min: 2, max: 9 }),
        async (bodies, nth) => {
          const articles = articlesOf(bodies, (i) => i % nth === 1)
          expect(inOrder(await inParts(articles))).toEqual(inOrder(await onOneMachine(articles)))
        },
      ),
      { numRuns: 60 },
    )
  })

  test('of many places are those that one machine finds, whatever part a place is in', async () => {
    const bodies = Array.from(
      { length: 150 },
      (_, i) =>
        `第${i}夜${'，又一夜'.repeat(i % 3)}，灯火点亮归途，谁也没有先走开。\n渠水就是粮食，${i % 2 ? '闸门就是粮仓' : '闸门就是米缸'}。`,
    )
    const articles = articlesOf(bodies)
    const found = await inParts(articles)
    expect(found.length).toBeGreaterThan(1)
    expect(inOrder(found)).toEqual(inOrder(await onOneMachine(articles)))
  })
})

test('a pair is aligned as the corpus aligns it', async () => {
  const story =
    '入冬以来，青石镇的提灯人每晚沿着山路走一遍，给独居老人送去热水和报纸，老人们说，灯一亮，心里就踏实了。'.repeat(
      2,
    )
  const bodies = new Map([
    [1, story],
    [2, `${story}另有一句。`],
  ])
  const articles = streamed([...bodies].map(([key, body]) => ({ key, body })))
  const { copies } = await findCopies(articles, async () => bodies)
  const [found] = copies
  expect([...alignPair({ a: 'x', b: 'y', bodyA: story, bodyB: `${story}另有一句。` })]).toEqual([
    { a: 'x', b: 'y', kind: found?.kind, similarity: found?.similarity, in_a: found?.inA, in_b: found?.inB },
  ])
  expect([...alignPair({ a: 'x', b: 'y', bodyA: story, bodyB: '渡船又响起汽笛。' })]).toEqual([])
})
