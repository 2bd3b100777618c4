import { describe, expect, test } from 'vitest'
import { html } from '../html.ts'
import { structure } from '../structure.ts'

const head = '柳溪镇夜校开讲竹编课\n2031-05-06 07:08 来源：柳溪晚报'
const first = '傍晚六点，柳溪镇的夜校亮起灯，三十位村民带着竹篾走进教室，跟老篾匠学编鱼篓。'
const second = '课程每周两次，由镇文化站排课，教室设在旧粮仓，桌椅都是村里木匠自己打的。'

/** `label rule text` of each line below the date, the paragraphs above left out. */
const check = (text: string) =>
  structure({ id: 'page', text: `${head}\n${text}` })
    .lines.slice(2)
    .filter((line) => line.text !== first && line.text !== second)
    .map(({ label, rule, text }) => `${label} ${rule} ${text}`)

describe('up-to-edges', () => {
  test('lines that end without a mark, up to the date and down to the credits', () => {
    const open = ['天还没亮，夜校的灯先亮了', '这间教室，坐过三百个村民']
    const close = ['竹篾要泡，要晒，要刮三遍', '老篾匠说，急不得']
    expect(check([...open, first, second, ...close, '责编：方敏'].join('\n'))).toEqual([
      ...[...open, ...close].map((line) => `paragraph short-line-inside ${line}`),
      'byline byline-form 责编：方敏',
    ])
  })

  test('not over titles, nor where nothing closes the story', () => {
    expect(check(`渡口的老船翻新\n桥头的石狮搬家\n${first}\n${second}`)[0]).toBe(
      'nav short-below-headline 渡口的老船翻新',
    )
    expect(
      check(`${first}\n${second}\n桥头的石狮搬家，渡口封路\n渡口的老船翻新\n粮仓改建\n责编：方敏`)[0],
    ).toBe('teaser title-after-article 桥头的石狮搬家，渡口封路')
  })
})

describe('signature', () => {
  test('the office that signs and the day below it end a document, or stand inside it', () => {
    const signed = '柳溪镇人民政府\n2031年5月6日'
    expect(check(`${first}\n${second}\n特此公告。\n${signed}\n上一篇：没有了`)).toEqual([
      'paragraph short-sentence 特此公告。',
      'paragraph signature 柳溪镇人民政府',
      'paragraph signature 2031年5月6日',
      'pager pager-words 上一篇：没有了',
    ])
    expect(check(`${first}\n${signed}\n柳溪镇夜校管理办法\n${second}`)).toEqual([
      'paragraph signature 柳溪镇人民政府',
      'paragraph signature 2031年5月6日',
      'subhead title-before-paragraph 柳溪镇夜校管理办法',
    ])
  })
})

test('chapter-head: the heading of a chapter, whatever stands beside it', () => {
  expect(check(`${first}\n夜校管理办法\n第一章 总则\n${second}`).at(-1)).toBe(
    'subhead chapter-head 第一章 总则',
  )
})

test('heading-in-markup: what the markup calls a heading inside the story', () => {
  const page = `<h1>柳溪镇夜校开讲竹编课</h1><div>2031-05-06</div><p>${first}</p><h2>历史</h2><h3>古代</h3><p>${second}</p>`
  expect(
    structure({ id: 'page', html: page }, { html })
      .lines.slice(3, 5)
      .map(({ label, rule }) => `${label} ${rule}`),
  ).toEqual(Array(2).fill('subhead heading-in-markup'))
})

test('an advertisement in a story is no part of it; names side by side are', () => {
  const lines = ['广告：竹器半价', '旧粮仓、渡口、桥头、文化站']
  expect(check(`${first}\n${lines.join(`\n${second}\n`)}\n${second}`)).toEqual([
    `control debris-inside ${lines[0]}`,
    `paragraph short-sentence ${lines[1]}`,
  ])
})

test('a flash of one sentence is an article where its headline is beyond doubt', () => {
  const flash = '柳溪镇夜校今天开讲竹编课，三十位村民报名参加。'
  expect(structure({ id: 'page', text: `${head}\n${flash}` }).articles[0]?.body[0]?.text).toBe(flash)
  expect(structure({ id: 'page', text: `首页\n${flash}` }).articles).toEqual([])
})

test('paragraphs-side-by-side: a story goes on to paragraphs beside its own, whatever stands between', () => {
  const links =
    '<div><h3>相关阅读</h3><ul><li><a>桥头石狮搬家用了三周</a></li><li><a>渡口的老船翻新</a></li></ul></div>'
  const page = (between: string) =>
    `<h1>柳溪镇夜校开讲竹编课</h1><div>2031-05-06</div><div><p>${first}</p>${between}<p>${second}</p></div>`
  const body = (between: string) =>
    structure({ id: 'page', html: page(between) }, { html }).articles[0]?.body.map((block) => block.text)
  expect(body(links)).toEqual([first, second])
  expect(body(`<p>首页 &gt; 公园 &gt; 正文</p>${links}`)).not.toEqual([first, second])
})

test('a title above its deck is the headline, whoever is named between it and the story', () => {
  const page = structure({
    id: 'page',
    text: `夜校工作报告\n——在柳溪镇夜校开学会上\n柳溪镇夜校校长 方敏\n2031-05-06\n${first}\n${second}`,
  })
  expect(page.articles[0]?.metadata.headline?.value).toBe('夜校工作报告')
})

