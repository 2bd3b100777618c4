import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from './index.ts'
import { townshipsIn, townshipsOf, withTownships } from './townships.ts'

const filler = '船工们说，天亮以前就能过河，等船的老人也有了坐的地方，大家都很高兴。'
const read = (...paragraphs: string[]) =>
  parse({ id: 'ferry', text: ['渡口新添两班船', ...paragraphs].join('\n') })
const townshipsNamed = (...paragraphs: string[]) => {
  const [article] = read(...paragraphs).articles
  return article
    ? townshipsIn(article).map(({ text, adcode, rule, candidates }) => [
        text,
        adcode,
        rule,
        ...(candidates ? [candidates.map(({ adcode }) => adcode)] : []),
      ])
    : null
}

test('the table has the townships of a county, with nine digits', () => {
  const townships = townshipsOf('513322')
  expect(townships.find(({ name }) => name === '泸桥镇')).toEqual({ code: '513322100', name: '泸桥镇' })
  expect(townships.every(({ code }) => /^513322\d{3}$/.test(code))).toBe(true)
  expect(new Set(townships.map(({ code }) => code)).size).toBe(townships.length)
  expect(townshipsOf('000000')).toEqual([])
})

test('p-township: those of the counties that the article names', () => {
  expect(townshipsNamed(`泸定县泸桥镇来了30名教师，各乡镇都很高兴。${filler}`)).toEqual([
    ['泸桥镇', '513322100', 'p-township'],
  ])
  expect(townshipsNamed(`泸桥镇来了30名教师。${filler}`)).toEqual([])
})

test('p-township-open: of several with one name the county named last before it, or none', () => {
  const [first, second] = ['城关镇'].flatMap((name) =>
    ['410122', '410328', '610924', '620921', '421024', '340621', '610725', '610431'].filter((county) =>
      townshipsOf(county).some((township) => township.name === name),
    ),
  )
  if (!first || !second) return
  const article = read(`泸定县来了30名教师。${filler}`).articles[0]
  const place = article?.mentions.places[0]
  if (!article || !place) throw new Error('The article names no county.')
  const body = [
    { ...article.body[0], text: '甲城关镇', pieces: [{ start: 0, end: 4 }] },
  ] as typeof article.body
  const both = (start: number) => ({
    body,
    mentions: {
      ...article.mentions,
      places: [first, second].map((adcode) => ({ ...place, adcode, at: { start, end: start + 1 } })),
    },
  })
  expect(townshipsIn(both(0))[0]).toMatchObject({ adcode: expect.stringMatching(`^${second}`) })
  expect(townshipsIn(both(3))[0]).toMatchObject({ adcode: null, rule: 'p-township-open' })
})

test('a page with townships: places in order, each the slice that it claims, and none inside another', () => {
  const capture = ['渡口新添两班船', `泸定县泸桥镇和冷碛镇来了30名教师。${filler}`].join('\n')
  const { articles } = withTownships(parse({ id: 'ferry', text: capture }))
  const places = articles[0]?.mentions.places ?? []
  expect(places.map(({ text, level }) => [text, level])).toEqual([
    ['泸定县', 'county'],
    ['泸桥镇', 'township'],
    ['冷碛镇', 'township'],
  ])
  for (const { spans, text } of places)
    expect(spans.map(({ start, end }) => capture.slice(start, end)).join('')).toBe(text)
})

test('any text: nothing is thrown, and spans lie in the text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('泸定县', '泸桥镇', '镇', '乡', '街道', '苏木', '，', '城'), {
        maxLength: 40,
      }),
      (parts) => {
        const text = parts.join('')
        const article = read(`${text}泸定县来了30名教师。${filler}`).articles[0]
        if (article)
          for (const { at, text: own, block } of townshipsIn(article))
            expect(article.body[block]?.text.slice(at.start, at.end)).toBe(own)
      },
    ),
    { numRuns: 50 },
  )
})
