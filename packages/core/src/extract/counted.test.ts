import { expect, test } from 'vitest'
import { countedBy } from './counted.ts'
import { findQuantities } from './quantities.ts'
import { viewOf } from './regions.ts'

const read = (text: string) => {
  const view = viewOf(text)
  return findQuantities(view).map((quantity) => {
    const { item, verb } = countedBy(view.text, quantity)
    return [item && text.slice(item.start, item.end), verb]
  })
}

test.each([
  ['镇里安排79名干部充实到渡口。', [['干部', '安排']]],
  [
    '设立护林岗35个、瞭望哨8座。',
    [
      ['护林岗', '设立'],
      ['瞭望哨', '设立'],
    ],
  ],
  ['组建巡河队、护堤队12支。', [['巡河队、护堤队', '组建']]],
  ['17名教师和家长前往渡口。', [['教师和家长', '前往']]],
  ['其中老人23名。', [['老人', null]]],
  ['渔民一行14人前往渡口。', [['渔民', '前往']]],
  [
    '市县两级近8万名渔民下沉一线。',
    [
      [null, '下沉'],
      ['渔民', '下沉'],
    ],
  ],
  ['增长12.5%。', [[null, '增长']]],
  ['全镇5万余名共产党员投身防汛。', [['共产党员', '投身']]],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected)
})