test('bold-before-paragraph: a bold line before a paragraph is a subhead, whatever stands above it', () => {
  const rules = (line: string) =>
    structure(
      {
        id: 'page',
        html: `<h1>柳溪镇夜校开讲竹编课</h1><p>2031-05-06</p><p>${first}</p><p>渡口的老船</p>${line}<p>${second}</p>`,
      },
      { html },
    )
      .lines.map(({ label, rule, text }) => `${label} ${rule} ${text}`)
      .join()
  expect(rules('<p><b>课从破竹开始</b></p>')).toContain('subhead bold-before-paragraph 课从破竹开始')
  expect(rules('<p><strong>课从</strong>破竹开始</p>')).not.toContain('bold-before-paragraph')
})

test('advert-inside: below the word for it, or behind it, with a sign to close it below', () => {
  const adverts = ['渡口新开一家面馆，今天去的人都说好！', '广告桥头卖灯笼，老客半价，快来看看！']
  const found = check(`${first}\n广告\n${adverts[0]}\n×\n${adverts[1]}\n×\n${second}`)
  expect(found.filter((line) => line.includes('advert-inside'))).toEqual(
    adverts.map((line) => `control advert-inside ${line}`),
  )
})

test('sentence-goes-on: a line whose mark stands below it is no subhead', () => {
  expect(check(`${first}\n课从破竹开始\n。${second}`)[0]).toBe('paragraph sentence-goes-on 课从破竹开始')
})

test('headline-again: the headline printed once more inside the story is no subhead', () => {
  expect(check(`${first}\n柳溪镇夜校开讲竹编课\n${second}`)).toEqual([
    'related headline-again 柳溪镇夜校开讲竹编课',
  ])
})

test('chapter-head: the days of a programme, whatever stands beside them', () => {
  expect(
    check(`${first}\n5月6日至5月8日\n${second}\n5月9日\n${second}`).filter((line) => line.includes('月')),
  ).toEqual(['subhead chapter-head 5月6日至5月8日', 'subhead chapter-head 5月9日'])
})

test('below-picture: a short line right below a picture, or that ends as captions do', () => {
  const page = `<h1>柳溪镇夜校开讲竹编课</h1><div>2031-05-06</div><p>${first}</p><p><img></p><p>老篾匠在教室里</p><p>${second}</p>`
  expect(structure({ id: 'page', html: page }, { html }).lines[3]?.rule).toBe('below-picture')
  expect(check(`${first}\n夜校竹编课现场\n${second}`)).toEqual(['caption below-picture 夜校竹编课现场'])
})

test('an entry of a list, a value behind its label, names side by side and a closing label', () => {
  const lines = ['交通：渡船', '门票：免费', '旧粮仓、渡口、桥头、文化站', '一、时间地点']
  expect(check(`${first}\n${lines.join('\n')}\n${second}`)).toEqual([
    'paragraph short-sentence 交通：渡船',
    'paragraph short-sentence 门票：免费',
    'paragraph short-sentence 旧粮仓、渡口、桥头、文化站',
    'subhead title-before-paragraph 一、时间地点',
  ])
})

test('picture-text: one sentence above the photographer is the caption of a picture', () => {
  expect(check(`${first}\n村民在教室里编鱼篓。\n柳溪晚报记者 方敏 摄\n${second}`)).toEqual([
    'caption picture-text 村民在教室里编鱼篓。',
    'byline byline-form 柳溪晚报记者 方敏 摄',
  ])
})

test('the label of an abstract on a line of its own', () => {
  expect(check(`摘要\n夜校开讲，村民学编鱼篓。\n${first}\n${second}`)[1]).toBe(
    'deck abstract-before-story 夜校开讲，村民学编鱼篓。',
  )
})

test('what the markup calls a caption is one, and a heading below a picture is a subhead', () => {
  const page = `<h1>柳溪镇夜校开讲竹编课</h1><div>2031-05-06</div><p>${first}</p><img><h2>老篾匠的手艺</h2><p>${second}</p><figure><img><figcaption>老篾匠在教室里</figcaption><figcaption>老篾匠走进教室，村民都站了起来。</figcaption></figure><p>${first}</p>`
  expect(
    structure({ id: 'page', html: page }, { html })
      .lines.filter((line) => line.label !== 'paragraph')
      .map(({ label, rule }) => `${label} ${rule}`)
      .slice(2),
  ).toEqual(['subhead heading-in-markup', 'caption picture-text', 'caption picture-text'])
})

test('story-through-table: a table of names with but one column of numbers', () => {
  const rows = ['序号\n村\n手艺\n等次', '1\n石门\n鱼篓\n一等', '2\n桥头\n灯罩\n一等', '3\n渡口\n竹席\n二等']
  const last = '三十位村民的鱼篓，在旧粮仓的教室里展出。'
  expect(check(`${first}\n${second}\n${rows.join('\n')}\n${last}`).at(-1)).toBe(
    `paragraph running-text ${last}`,
  )
})

test('a list of offices, however long, is read', () => {
  const offices = Array(20_000).fill('柳溪镇人民政府').join('\n')
  expect(structure({ id: 'page', text: `${head}\n${first}\n${second}\n${offices}` }).articles).toHaveLength(1)
})
