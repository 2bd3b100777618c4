import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomFrom } from '../random.ts'
import { plantReuse } from './plant-reuse.ts'
import { sentenceOf } from './sentences.ts'

test('the same seed plants the same corpus, another seed another', () => {
  expect(plantReuse(7, 60)).toEqual(plantReuse(7, 60))
  expect(plantReuse(7, 60)).not.toEqual(plantReuse(8, 60))
})

test('every kind of reuse is planted, and pairs name articles that are there', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 0, max: 80 }), (seed, count) => {
      const { articles, pairs } = plantReuse(seed, count)
      const keys = new Set(articles.map(({ key }) => key))
      expect(keys.size).toBe(articles.length)
      expect(articles.length).toBeGreaterThanOrEqual(count)
      for (const { a, b } of pairs) expect([keys.has(a), keys.has(b), a < b]).toEqual([true, true, true])
    }),
    { numRuns: 50 },
  )
  expect(new Set(plantReuse(1, 400).pairs.map(({ reuse }) => reuse)).size).toBe(5)
})

test('a reprint in the same script has the letters of the other, cut into other paragraphs', () => {
  const { articles, pairs } = plantReuse(3, 300)
  const letters = (key: number) => articles[key - 1]?.body.replaceAll('\n', '')
  const reprints = pairs.filter(({ reuse }) => reuse === 'reprint')
  const alike = reprints.filter(({ a, b }) => letters(a) === letters(b))
  expect(alike.length).toBeGreaterThan(reprints.length / 2)
})

test('no two sentences have twenty letters in a row in common', () => {
  const random = randomFrom(5)
  const sentences = Array.from({ length: 300 }, () => sentenceOf(random))
  const seen = new Map<string, number>()
  for (const [i, sentence] of sentences.entries()) {
    for (let at = 0; at + 20 <= sentence.length; at++) {
      const part = sentence.slice(at, at + 20)
      expect(seen.get(part) ?? i).toBe(i)
      seen.set(part, i)
    }
  }
})
