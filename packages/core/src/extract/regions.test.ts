import { expect, test } from 'vitest'
import { readMarks, regionsOf } from './regions.ts'

const read = (text: string) => regionsOf(text).map(({ open, start, end }) => [open, text.slice(start, end)])

test('quotations and titles, nested ones too, in order', () => {
  expect(read('他说“读过《山里的‘灯’》吗”，「没有」')).toEqual([
    ['“', '读过《山里的‘灯’》吗'],
    ['《', '山里的‘灯’'],
    ['‘', '灯'],
    ['「', '没有'],
  ])
})

test('unbalanced marks are passed over', () => {
  expect(read('《山里“的灯》”和》')).toEqual([['《', '山里“的灯']])
  expect(read(`“${'远'.repeat(500)}”`)).toEqual([])
})

test('ASCII marks open and close in turn', () => {
  expect(read('"一"和"二"')).toEqual([
    ['“', '一'],
    ['“', '二'],
  ])
})

test.each([
  ['《山里“的灯》”和》', 3],
  ['他说“明天来', 2],
  ['"一"和"二', 4],
  ['it’s 雨', null],
  ['“远”和《灯》', null],
])('the first mark without a partner: %s', (text, stray) => {
  expect(readMarks(text).stray).toBe(stray)
})
