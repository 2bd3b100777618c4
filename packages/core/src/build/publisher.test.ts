import { describe, expect, test } from 'vitest'
import { structure } from '../structure.ts'

const story =
  '傍晚六点，柳溪镇的夜校亮起灯，三十位村民带着竹篾走进教室，跟老篾匠学编鱼篓。\n课程每周两次，由镇文化站排课，教室设在旧粮仓，桌椅都是村里木匠自己打的。'
const page = (above: string, below: string) =>
  [above, '柳溪镇夜校开讲竹编课', '2031-05-06', story, below].filter((part) => part !== '').join('\n')
const check = (above: string, below: string) => {
  const publisher = structure({ id: 'page', text: page(above, below) }).articles[0]?.metadata.publisher
  return publisher ? `${publisher.rule} ${publisher.value}` : null
}

describe('owner-in-copyright', () => {
  test.each([
    ['柳溪网版权所有', '柳溪网'],
    ['柳溪晚報 版權所有 不得轉載', '柳溪晚報'],
    ['渡口传媒股份有限公司柳溪云 版权所有', '柳溪云'],
    ['柳溪公司 版权所有', '柳溪'],
    ['Copyright © 柳溪商报青桥网络有限公司', '柳溪商报'],
    ['Copyright © 2021-2031 柳溪在线 All rights reserved', '柳溪在线'],
    ['版权所有 2021-2031 柳溪日报社 值班电话：123', '柳溪日报社'],
    ['平台声明：柳溪号系信息往来之处，柳溪只替投稿人存放稿件，有侵权处请来信。', '柳溪'],
    ['本网站所刊文字，不代表柳溪社和柳溪网观点。', '柳溪网'],
  ])('%s', (line, expected) => expect(check('', line)).toBe(`owner-in-copyright ${expected}`))

  test.each(['版权所有 不得转载', '本网版权所有', 'Copyright 2031', '© 本文版权归 何小佳 所有'])(
    'nobody: %s',
    (line) => expect(check('', line)).toBeNull(),
  )
})

test('owner-in-copyright: one that bids its readers welcome', () =>
  expect(check('您好！欢迎进入柳溪竹编网站 ！', '')).toBe('owner-in-copyright 柳溪竹编'))

test('site-about-itself: an entry of a menu, a service of the site', () => {
  expect(check('', '关于柳溪网 | 联系我们')).toBe('site-about-itself 柳溪网')
  expect(check('', '柳溪网服务邮箱：a@b.cn')).toBe('site-about-itself 柳溪网')
  expect(check('', '★《柳溪晚報》關心您：請珍惜生命')).toBe('site-about-itself 柳溪晚報')
  expect(check('', '39柳溪网（www.liuxi.cn）专稿，转载须先来信约定。')).toBe('site-about-itself 39柳溪网')
  expect(check('柳溪网首页手机版客户端', '')).toBe('site-about-itself 柳溪网')
  expect(check('新闻首页手机版客户端', '')).toBeNull()
  expect(check('', '关于我们 | 联系我们')).toBeNull()
  expect(check('', '有话要说在线客服渡口留言簿')).toBeNull()
})

test('site-before-date: a name or an address that opens the line of the date', () => {
  const dated = (line: string) => {
    const text = page('', '').replace('2031-05-06', line)
    const { publisher, published } = structure({ id: 'page', text }).articles[0]?.metadata ?? {}
    return [publisher?.rule, publisher?.value, published?.value]
  }
  expect(dated('柳溪网渡口频道 ( 2031-05-06 07:08 )    稿件来源： 柳溪晚报')).toEqual([
    'site-before-date',
    '柳溪网渡口频道',
    '2031-05-06T07:08',
  ])
  expect(dated('http://www.liuxi.com.cn 2031年05月06日07:08')).toEqual([
    'site-before-date',
    'http://www.liuxi.com.cn',
    '2031-05-06T07:08',
  ])
  expect(dated('2031-05-06')).toEqual([undefined, undefined, '2031-05-06'])
})

test('paper-name: a masthead a little below the top, where the page repeats it', () => {
  const menu = '登录\n注册\n首页\n渡口\n柳溪在线'
  expect(check(menu, '柳溪在线APP')).toBe('paper-name 柳溪在线')
  expect(check('柳溪县人民政府\n登录', '')).toBe('paper-name 柳溪县人民政府')
  expect(check(menu, '渡口')).toBeNull()
  expect(check(menu, '2031-05-05 柳溪在线官方账号')).toBeNull()
})

test('a section is no site', () => expect(check('体育新闻 > 渡口', '')).toBeNull())
