import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lettersOf } from './letters.ts'
import { Matcher, shortestPhrase } from './matcher.ts'

const unit = fc.constantFrom('渡', '口', '灯', '。')
const phrase = fc.string({ unit: fc.constantFrom('渡', '口', '灯'), minLength: shortestPhrase, maxLength: 9 })

test('every phrase at every place is found, longer ones first, none over the end of a sentence', () => {
  fc.assert(
    fc.property(fc.array(phrase), fc.string({ unit, maxLength: 60 }), (phrases, block) => {
      const letters = lettersOf(block)
      const ends = [...letters.text].map((_, i) => letters.breakBefore.indexOf(1, i + 1))
      const expected = [...letters.text].flatMap((_, start) =>
        [...new Set(phrases)]
          .filter((one) => letters.text.startsWith(one, start))
          .filter((one) => ends[start] === -1 || start + one.length <= (ends[start] as number))
          .sort((a, b) => b.length - a.length)
          .map((one) => ({ phrase: one, start, end: start + one.length })),
      )
      const matcher = new Matcher(phrases)
      const found: typeof expected = []
      matcher.each(letters, (i, start, end) =>
        found.push({ phrase: matcher.phrases[i] as string, start, end }),
      )
      expect(found).toEqual(expected)
    }),
  )
})
