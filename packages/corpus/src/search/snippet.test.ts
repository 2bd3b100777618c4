import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTerm, type Term } from '../tokens.ts'
import { makeSnippet } from './snippet.ts'

const loneSurrogate = /\p{Cs}/u
const filler = '这一天的工作从清早开始，到傍晚才结束，'

const termsOf = (words: string): Term[] => words.split(' ').flatMap((word) => readTerm(word) ?? [])

function marked(body: string, query: string): string[] {
  const { text, marks } = makeSnippet(body, termsOf(query))
  return marks.map(({ start, end }) => text.slice(start, end))
}

test('marks what was looked for, as the body prints it', () => {
  expect(marked(`${filler.repeat(10)}網格員挨家走訪，网格有了眼睛。`, '网格')).toEqual(['網格', '网格'])
  expect(marked('全村共25户，2500人。', '25 人')).toEqual(['25', '人'])
})

test('begins with the sentence where that is near, and says where it was cut', () => {
  const { text, marks } = makeSnippet(
    `${filler.repeat(10)}散会。村民提灯送信${filler.repeat(10)}`,
    termsOf('送信'),
  )
  expect(text).toMatch(/^…村民提灯送信.*…$/)
  expect(marks).toEqual([{ start: 5, end: 7, block: 0, at: { start: 197, end: 199 } }])
})

test('chooses the window that shows most of the terms', () => {
  const body = `提灯${filler.repeat(20)}提灯送信`
  expect(marked(body, '提灯 送信')).toEqual(['提灯', '送信'])
})

test('leads from each mark to its passage', () => {
  const body = '村民提灯。\n次日散会，提灯回家。'
  expect(makeSnippet(body, termsOf('提灯')).marks).toEqual([
    { start: 2, end: 4, block: 0, at: { start: 2, end: 4 } },
    { start: 11, end: 13, block: 1, at: { start: 5, end: 7 } },
  ])
})

test('is the opening of the body where only the headline matched', () => {
  expect(makeSnippet('村民提灯。\n次日散会。', termsOf('送信'))).toEqual({
    text: '村民提灯。 次日散会。',
    marks: [],
  })
})

test('shows a phrase longer than its window whole', () => {
  const phrase = filler.repeat(12)
  expect(marked(`开头。${phrase}结尾`, phrase)).toEqual([phrase.slice(0, -1)])
})

test('has marks in order, in bounds, that part no character', () => {
  const body = fc
    .array(fc.constantFrom('提', '灯', '送', '信', '𠮷', '，', '\n', 'ab', '12', filler))
    .map((parts) => parts.join(''))
  const wanted = fc.constantFrom('提灯', '灯', '𠮷', '信 提', 'ab', '12 送', '提灯送信')
  fc.assert(
    fc.property(body, wanted, (text, query) => {
      const snippet = makeSnippet(text, termsOf(query))
      expect(snippet.text).not.toMatch(loneSurrogate)
      let reached = 0
      for (const { start, end, block, at } of snippet.marks) {
        expect(start).toBeGreaterThanOrEqual(reached)
        expect(end).toBeGreaterThan(start)
        expect(snippet.text.slice(start, end)).not.toMatch(loneSurrogate)
        const passage = text.split('\n')[block]?.slice(at.start, at.end)
        expect(snippet.text.slice(start, end).startsWith(passage || '?')).toBe(true)
        reached = end
      }
      expect(reached).toBeLessThanOrEqual(snippet.text.length)
    }),
  )
})
