import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isBlankAt, joinPassages, makePassage, type Replacement, slicePassage, spansOf } from './passage.ts'
import type { Passage } from './types.ts'

/** The text of a passage rebuilt from the capture. */
const rebuilt = (capture: string, { pieces }: Passage) =>
  pieces.map((piece) => piece.text ?? capture.slice(piece.start, piece.end)).join('')

const clean = (capture: string, replacements: Replacement[] = []) => {
  const passage = makePassage(capture, { start: 0, end: capture.length }, replacements)
  return [passage.text, ...passage.pieces.map(({ start, end, text }) => `${start}-${end}${text ?? ''}`)]
}

describe('makePassage', () => {
  test('text without blanks is one piece', () => {
    expect(clean('渡口的船')).toEqual(['渡口的船', '0-4'])
  })

  test('a single space stays as it is, any other run of blanks becomes one', () => {
    expect(clean('渡口 的\u00a0\u3000船')).toEqual(['渡口 的 船', '0-4', '4-6 ', '6-7'])
  })

  test('blanks at the ends are left out', () => {
    expect(clean('\u3000\u3000渡口\t')).toEqual(['渡口', '2-4'])
  })

  test('a replacement is a piece of its own; an empty one leaves a gap', () => {
    expect(clean('渡口(kǒu)&amp;船', [{ start: 2, end: 7, text: '' }])).toEqual([
      '渡口&amp;船',
      '0-2',
      '7-13',
    ])
    expect(clean('渡口&amp;船', [{ start: 2, end: 7, text: '&' }])).toEqual(['渡口&船', '0-2', '2-7&', '7-8'])
  })

  test('blanks around a removed stretch become one space', () => {
    expect(clean('渡口 \u200b 的船', [{ start: 3, end: 4, text: '' }])[0]).toBe('渡口 的船')
  })

  test('nothing but blanks has neither text nor pieces', () => {
    expect(clean(' \u3000\u2003')).toEqual([''])
  })

  test('`convert` maps the text; pieces that change carry their new text', () => {
    const passage = makePassage('渡 船', { start: 0, end: 3 }, [], (text) => text.replace('船', '舟'))
    expect(passage).toEqual({ text: '渡 舟', pieces: [{ start: 0, end: 3, text: '渡 舟' }] })
  })
})

test.each(['\t', '\v', '\f', ' ', '\u00a0', '\u1680', '\u2003', '\u202f', '\u205f', '\u3000'])(
  'blank: %j',
  (char) => expect(isBlankAt(char, 0)).toBe(true),
)
test.each(['渡', '\u200b', '\ufeff', 'a', '\ud83d'])('no blank: %j', (char) =>
  expect(isBlankAt(char, 0)).toBe(false),
)

/** Captures as lists of whole characters, so that replacements can lie at their borders. */
const characters = fc.array(
  fc.oneof(
    fc.constantFrom('渡', '口', 'a', '?', '🛶', '𠀀'),
    fc.constantFrom(' ', '\u00a0', '\u3000', '\t'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  { maxLength: 40 },
)

interface Case {
  capture: string
  passage: Passage
  replacements: Replacement[]
}

/** A capture with replacements at the borders of its characters, in order. */
const cases: fc.Arbitrary<Case> = characters.chain((chars) => {
  const borders = [0]
  for (const char of chars) borders.push((borders.at(-1) as number) + char.length)
  return fc
    .tuple(
      fc.subarray(borders, { minLength: 0 }),
      fc.array(fc.constantFrom('', '船', '\ufffd\ufffd', '&'), { minLength: 25, maxLength: 25 }),
    )
    .map(([cuts, texts]) => {
      const replacements: Replacement[] = []
      for (let i = 0; i + 1 < cuts.length; i += 2) {
        const [start = 0, end = 0] = cuts.slice(i, i + 2)
        const text = texts[i >> 1] ?? ''
        // One of the same length would map unit by unit, which no repair of a surrogate pair does.
        replacements.push({ start, end, text: text.length === end - start ? '' : text })
      }
      const capture = chars.join('')
      const passage = makePassage(capture, { start: 0, end: capture.length }, replacements)
      return { capture, passage, replacements }
    })
})

/** Whether [start, end) cuts a pair of surrogates that the capture holds whole. */
const splitsPair = (text: string, at: number) =>
  /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at))

function expectSound(capture: string, passage: Passage) {
  expect(rebuilt(capture, passage)).toBe(passage.text)
  let last = 0
  for (const { start, end } of passage.pieces) {
    expect(start).toBeGreaterThanOrEqual(last)
    expect(end).toBeGreaterThan(start)
    last = end
  }
  expect(last).toBeLessThanOrEqual(capture.length)
}

