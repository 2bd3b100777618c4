import { expect, test } from 'vitest'
import { civilOf } from './civil.ts'
import { findDates } from './dates.ts'
import { viewOf } from './regions.ts'

const read = (text: string, published: string | null = '2021-02-17') =>
  findDates(viewOf(text), published === null ? null : civilOf(published)).map(
    ({ start, end, value, certainty, rule }) => [text.slice(start, end), value, certainty, rule],
  )

test.each([
  ['2020年2月17日下雨', '2020年2月17日', '2020-02-17'],
  ['二〇二〇年二月十七日下雨', '二〇二〇年二月十七日', '2020-02-17'],
  ['2020-02-17 下雨', '2020-02-17', '2020-02-17'],
  ['2020/2/17 下雨', '2020/2/17', '2020-02-17'],
  ['2020年2月下雨', '2020年2月', '2020-02'],
  ['自2020年下雨', '2020年', '2020'],
])('d-whole: printed with its year: %s', (text, words, value) => {
  expect(read(text, null)).toEqual([[words, value, 'stated', 'd-whole']])
})

test.each([
  ['2月5日', '2021-02-05'],
  ['12月5日', '2020-12-05'],
  ['16日', '2021-02-16'],
  ['28日', '2021-02-28'],
  ['1月份', '2021-01'],
])('d-completed: next to the day of publication: %s', (text, value) => {
  expect(read(text)).toEqual([[text, value, 'implied', 'd-completed']])
})

test.each([
  ['昨天', '2021-02-16'],
  ['去年', '2020'],
  ['去年12月5日', '2020-12-05'],
  ['上个月', '2021-01'],
  ['本月3日', '2021-02-03'],
  ['明日', '2021-02-18'],
])('d-word: counted from the day of publication: %s', (text, value) => {
  expect(read(text)).toEqual([[text, value, 'implied', 'd-word']])
})

test.each([
  ['2020年3月5日至4月6日', '2020-03-05/2020-04-06', 'stated'],
  ['2020年3月5日-8日', '2020-03-05/2020-03-08', 'stated'],
  ['3月3至5日', '2021-03-03/2021-03-05', 'implied'],
  ['2018-2020年', '2018/2020', 'stated'],
  ['去年上半年', '2020-01/2020-06', 'implied'],
  ['2020年第三季度', '2020-07/2020-09', 'stated'],
])('d-range: first and last date: %s', (text, value, certainty) => {
  expect(read(text)).toEqual([[text, value, certainty, 'd-range']])
})

test('d-since: up to the day of publication', () => {
  expect(read('今年以来')).toEqual([['今年以来', '2021/2021-02-17', 'implied', 'd-since']])
})

test('d-open: no year is invented', () => {
  expect(read('3月5日', null)).toEqual([['3月5日', null, 'implied', 'd-open']])
  expect(read('昨天', '2021')).toEqual([['昨天', null, 'implied', 'd-open']])
  expect(read('2021年2月30日', null)).toEqual([['2021年2月30日', null, 'implied', 'd-open']])
})

test('the date before in the sentence lends its year and month', () => {
  expect(read('2018年3月5日开工,4月1日、12日停工,当天复工。').map(([, value]) => value)).toEqual([
    '2018-03-05',
    '2018-04-01',
    '2018-04-12',
    '2018-04-12',
  ])
})

test.each(['光绪二十年', '为期3日', '3个月', '《2020年的雨》', '5号楼', '今年轻人', '目前年均', '二人'])(
  'no date: %s',
  (text) => {
    expect(read(text)).toEqual([])
  },
)
