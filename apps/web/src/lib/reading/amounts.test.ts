import { expect, test } from 'vitest'
import { en } from '../words/en.ts'
import { zh } from '../words/zh.ts'
import { amountInWords, printedNumber } from './amounts.ts'

const claim = { value: null, lower: null, upper: null, approx: false, unit: '名' }

test.each([
  [{ ...claim, value: 25 }, '正好 25', 'exactly 25'],
  [{ ...claim, value: 253_000, lower: 253_000, approx: true }, '至少 25.3万', 'at least 253,000'],
  [{ ...claim, value: 2000, upper: 2000, approx: true }, '至多 2000', 'at most 2,000'],
  [{ ...claim, value: 300, approx: true }, '大约 300', 'about 300'],
  [{ ...claim, lower: 5, upper: 10, approx: true }, '5 到 10', 'between 5 and 10'],
  [{ ...claim, approx: true }, '读不出的数', 'a number that cannot be read'],
])('the bound is said in words: %o', (amount, chinese, english) => {
  expect(amountInWords(amount, 'zh', zh)).toBe(chinese)
  expect(amountInWords(amount, 'en', en)).toBe(english)
})

test('large numbers are grouped as each language groups them', () => {
  expect(printedNumber(513.88, 'zh')).toBe('513.88')
  expect(printedNumber(5_138_800, 'zh')).toBe('513.88万')
  expect(printedNumber(120_000_000, 'zh')).toBe('1.2亿')
  expect(printedNumber(5_138_800, 'en')).toBe('5,138,800')
})