describe('any passage', () => {
  test('its text is its pieces joined, in order, inside the capture', () => {
    fc.assert(fc.property(cases, ({ capture, passage }) => expectSound(capture, passage)))
  })

  test('no blank but single spaces between other characters', () => {
    fc.assert(
      fc.property(cases, ({ passage: { text } }) => {
        for (let i = 0; i < text.length; i++) {
          if (!isBlankAt(text, i)) continue
          expect(text.charAt(i)).toBe(' ')
          expect(i > 0 && i < text.length - 1 && !isBlankAt(text, i + 1)).toBe(true)
        }
      }),
    )
  })

  test('what is neither blank nor replaced is kept', () => {
    fc.assert(
      fc.property(cases, ({ capture, passage, replacements }) => {
        const missing = Array.from({ length: capture.length }, (_, at) => at).filter(
          (at) =>
            !isBlankAt(capture, at) &&
            !replacements.some(({ start, end }) => at >= start && at < end) &&
            !passage.pieces.some(({ start, end }) => at >= start && at < end),
        )
        expect(missing).toEqual([])
      }),
    )
  })

  test('pieces split no pair of surrogates', () => {
    fc.assert(
      fc.property(cases, ({ capture, passage: { pieces } }) => {
        for (const { start, end } of pieces)
          expect(splitsPair(capture, start) || splitsPair(capture, end)).toBe(false)
      }),
    )
  })

  test('a slice is the slice of the text, and as sound', () => {
    fc.assert(
      fc.property(cases, fc.nat(60), fc.nat(60), ({ capture, passage }, a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)]
        const slice = slicePassage(passage, from, to)
        expect(slice.text).toBe(passage.text.slice(from, to))
        let last = 0
        for (const { start, end } of slice.pieces) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(rebuilt(capture, slice)).toBe(slice.text)
      }),
    )
  })

  test('a slice at borders of characters splits no pair of surrogates', () => {
    fc.assert(
      fc.property(cases, fc.nat(40), fc.nat(40), ({ capture, passage }, a, b) => {
        const border = (count: number) => Array.from(passage.text).slice(0, count).join('').length
        const [from, to] = [border(Math.min(a, b)), border(Math.max(a, b))]
        for (const { start, end } of spansOf(passage, from, to))
          expect(splitsPair(capture, start) || splitsPair(capture, end)).toBe(false)
      }),
    )
  })

  test('spans are those of the pieces, with neighbours joined', () => {
    fc.assert(
      fc.property(cases, ({ passage }) => {
        const spans = spansOf(passage, 0, passage.text.length)
        const covered = (list: readonly { start: number; end: number }[]) =>
          list.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i))
        expect(covered(spans)).toEqual(covered(passage.pieces))
        spans.slice(1).forEach((span, i) => {
          expect(span.start).toBeGreaterThan(spans[i]?.end ?? 0)
        })
      }),
    )
  })

  test('cut anywhere and joined again it is the same text from the same places', () => {
    fc.assert(
      fc.property(cases, fc.nat(40), ({ passage }, at) => {
        const cut = Math.min(at, passage.text.length)
        const halves = [slicePassage(passage, 0, cut), slicePassage(passage, cut, passage.text.length)]
        const joined = joinPassages(halves)
        expect(joined.text).toBe(passage.text)
        expect(spansOf(joined, 0, joined.text.length)).toEqual(spansOf(passage, 0, passage.text.length))
      }),
    )
  })
})

test('an atomic piece that is cut keeps its whole span', () => {
  const passage = { text: '，船', pieces: [{ start: 3, end: 8, text: '，船' }] }
  expect(slicePassage(passage, 1, 2)).toEqual({ text: '船', pieces: [{ start: 3, end: 8, text: '船' }] })
})

test('a piece that maps character by character is cut with its text', () => {
  const passage = { text: '渡船', pieces: [{ start: 3, end: 5, text: '渡船' }] }
  expect(slicePassage(passage, 1, 2)).toEqual({ text: '船', pieces: [{ start: 4, end: 5, text: '船' }] })
  expect(spansOf(passage, 1, 2)).toEqual([{ start: 4, end: 5 }])
})

test('nothing joined is the empty passage', () => {
  expect(joinPassages([])).toEqual({ text: '', pieces: [] })
})

test('a blank that replaces an entity folds like any other', () => {
  const capture = '&nbsp;&nbsp;渡口 &nbsp; 的船'
  const blanks = [...capture.matchAll(/&nbsp;/g)].map(({ index }) => ({
    start: index,
    end: index + 6,
    text: ' ',
  }))
  expect(makePassage(capture, { start: 0, end: capture.length }, blanks).text).toBe('渡口 的船')
})
