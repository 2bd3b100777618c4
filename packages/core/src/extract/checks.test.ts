import { expect, test } from 'vitest'
import type { Block, Metadata } from '../types.ts'
import { extract } from './extract.ts'

const metadata: Metadata = {
  headline: null,
  kicker: null,
  deck: null,
  series: null,
  publisher: null,
  source: null,
  prevTitle: null,
  nextTitle: null,
  published: null,
  views: null,
  dateline: null,
  breadcrumb: [],
  bylines: [],
  edition: null,
}

const check = (...texts: string[]) => {
  let start = 0
  const body: Block[] = texts.map((text, line) => {
    const block: Block = { type: 'paragraph', line, text, pieces: [{ start, end: start + text.length }] }
    start += text.length + 1
    return block
  })
  const { claims, diagnostics } = extract({ metadata, body }, { lines: [] })
  return diagnostics.map(({ code, claims: ids = [] }) => [
    code,
    ...ids.map((id) => claims.find((claim) => claim.id === id)?.text),
  ])
}

test('part-exceeds-whole: more of a part than of all', () => {
  expect(check('镇里有渔民30名,其中女渔民42名。')).toEqual([['part-exceeds-whole', '30名', '42名']])
  expect(check('镇里有渔民30多名,其中女渔民12名。')).toEqual([])
  expect(check('镇里有渔民30名。其中一户养羊42只。')).toEqual([])
})

test('number-repeated: the same number of the same thing', () => {
  expect(check('广福县组建突击队30支。', '广福县组建突击队30支,巡查渡口。')).toEqual([
    ['number-repeated', '30支', '30支'],
  ])
})

test('numbers-differ: two numbers of one indicator, place and level', () => {
  expect(check('江苏省组建突击队30支。', '江苏省组建突击队52支,巡查渡口。')).toEqual([
    ['numbers-differ', '30支', '52支'],
  ])
  expect(check('江苏省组建突击队30余支。', '江苏省组建突击队32支,巡查渡口。')).toEqual([])
  expect(check('江苏省组建突击队30支。', '浙江省组建突击队52支,巡查渡口。')).toEqual([])
})

test('date-open: said once where dates cannot be completed', () => {
  expect(check('3月5日下雨,3月6日天晴。')).toEqual([['date-open']])
})
