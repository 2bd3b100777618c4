import { parse } from '@jianbao/core'
import { expect, test } from 'vitest'
import { captureRows } from './marks.ts'
import { allNameNotes, nameNotes } from './name-notes.ts'

const text =
  '石桥县报\n\n渡口新添两班船\n2031-05-06 来源:石桥县报\n\n  本报讯 石桥县渡口今天起每天加开两班渡船,1200余名学生坐船上学。石桥县交通局局长林望舒说:“票价不变,船到人齐就开。”\n\n  林望舒介绍,《石桥县渡口管理办法》下月起施行,船长姓周。\n'
const page = parse({ id: 'ferry', text })
const article = page.articles[0]

test('a person is one note, however often named, with what is said of them', () => {
  if (!article) throw new Error('The ferry has no article.')
  const [person, ...others] = nameNotes(article, 'persons').filter(({ name }) => name === '林望舒')
  expect(others).toEqual([])
  expect(person?.mentions.length).toBe(2)
  expect(person?.details).toContain('局长')
})

test('every name has a key of its own, and its words in the capture bear it', () => {
  if (!article) throw new Error('The ferry has no article.')
  const notes = allNameNotes(article)
  expect(new Set(notes.map(({ key }) => key)).size).toBe(notes.length)
  const marked = captureRows(text, page, article).flatMap((row) => row.segments.flatMap(({ marks }) => marks))
  for (const { key } of notes) expect(marked.some((mark) => mark.key === key)).toBe(true)
})
