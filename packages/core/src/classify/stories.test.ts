import { expect, test } from 'vitest'
import { structure } from '../structure.ts'

const long =
  '夜校的竹编课开了三年，村民从不会拿篾刀，到如今能编出成套的鱼篓和灯罩，老篾匠说，这三年他没有缺过一堂课，下雪天也提着马灯走到旧粮仓，等着村民一个个坐满教室，再从破竹开始，一刀一刀地教。'
const foreign =
  '桥头石狮搬家，工匠垫好木板，用滚木把两尊石像推到公园门口，花了足足三周，封路期间行人绕行渡口，渡船加开班次，船工连轴转了二十天，秋雨把木板泡得发胀，滚木换了一轮又一轮，总算赶在霜降前完工。'

/** `label rule article` of each line. */
const owners = (text: string) =>
  structure({ id: 'page', text }).lines.map(({ label, rule, article }) => `${label} ${rule} ${article}`)

test('better-headline-above: the page’s own article is short, another’s far longer', () => {
  const own =
    '傍晚六点，柳溪镇的夜校亮起灯，三十位村民带着竹篾走进教室，跟老篾匠学编鱼篓，课程每周两次，教室设在旧粮仓，桌椅都是村里木匠自己打的，打算开到明年春天，灯下的活越做越细。'
  const lines = [
    '柳溪镇夜校开讲竹编课',
    '柳溪晚报',
    '2031-05-06 07:08',
    own,
    '微信 微博',
    '版权所有 柳溪晚报',
    '首页 > 公园',
    '石狮与滚木的三周',
    foreign,
    foreign,
    foreign,
  ]
  const text = [...lines, '柳溪镇夜校开讲竹编课'].join('\n')
  expect(structure({ id: 'page', text }).articles[0]?.body.map((block) => block.text)).toEqual([own])
})

test('entries of a list, numbered or a value behind its name, are the story’s', () => {
  const items = [
    '1、渡口的老船',
    '票价：2元',
    '电话：123',
    '备注：学生坐船不收钱。',
    '2、桥头的石狮',
    '票价：约1元',
    '电话：456',
  ]
  const text = ['柳溪镇夜校开讲竹编课', '2031-05-06', long, ...items, ...items, long].join('\n')
  expect(
    new Set(
      owners(text)
        .slice(2)
        .map((line) => line.split(' ')[0]),
    ),
  ).toEqual(new Set(['paragraph']))
})

test('an editor’s credit with titles below it closes the story', () => {
  const text = `柳溪镇夜校开讲竹编课\n2031-05-06\n${long}\n责编：方敏\n桥头石狮搬家用了三周\n渡口的老船翻新工程完成\n${foreign}`
  expect(owners(text).at(-1)).toBe('teaser title-after-article null')
})
