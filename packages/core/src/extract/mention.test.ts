import { expect, test } from 'vitest'
import { locatorOf } from '../locator.ts'
import { mentionAt } from './mention.ts'

test('pieces without text are the slice, and adjoining spans are one', () => {
  const locator = locatorOf({
    text: '春雨如油',
    pieces: [
      { start: 10, end: 12 },
      { start: 12, end: 14 },
    ],
  })
  expect(locator.spans(1, 4)).toEqual([{ start: 11, end: 14 }])
})

test('a removed stretch splits the span', () => {
  const locator = locatorOf({
    text: '春雨如油',
    pieces: [
      { start: 0, end: 2 },
      { start: 7, end: 9 },
    ],
  })
  expect(locator.spans(1, 3)).toEqual([
    { start: 1, end: 2 },
    { start: 7, end: 8 },
  ])
})

test('text of equal length maps character by character, any other is atomic', () => {
  const passage = {
    text: '万人空巷',
    pieces: [
      { start: 0, end: 2, text: '万人' },
      { start: 2, end: 7, text: '空巷' },
    ],
  }
  const locator = locatorOf(passage)
  expect(locator.spans(0, 1)).toEqual([{ start: 0, end: 1 }])
  expect(locator.spans(3, 4)).toEqual([{ start: 2, end: 7 }])
  expect(mentionAt(passage, locator, 3, { start: 1, end: 3 })).toEqual({
    block: 3,
    at: { start: 1, end: 3 },
    text: '人空',
    spans: [{ start: 1, end: 7 }],
  })
})
