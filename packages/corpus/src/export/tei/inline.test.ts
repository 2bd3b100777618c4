import { expect, test } from 'vitest'
import { markUp } from './inline.ts'
import type { Mark } from './marks.ts'

const mark = (element: Mark['element'], start: number, end: number): Mark => ({
  mention: { block: 0, at: { start, end }, text: '', spans: [] },
  element,
  attributes: { n: `${start}-${end}` },
})
const text = '提灯人走进<山村>'

test('marks nest, the longer outside, and text is escaped', () => {
  const { content, spans } = markUp(text, [mark('placeName', 1, 2), mark('orgName', 0, 3)], 0)
  expect(content).toBe('<orgName n="0-3">提<placeName n="1-2">灯</placeName>人</orgName>走进&lt;山村&gt;')
  expect(spans).toEqual([])
})

test('a mark that crosses another stands off between two anchors', () => {
  const { content, spans } = markUp(text, [mark('orgName', 0, 3), mark('persName', 2, 5)], 7)
  expect(content).toBe(
    '<orgName n="0-3">提灯<anchor xml:id="block-7-from-0"/>人</orgName>走进<anchor xml:id="block-7-to-0"/>&lt;山村&gt;',
  )
  expect(spans).toEqual(['<span type="persName" n="2-5" from="#block-7-from-0" to="#block-7-to-0"></span>'])
})

test('no name holds a quotation: the quotation stands off', () => {
  const { content, spans } = markUp(text, [mark('orgName', 0, 4), mark('q', 1, 2)], 0)
  expect(content).toContain('<orgName n="0-4">提<anchor')
  expect(spans).toHaveLength(1)
})
