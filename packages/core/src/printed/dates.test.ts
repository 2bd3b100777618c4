import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldText } from '../fold.ts'
import { dateIn, datesIn } from './dates.ts'

const check = (text: string) =>
  datesIn(foldText(text)).map(({ start, end, value }) => `${text.slice(start, end)} ${value}`)

describe('a date has the precision that is printed', () => {
  test.each([
    ['2031-05-06', '2031-05-06'],
    ['2031/5/6 07:08', '2031-05-06T07:08'],
    ['2031.5.6 07:08:09', '2031-05-06T07:08:09'],
    ['2031年5月6日', '2031-05-06'],
    ['2031 年 5 月 6 日', '2031-05-06'],
    ['2031年05月06日07时08', '2031-05-06T07:08'],
    ['２０３１－０５－０６　０７：０８', '2031-05-06T07:08'],
    ['2031-05-06T07:08', '2031-05-06T07:08'],
    ['2031-05-06(星期二)07:08', '2031-05-06T07:08'],
    ['2031年5月', '2031-05'],
    ['20310506', '2031-05-06'],
    ['07:082031/05/06', '2031-05-06T07:08'],
    ['2031.05.0607:08', '2031-05-06T07:08'],
    ['2031年5月6日週二 下午2:05', '2031-05-06T14:05'],
    ['2031-05-06 HKT 07:08', '2031-05-06T07:08'],
    ['2031-05-06 上午7:08', '2031-05-06T07:08'],
    ['2031年5月6日 7:08 PM', '2031-05-06T19:08'],
    ['2031-05-06 7:08 am', '2031-05-06T07:08'],
    ['2031-05-06 12:30 AM', '2031-05-06T00:30'],
    ['2031-05-06 12:30 PM', '2031-05-06T12:30'],
    ['2031年5月6日凌晨12:30', '2031-05-06T00:30'],
    ['2031年5月6日凌晨2:30', '2031-05-06T02:30'],
    ['2031年5月6日上午12:30', '2031-05-06T12:30'],
    ['2031年5月6日下午12:30', '2031-05-06T12:30'],
    ['二〇三一年五月六日', '2031-05-06'],
    ['二○三一年十月十日', '2031-10-10'],
    ['二零三一年十二月三十一日', '2031-12-31'],
    ['二〇三一年五月二十日', '2031-05-20'],
    ['二〇三一年五月十五日', '2031-05-15'],
  ])('%s', (text, value) => expect(check(text)).toEqual([`${text} ${value}`]))
})

test('impossible hours and minutes leave the date', () => {
  expect(dateIn('2031-05-06 25:08')?.value).toBe('2031-05-06')
  expect(dateIn('2031-05-06 07:60')?.value).toBe('2031-05-06')
  expect(dateIn('2031-05-06 07:08:99')?.value).toBe('2031-05-06T07:08')
})

test.each(['05-06 07:08', '5月6日 07:08', '07:08'])('without a year there is no value: %s', (text) => {
  expect(check(text)).toEqual([`${text} null`])
})

test.each([
  '2031-13-06',
  '2031年0月',
  '12031-05-06',
  '2031-05-061',
  '1.2031-05-06',
  '渡口',
  '5月6日',
  '2031',
  '20311306',
])('no date: %s', (text) => expect(check(text)).toEqual([]))

test('all of them, in order', () => {
  expect(check('2031-05-06；渡口07:08；二〇三一年五月七日')).toEqual([
    '2031-05-06 2031-05-06',
    '07:08 null',
    '二〇三一年五月七日 2031-05-07',
  ])
})

test('in any text dates do not overlap and have their form', () => {
  const unit = fc.constantFrom(
    '2031',
    '-',
    '年',
    '5',
    '06',
    '月',
    '日',
    ' ',
    ':',
    '07',
    '二〇三一年',
    '十',
    '/',
    '.',
  )
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
      let last = 0
      for (const { start, end, value } of datesIn(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        if (value !== null) expect(value).toMatch(/^\d{4}-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?)?)?$/)
        last = end
      }
    }),
  )
})
