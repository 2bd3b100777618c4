import { expect, test } from 'vitest'
import { parse } from '../index.ts'

const capture = [
  '云岭新闻网',
  '首页 > 新闻 > 正文',
  '渡口新添两班船',
  '2031-07-19 10:05 来源：云岭晚报 作者：林小禾',
  '石桥镇的渡口从今天起多开一班船，方便12名学生上学。船工说，天亮以前就能过河。',
  '镇里还修好了码头边的长椅，等船的老人有了坐的地方。',
  '责任编辑：周远山',
].join('\n')
const { mentions } = parse({ id: 'ferry', text: capture }).articles[0] ?? {}

test('o-source and o-publisher: the paper and the site, where the page prints them', () => {
  const outside = mentions?.organisations.filter(({ block }) => block === -1) ?? []
  expect(outside.map(({ name, rule }) => [name, rule])).toContainEqual(['云岭晚报', 'o-source'])
  for (const { at, text, spans } of outside) {
    expect(capture.slice(at.start, at.end)).toBe(text)
    expect(spans).toEqual([at])
  }
  const named = parse({ id: 'site', text: `${capture}\n版权所有：云岭新闻网` }).articles[0]
  expect(named?.mentions.organisations.map(({ name, rule }) => [name, rule])).toContainEqual([
    '云岭新闻网',
    'o-publisher',
  ])
})

test('n-byline: who is named in a byline, with the role', () => {
  const outside = mentions?.persons.filter(({ block }) => block === -1) ?? []
  expect(outside.map(({ name, role, rule }) => [name, role, rule])).toEqual([
    ['林小禾', 'author', 'n-byline'],
    ['周远山', 'editor', 'n-byline'],
  ])
  for (const { at, text } of outside) expect(capture.slice(at.start, at.end)).toBe(text)
})

test('a paper that the body names is not said twice', () => {
  const text = capture.replace('船工说', '船工告诉《云岭晚报》')
  const names = parse({ id: 'ferry', text }).articles[0]?.mentions.organisations.map(({ name }) => name)
  expect(names?.filter((name) => name === '云岭晚报')).toHaveLength(1)
})
