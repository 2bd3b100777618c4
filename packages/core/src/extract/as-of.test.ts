import { expect, test } from 'vitest'
import { asOfEach } from './as-of.ts'
import { civilOf } from './civil.ts'
import { clausesOf } from './clauses.ts'
import { findDates } from './dates.ts'
import { findQuantities } from './quantities.ts'
import { viewOf } from './regions.ts'

const read = (text: string, published: string | null = '2021-02-17') => {
  const view = viewOf(text)
  const dates = findDates(view, published === null ? null : civilOf(published))
  return asOfEach(view.text, clausesOf(view), findQuantities(view), dates, published).map((asOf) =>
    asOf ? [asOf.value, asOf.rule] : null,
  )
}

test('t-as-of: 截至 and a day hold for the whole sentence, whatever else is named', () => {
  expect(read('截至2月10日,全县植树3万株,2月1日植树500株。昨天下雨。')).toEqual([
    ['2021-02-10', 't-as-of'],
    ['2021-02-10', 't-as-of'],
  ])
})

test('t-now: 目前 is the day of publication', () => {
  expect(read('目前,全县植树3万株。')).toEqual([['2021-02-17', 't-now']])
  expect(read('目前,全县植树3万株。', null)).toEqual([null])
})

test('t-sentence: the last date before the number; of a range its end', () => {
  expect(read('去年,全县植树3万株,2020年上半年植树1万株。')).toEqual([
    ['2020', 't-sentence'],
    ['2020-06', 't-sentence'],
  ])
})

test('a date that is only compared with, or of another sentence, is none', () => {
  expect(read('植树株数比2018年同期增长5%。2019年下雨。植树3万株。')).toEqual([null, null])
})
