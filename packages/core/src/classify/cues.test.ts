import { expect, test } from 'vitest'
import { segmentText } from '../segment.ts'
import { cleanLines } from './cues.ts'

const clean = (
  text: string,
  ...rest: [replacements?: Parameters<typeof cleanLines>[2], convert?: (text: string) => string]
) => cleanLines(text, segmentText(text), rest[0] ?? [], rest[1])
const cues = (text: string) => clean(text)[0]?.cues

test('counts ideographs and marks of either width', () => {
  expect(cues('渡口，灯亮；船来！')).toMatchObject({ han: 6, clauseMarks: 3, sentenceMarks: 1 })
  expect(cues('渡口,灯亮;船来!')).toMatchObject({ han: 6, clauseMarks: 3, sentenceMarks: 1 })
  expect(cues('ferry 07:08')).toMatchObject({ han: 0, clauseMarks: 0, closed: false })
})

test.each(['灯亮了。', '灯亮了？”', '灯亮了!)', '他说：', '灯亮；', '灯亮了……'])('closed: %s', (text) => {
  expect(cues(text)).toMatchObject({ closed: true, cut: false })
})
test.each(['灯亮了', '渡口，', '“灯”', '”'])('open: %s', (text) => expect(cues(text)?.closed).toBe(false))
test.each(['渡口的灯...', '渡口的灯…'])('cut: %s', (text) => expect(cues(text)?.cut).toBe(true))

test('indent counts the blanks in the capture, not in the clean text', () => {
  expect(clean('\u3000\u3000渡口')[0]).toMatchObject({ cues: { indent: 2 }, passage: { text: '渡口' } })
})

test('a line takes the repairs that lie in it, and no other', () => {
  const text = '渡&amp;口\n桥&amp;灯'
  const repairs = [
    { start: 1, end: 6, text: '&' },
    { start: 9, end: 14, text: '&' },
  ]
  expect(clean(text, repairs).map(({ passage }) => passage.text)).toEqual(['渡&口', '桥&灯'])
  expect(clean(text, [{ start: 5, end: 10, text: '' }]).map(({ passage }) => passage.text)).toEqual([
    '渡&amp;口',
    '桥&amp;灯',
  ])
})

test('folded is as long as the clean text', () => {
  const [line] = clean('　Ａ（圖書館）　１', [], (text) => text.replace('館', '馆'))
  expect([line?.passage.text, line?.folded]).toEqual(['Ａ（圖書馆） １', 'a(图书馆) 1'])
})
