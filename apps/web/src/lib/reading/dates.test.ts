import { expect, test } from 'vitest'
import { printedDate } from './dates.ts'

test.each([
  ['2031', '2031年', '2031'],
  ['2031-08', '2031年8月', 'August 2031'],
  ['2031-08-05', '2031年8月5日', '5 August 2031'],
  ['2031-08-05T07:03', '2031年8月5日 07:03', '5 August 2031, 07:03'],
  ['2031-08-05T07:03:09', '2031年8月5日 07:03:09', '5 August 2031, 07:03:09'],
  ['2031-13', '2031年13月', '2031-13'],
  ['昨天', '昨天', '昨天'],
])('%s keeps the printed precision', (iso, zh, en) => {
  expect(printedDate(iso, 'zh')).toBe(zh)
  expect(printedDate(iso, 'en')).toBe(en)
})
