import fc from 'fast-check'
import { expect, test } from 'vitest'
import { segmentText } from './segment.ts'

const lines = (text: string) =>
  segmentText(text).map(({ line, start, end }) => `${line} ${text.slice(start, end)}`)

test('lines end at \\n, \\r\\n and \\r, and are numbered with the blank ones', () => {
  expect(lines('渡口\n桥\r\n船\r灯')).toEqual(['1 渡口', '2 桥', '3 船', '4 灯'])
  expect(lines('\n\n渡口\n \u3000\n桥\n')).toEqual(['3 渡口', '5 桥'])
  expect(lines('渡口\n\r桥')).toEqual(['1 渡口', '3 桥'])
})

test('a byte order mark alone is a blank line', () => {
  expect(lines('\ufeff\n渡口')).toEqual(['2 渡口'])
})

test('blanks at the ends of a line belong to it', () => {
  expect(lines('\u3000\u3000渡口 \n')).toEqual(['1 \u3000\u3000渡口 '])
})

test.each(['', '\n', ' ', '\r\n\r\n', '\u3000\n\t'])('no line: %j', (text) => {
  expect(segmentText(text)).toEqual([])
})

test('other separators of Unicode end no line', () => {
  expect(lines('渡口\u2028桥\u2029船\u0085灯')).toHaveLength(1)
})

test('every character that is no blank is in exactly one line', () => {
  const texts = fc.string({ unit: fc.constantFrom('渡', '\n', '\r', ' ', '\u3000', '\ud83d', '\ufeff', 'a') })
  fc.assert(
    fc.property(texts, (text) => {
      const found = segmentText(text)
      let last = 0
      let kept = ''
      for (const { start, end } of found) {
        expect(start).toBeGreaterThanOrEqual(last)
        last = end
        kept += text.slice(start, end)
        expect(text.slice(start, end)).not.toMatch(/[\r\n]/)
      }
      const visible = (value: string) => value.replace(/[\s\ufeff]/g, '')
      expect(visible(kept)).toBe(visible(text))
      expect(found.map(({ line }) => line)).toEqual(
        text.split(/\r\n|\n|\r/).flatMap((line, i) => (visible(line) === '' ? [] : [i + 1])),
      )
    }),
  )
})
