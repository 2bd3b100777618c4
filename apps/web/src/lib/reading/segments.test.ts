import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Mark, segment } from './segments.ts'

const mark = (start: number, end: number, key = 'c0', kind: Mark['kind'] = 'claim'): Mark => ({
  start,
  end,
  key,
  kind,
})
const shown = (text: string, marks: Mark[], range = { start: 0, end: text.length }) =>
  segment(text, range, marks).map((part) => [part.text, part.marks.map((m) => m.key).join('+')])

describe('segment', () => {
  test('text without marks is one segment', () => {
    expect(shown('青石镇', [])).toEqual([['青石镇', '']])
  })

  test('marks that cross are cut, not nested', () => {
    expect(shown('abcdef', [mark(1, 4, 'a'), mark(3, 5, 'b')])).toEqual([
      ['a', ''],
      ['bc', 'a'],
      ['d', 'a+b'],
      ['e', 'b'],
      ['f', ''],
    ])
  })

  test('a mark that reaches beyond the range is clipped', () => {
    expect(shown('abcdef', [mark(0, 6, 'a')], { start: 2, end: 4 })).toEqual([['cd', 'a']])
  })

  test('a mark that only touches the range is left out', () => {
    expect(shown('abcdef', [mark(0, 2, 'a'), mark(4, 6, 'b')], { start: 2, end: 4 })).toEqual([['cd', '']])
  })

  test('a seam is an empty segment at its place, at the edges too', () => {
    const seams = [mark(0, 0, 'e0', 'repair'), mark(3, 3, 'e3', 'repair'), mark(6, 6, 'e6', 'repair')]
    expect(shown('abcdef', seams)).toEqual([
      ['', 'e0'],
      ['abc', ''],
      ['', 'e3'],
      ['def', ''],
      ['', 'e6'],
    ])
  })

  test('an anchor stands once, though its mark is cut or clipped', () => {
    const marks = [
      { ...mark(1, 5, 'a'), anchor: true },
      mark(3, 4, 'b'),
      { ...mark(3, 6, 'c'), anchor: true },
    ]
    const anchors = (start: number, end: number) =>
      segment('abcdef', { start, end }, marks).map((part) => part.anchors)
    expect(anchors(0, 6)).toEqual([[], ['a'], ['c'], [], []])
    expect(anchors(2, 5)).toEqual([[], ['c'], []])
  })

  test('the segments joined are the slice, whatever the marks', () => {
    const text = '山下村有二十一户，户户通水𠮷。'
    const span = fc
      .tuple(fc.nat(text.length), fc.nat(text.length))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
    fc.assert(
      fc.property(span, fc.array(span), (range, spans) => {
        const parts = segment(
          text,
          range,
          spans.map(({ start, end }, i) => mark(start, end, `k${i}`)),
        )
        expect(parts.map((part) => part.text).join('')).toBe(text.slice(range.start, range.end))
        for (const [i, part] of parts.entries())
          expect(part.start).toBe(i === 0 ? range.start : parts[i - 1]?.end)
      }),
    )
  })
})
