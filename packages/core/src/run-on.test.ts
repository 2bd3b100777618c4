import { expect, test } from 'vitest'
import { html as reader } from './html.ts'
import { structure } from './structure.ts'

const gap = '　　'
const paragraphs = [
  '傍晚六点，柳溪镇的夜校亮起灯，三十位村民带着竹篾走进教室，跟老篾匠学编鱼篓。课程每周两次，由镇文化站排课，教室设在旧粮仓，桌椅都是村里木匠自己打的。',
  '老篾匠说，手艺不难，难的是坐得住，夜校打算把竹编课开到明年春天。他自己每天提前半个钟头到，把马灯一盏盏点亮，再把篾刀磨好，摆在每个人的桌上，等村民坐满。',
  '木工课也在筹备，渡口的老船匠答应每周来讲一回，学员可以把自家的旧板凳带来，边修边学。镇里给每位学员发了一本手册，图样都是老篾匠和老船匠一笔一笔画出来的，村民翻得很仔细。',
]
const text = `${gap}柳溪镇夜校开讲竹编课${gap}本报记者方敏${gap}${paragraphs[0]}${gap}灯下的手艺${gap}${paragraphs[1]}${gap}${paragraphs[2]}`

test('run-on-line: a whole article on one line is read as its paragraphs, and stays one line', () => {
  const { lines, articles } = structure({ id: 'page', text })
  expect(articles.map(({ metadata }) => metadata.headline?.value)).toEqual(['柳溪镇夜校开讲竹编课'])
  expect(articles[0]?.metadata.bylines.map(({ name }) => name)).toEqual(['方敏'])
  expect(articles[0]?.body.map(({ type, text, line }) => `${line} ${type} ${text}`)).toEqual([
    `1 paragraph ${paragraphs[0]}`,
    '1 subhead 灯下的手艺',
    `1 paragraph ${paragraphs[1]}`,
    `1 paragraph ${paragraphs[2]}`,
  ])
  const parts = (lines[0]?.parts ?? []).map(
    ({ label, start, end }) => `${label} ${text.slice(start, end).trim()}`,
  )
  expect([lines.length, lines[0]?.label, lines[0]?.text]).toEqual([
    1,
    'paragraph',
    text.trim().replaceAll(gap, ' '),
  ])
  expect(parts).toEqual(['headline 柳溪镇夜校开讲竹编课', 'byline 本报记者方敏', 'subhead 灯下的手艺'])
})

test('a line with few such blanks, or a short one, stays as it is', () => {
  for (const text of [
    `${paragraphs[0]}${gap}${paragraphs[1]}${paragraphs[2]}`,
    `渡口${gap}桥头${gap}夜校${gap}石狮${gap}灯`,
  ])
    expect(structure({ id: 'page', text }).lines[0]?.parts).toBeUndefined()
})

test('run-on-line: in HTML too, and with blanks that no line breaks at', () => {
  const body = text.trim().split(gap).slice(2).join('&nbsp;&nbsp;')
  const html = `<h1>柳溪镇夜校开讲竹编课</h1><p>本报记者方敏</p><div>${body}&nbsp;&nbsp;${paragraphs[0]}</div>`
  const { articles } = structure({ id: 'page', html }, { html: reader })
  expect(articles[0]?.body.map(({ type, line }) => `${line} ${type}`)).toEqual([
    '3 paragraph',
    '3 subhead',
    '3 paragraph',
    '3 paragraph',
    '3 paragraph',
  ])
})
