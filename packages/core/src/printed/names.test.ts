import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasSurname, mayBeName, splitFused } from './names.ts'

describe('fused-names', () => {
  test.each([
    ['方敏何佳', '方敏 何佳'],
    ['方大敏何小佳', '方大敏 何小佳'],
    ['方敏何佳许多', '方敏 何佳 许多'],
    ['方敏何小佳', '方敏 何小佳'],
    ['方小敏何佳', '方小敏 何佳'],
    ['江易方敏', '江易 方敏'],
    ['方大敏何小佳许多多', '方大敏 何小佳 许多多'],
  ])('%s is split where one reading is left', (text, names) => {
    expect(splitFused(text).join(' ')).toBe(names)
  })

  test.each([
    '方敏',
    '方敏佳',
    '欧阳小敏',
    '高方敏何',
    '方敏江何佳',
    '李王张刘陈',
    '阿布都拉',
    'a方敏何佳',
    '',
  ])('%s stays whole', (text) => expect(splitFused(text)).toEqual([text]))

  test('the names are the text, and the time is bounded', () => {
    const unit = fc.constantFrom(...'方何江易高许敏佳小')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        expect(splitFused(text).join('')).toBe(text)
      }),
    )
  })
})

test.each(['方敏', '何小佳', '欧阳小敏', '扎西多吉', '玛丽·何'])('a name: %s', (text) => {
  expect(mayBeName(text)).toBe(true)
})
test.each(['方', '记者', '方敏报道', '宣传办', '渡口的灯亮了', '方敏2', '佚名', ''])(
  'no name: %s',
  (text) => {
    expect(mayBeName(text)).toBe(false)
  },
)

test('surnames of one character and of two', () => {
  expect(['方敏', '欧阳敏', '的敏', ''].map(hasSurname)).toEqual([true, true, false, false])
})
