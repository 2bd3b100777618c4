import { expect, test } from 'vitest'
import { structure } from '../structure.ts'

const long = (name: string) =>
  `${name}说，夜校的竹编课开了三年，村民从不会拿篾刀，到如今能编出成套的鱼篓和灯罩，这三年他没有缺过一堂课，下雪天也提着马灯走到旧粮仓，等着大家坐满教室。`
const labels = (...lines: string[]) =>
  structure({ id: 'page', text: ['柳溪镇夜校开讲竹编课', '2031-05-06', ...lines].join('\n') })
    .lines.slice(2)
    .map(({ label, rule }) => `${label} ${rule}`)

test('parallel-series: short sentences that open alike and lead long paragraphs are subheads', () => {
  const lines = ['“编”出好日子，灯下有新活。', '“织”出新门路，渡口有新船。', '“缝”出老味道，桥头有新店。']
  expect(labels(long('方敏'), ...lines.flatMap((line) => [line, long('何佳')]))).toEqual([
    'paragraph running-text',
    ...lines.flatMap(() => ['subhead parallel-series', 'paragraph running-text']),
  ])
  const two = lines.slice(0, 2)
  expect(labels(long('方敏'), ...two.flatMap((line) => [line, long('何佳')])).join()).not.toContain('subhead')
})

test('question-before-paragraph: none in an interview, where speakers take turns', () => {
  const turns = [
    '本报：夜校开了几年？',
    `老篾匠：${long('他')}`,
    '本报：学员从哪里来？',
    `老篾匠：${long('他')}`,
  ]
  expect(labels(long('方敏'), ...turns, '木工课什么时候开？', long('何佳')).join()).not.toContain('subhead')
  expect(labels(long('方敏'), '木工课什么时候开？', long('何佳'))[1]).toBe(
    'subhead question-before-paragraph',
  )
  const headed = labels(long('方敏'), '灯下的手艺', long('何佳'), '木工课开了，谁来教？', long('何佳'))
  expect(headed[3]).toBe('subhead question-before-paragraph')
})

test('table-cell, story-through-table: many short lines, often without a word, inside a story', () => {
  const row = (kind: string, price: string) => [kind, price, '渡口', '10*20', '-', '元/只']
  const rows = [row('鱼篓', '30'), row('灯罩', '45'), row('竹席', '60')].flat()
  expect(new Set(labels(long('方敏'), ...rows, long('何佳')).slice(1, -1))).toEqual(
    new Set(['control table-cell']),
  )
  const poem = [
    '渡口的灯',
    '亮了一夜',
    '船来了',
    '人上岸',
    '鱼篓空着',
    '灯罩还新',
    '竹席凉了',
    '雪下了',
    '马灯灭了',
  ]
  expect(labels(long('方敏'), ...poem, long('何佳')).join()).not.toContain('table-cell')
})
