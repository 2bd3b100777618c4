import { expect, test } from 'vitest'
import { divisionOf, divisionsNamed } from './divisions.ts'

const codes = (name: string) => divisionsNamed(name).map(({ adcode }) => adcode)

test('a code leads to its division', () => {
  expect(divisionOf('510000')).toEqual({ adcode: '510000', name: '四川省', level: 'province' })
  expect(divisionOf('999999')).toBeNull()
  expect(divisionOf('110100')).toBeNull()
})

test('a name leads to its code, short or whole, in either script', () => {
  for (const name of ['四川省', '四川']) expect(codes(name)).toEqual(['510000'])
  for (const name of ['广东', '廣東省']) expect(codes(name)).toEqual(['440000'])
  expect(codes('甘孜州')).toEqual(['513300'])
})

test('a name that several share leads to all of them', () => {
  expect(codes('鼓楼区').length).toBeGreaterThan(2)
})

test('nothing but the whole of a name is one', () => {
  for (const name of ['', '四', '四川省的', '长治久安', '无此地县']) expect(codes(name)).toEqual([])
})
