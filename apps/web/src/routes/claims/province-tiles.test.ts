import { divisionOf } from '@jianbao/core'
import { expect, test } from 'vitest'
import { provinceTiles, shadeOf } from './province-tiles.ts'

test('every province of GB/T 2260 has one tile, and no two share a place', () => {
  const codes = Array.from({ length: 90 }, (_, i) => `${i + 10}0000`).filter((code) => divisionOf(code))
  expect(provinceTiles.map(({ code }) => code).toSorted()).toEqual(codes)
  expect(new Set(provinceTiles.map(({ column, row }) => `${column} ${row}`)).size).toBe(codes.length)
})

test('a tile is darker the more claims it has', () => {
  expect([0, 1, 3, 10, 100].map((claims) => shadeOf(claims, 100))).toEqual([0, 1, 1, 3, 4])
  expect(shadeOf(1, 1)).toBe(4)
})
