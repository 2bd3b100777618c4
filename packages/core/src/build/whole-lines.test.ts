import { expect, test } from 'vitest'
import type { LabelledLine } from '../classify/classify.ts'
import { cleanLines } from '../classify/cues.ts'
import type { Label } from '../types.ts'
import { wholeLines } from './whole-lines.ts'

const text = '图为渡口的老船和桥头的石狮。　　灯亮了，■下转第3版 船来了。'
const second = text.indexOf('灯')
const labelled = (labels: [Label, Label], article: number | null): LabelledLine[] =>
  cleanLines(
    text,
    [
      { line: 1, markup: undefined, start: 0, end: second },
      { line: 1, markup: undefined, start: second, end: text.length },
    ],
    [],
  ).map((line, i) => ({ ...line, label: labels[i] as Label, rule: 'any', article }))
const jump = { label: 'jump' as const, start: text.indexOf('■'), end: text.indexOf(' 船') }
const check = (labels: [Label, Label]) =>
  wholeLines(labelled(labels, 0), new Map([[1, [jump]]])).map(({ label, text: whole, parts }) => [
    label,
    whole,
    ...(parts ?? []).map((part) => `${part.label} ${text.slice(part.start, part.end).trim()}`),
  ])

test('several lines of one number are one line; the longest gives the label, parts do not overlap', () => {
  const whole = text.replace('　　', ' ')
  expect(check(['caption', 'paragraph'])).toEqual([
    ['caption', whole, 'paragraph 灯亮了，■下转第3版 船来了。'],
  ])
  expect(check(['paragraph', 'paragraph'])).toEqual([['paragraph', whole, 'jump ■下转第3版']])
})
