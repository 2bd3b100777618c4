import { compareTexts } from '@jianbao/corpus'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alignedRows } from './aligned.ts'

const first = [
  '石桥县渡口今天起每天加开两班渡船，学生坐船上学，票价不变，船上备有救生衣和热水。',
  '船长说，船舱里还会摆一排书架。',
]
const second = ['石桥县渡口今天起每天加开三班渡船，学生坐船上学，票价不变，船上备有救生衣和热水！']

const rowsOf = (a: string[], b: string[]) => alignedRows(compareTexts(a.join('\n'), b.join('\n')), a, b)
const textOf = (rows: ReturnType<typeof rowsOf>, side: 'a' | 'b') =>
  rows.flatMap((row) => row[side].map(({ text }) => text)).join('')

test('a changed word is told apart from what stands around it, with its marks', () => {
  const rows = rowsOf(first, second)
  const differing = rows.flatMap(({ a, b }) => [...a, ...b]).filter(({ differs }) => differs)
  expect(differing.map(({ text }) => text)).toEqual(expect.arrayContaining(['两', '三']))
  expect(rows.some(({ kind }) => kind === 'only-a')).toBe(true)
  expect(textOf(rows, 'b')).toBe(second.join(''))
})

test('both texts stay whole where nothing moved, whatever they hold', () => {
  const block = fc.array(fc.constantFrom('渡', '口', '船', '，', '。', '书'), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(fc.array(block, { maxLength: 4 }), fc.array(block, { maxLength: 4 }), (one, other) => {
      const hasLetters = (text: string) => /[^，。]/.test(text)
      const a = one.map((chars) => chars.join('')).filter(hasLetters)
      const b = other.map((chars) => chars.join('')).filter(hasLetters)
      const rows = rowsOf(a, b)
      fc.pre(rows.every(({ kind }) => kind !== 'moved'))
      expect([textOf(rows, 'a'), textOf(rows, 'b')]).toEqual([a.join(''), b.join('')])
    }),
  )
})
