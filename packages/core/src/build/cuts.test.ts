import { expect, test } from 'vitest'
import { foldText } from '../fold.ts'
import { structure } from '../structure.ts'
import { cutsIn } from './cuts.ts'

const check = (text: string, digest = false) =>
  cutsIn(foldText(text), digest).map(
    ({ from, to, kind, label }) => `${kind} ${label} ${text.slice(from, to)}`,
  )

test('jumps in brackets or behind a mark', () => {
  expect(check('灯亮了，■下转第3版 ■上接第2版 船来了。')).toEqual([
    'jump jump ■下转第3版 ',
    'jump jump ■上接第2版 ',
  ])
  expect(check('渡口要接第3版画册。')).toEqual([])
})

test('links and the start of a notice, glued to the end of a sentence', () => {
  expect(check('灯亮了。返回柳溪网，查看更多')).toEqual(['artifact control 返回柳溪网，查看更多'])
  expect(check('灯亮了。详情>>')).toEqual(['artifact control 详情>>'])
  expect(check('灯亮了。（方敏）《渡口晚報》關心你')).toEqual(['artifact control 《渡口晚報》關心你'])
  expect(check('他说，请到夜校查看更多')).toEqual([])
  expect(check('灯亮了。查看更多的人来了。')).toEqual([])
})

test('the label of a digest’s text, where its title is labelled too', () => {
  expect(check('内容摘要：灯亮了。', true)).toEqual(['artifact sectionLabel 内容摘要：'])
  expect(check('内容摘要：灯亮了。')).toEqual([])
  const item = (n: number) =>
    [
      '关键字：竹编 夜校',
      `标题：柳溪镇夜校开讲竹编课第${n}季`,
      '来源：柳溪晚报',
      '内容摘要：柳溪镇的夜校亮起灯，三十位村民带着竹篾走进教室，跟老篾匠学编鱼篓和灯罩，课程每周两次，教室设在旧粮仓，桌椅都是木匠自己打的，打算开到明年春天。老篾匠说，手艺不难，难的是坐得住，他每天提前半个钟头到教室，把马灯一盏盏点亮，再把篾刀磨好，摆在每个人的桌上，等村民坐满，再从破竹开始，一刀一刀地教，教到月亮上来才散。',
    ].join('\n')
  const { articles, lines } = structure({ id: 'page', text: `${item(1)}\n${item(2)}` })
  expect(articles.map(({ metadata }) => metadata.headline?.value)).toEqual([
    '柳溪镇夜校开讲竹编课第1季',
    '柳溪镇夜校开讲竹编课第2季',
  ])
  expect(articles.every(({ body }) => body[0]?.text.startsWith('柳溪镇的夜校'))).toBe(true)
  expect(lines[3]?.parts?.map(({ label }) => label)).toEqual(['sectionLabel'])
})
