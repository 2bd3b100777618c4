import { parse } from '@jianbao/core'
import { expect, test } from 'vitest'
import { citations, quotation } from './cite.ts'

const text =
  '石桥县报\n\n渡口新添两班船\n2031-05-06 12:30 来源:石桥县报 记者 林望舒\n\n  石桥县渡口今天起每天加开两班渡船,1200余名学生坐船上学,票价不变。船长说,船舱里还会摆一排书架。\n'
const article = parse({ id: 'ferry', text }).articles[0]
if (!article) throw new Error('The ferry has no article.')

test('an article is cited with what its page states, to the day', () => {
  expect(citations(article, undefined, 'en')).toEqual([
    { style: 'GB/T 7714', text: '林望舒. 渡口新添两班船[N]. 石桥县报, 2031-05-06.' },
    { style: 'Chicago', text: '林望舒. “渡口新添两班船.” 石桥县报, 6 May 2031.' },
  ])
})

test('an address makes it an online source, and what is not stated is left out', () => {
  const bare = {
    ...article,
    metadata: { ...article.metadata, published: null, source: null, publisher: null, bylines: [] },
  }
  expect(citations(bare, 'https://paper.example/1', 'zh').map(({ text }) => text)).toEqual([
    '渡口新添两班船[N/OL]. https://paper.example/1.',
    '“渡口新添两班船.” https://paper.example/1.',
  ])
})

test('a claim is quoted by its sentence, with where it stands', () => {
  const claim = article.claims.find(({ lower }) => lower === 1200)
  const address = 'http://127.0.0.1/read/ferry#t-c1'
  expect(quotation(article, claim, { url: undefined, address, lang: 'zh' })).toBe(
    [
      '“石桥县渡口今天起每天加开两班渡船,1200余名学生坐船上学,票价不变。”',
      '林望舒. 渡口新添两班船[N]. 石桥县报, 2031-05-06.',
      address,
    ].join('\n'),
  )
  expect(quotation(article, undefined, { url: undefined, address: undefined, lang: 'en' })).toBe(
    '林望舒. “渡口新添两班船.” 石桥县报, 6 May 2031.',
  )
})
