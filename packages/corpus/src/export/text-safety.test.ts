import { describe, expect, test } from 'vitest'
import { codePointCounter, wholeSlice } from './code-points.ts'
import { markdownText, yamlString } from './markdown-text.ts'
import { oneLine, printable, safeJson } from './text-safety.ts'

test('printable keeps lengths and takes out what drives a terminal or is no character', () => {
  expect(printable('灯\u0000\u001b[31m\u0085\ud83d\ufffe 𠮷\n')).toBe(
    '灯\ufffd\ufffd[31m\ufffd\ufffd\ufffd 𠮷\n',
  )
  expect(oneLine(' 提灯\r\n\u3000人\u2028 ')).toBe('提灯 人')
})

test('JSON holds no angle bracket and no line separator', () => {
  const value = { a: '</script><!--\u2028' }
  expect(safeJson(value)).toBe('{"a":"\\u003c/script>\\u003c!--\\u2028"}')
  expect(JSON.parse(safeJson(value))).toEqual(value)
})

describe('markdownText', () => {
  test.each([
    ['<b>灯</b>', '\\<b>灯\\</b>'],
    ['[灯](javascript:x)', '\\[灯\\](javascript:x)'],
    ['# 灯', '\\# 灯'],
    ['1. 灯', '1\\. 灯'],
    ['2021年有3.5万', '2021年有3.5万'],
    ['- 灯', '\\- 灯'],
    ['> 灯', '\\> 灯'],
    ['a_b*c`d', 'a\\_b\\*c\\`d'],
    ['&nbsp;', '\\&nbsp;'],
  ])('%j is %j', (text, shown) => expect(markdownText(text)).toBe(shown))
})

test('yamlString escapes what YAML does not print', () => {
  expect(yamlString('"灯": \u0085\u2028\n')).toBe('"\\"灯\\": \\u0085\\u2028\\n"')
})

test('code points are counted over pairs, a lone surrogate is one', () => {
  const text = '灯𠮷\ud83d人😀'
  const count = codePointCounter(text)
  expect([0, 1, 3, 4, 5, 7].map(count)).toEqual([0, 1, 2, 3, 4, 5])
  expect(wholeSlice(text, 2, 4)).toBe('𠮷\ud83d')
})
