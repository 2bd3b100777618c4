import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText } from './fold.ts'

test('folds width, script and case', () => {
  expect(foldText('ＡＢ１，（圖書館）Wi-Fi　開館')).toBe('ab1,(图书馆)wi-fi 开馆')
})

test('keeps the length of any string', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldText(text).length === text.length))
})
