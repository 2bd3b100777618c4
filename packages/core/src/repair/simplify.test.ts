import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSimplifiedForm, isTraditionalOnly, simplifiedForm, simplifiedUnit, simplify } from './simplify.ts'

test.each([
  ['雲橋鎮的圖書館開門了', '云桥镇的图书馆开门了'],
  ['聽說渡輪還沒靠岸', '听说渡轮还没靠岸'],
  ['後來發現頭髮裡有麵粉', '后来发现头发里有面粉'],
  ['燈亮著，船靠著岸', '灯亮着，船靠着岸'],
  ['憑藉這盞燈', '凭借这盏灯'],
  ['乾糧', '干粮'],
])('%s', (text, expected) => expect(simplify(text)).toBe(expected))

describe('exceptions', () => {
  test.each([
    ['乾坤', '乾坤'],
    ['乾隆年間', '乾隆年间'],
    ['著名的渡口', '著名的渡口'],
    ['效果顯著', '效果显著'],
    ['一片狼藉', '一片狼藉'],
    ['瞭望臺', '瞭望台'],
    ['余下的船', '余下的船'],
  ])('%s stays where the word keeps it', (text, expected) => expect(simplify(text)).toBe(expected))
})

test.each(['渡口的灯亮了，船还没来。', '乾坤 著名 狼藉 余 筑 斗 后', 'ferry 🛶 07:08', '', '\ud83d'])(
  'what is Simplified stays: %j',
  (text) => expect(simplify(text)).toBe(text),
)

test('keeps the length, unit by unit, and needs no second pass', () => {
  const unit = fc.oneof(
    fc.constantFrom(...'著名乾坤狼藉瞭望鎮書馆灯'),
    fc.string({ unit: 'binary', maxLength: 1 }),
  )
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      const once = simplify(text)
      expect(once).toHaveLength(text.length)
      expect(simplify(once)).toBe(once)
    }),
  )
})

test('one character, and whether it belongs to one script', () => {
  expect(simplifiedForm('鎮')).toBe('镇')
  expect(simplifiedForm('镇')).toBe('镇')
  expect(simplifiedForm('🛶')).toBe('🛶')
  expect(simplifiedUnit(0x93ae)).toBe(0x9547)
  expect([isTraditionalOnly(0x93ae), isSimplifiedForm(0x93ae)]).toEqual([true, false])
  expect([isTraditionalOnly(0x9547), isSimplifiedForm(0x9547)]).toEqual([false, true])
  expect([isTraditionalOnly(0x5c71), isSimplifiedForm(0x5c71)]).toEqual([false, false])
})

test('瞭 stays in 瞭望 and is 了 elsewhere', () => {
  expect(simplify('瞭解渡口，登塔瞭望')).toBe('了解渡口，登塔瞭望')
})
