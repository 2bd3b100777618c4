import { describe, expect, test } from 'vitest'
import { structure } from '../structure.ts'
import type { Metadata, Stated } from '../types.ts'

const title = '柳溪镇夜校开讲竹编课'
const first = '傍晚六点，柳溪镇的夜校亮起灯，三十位村民带着竹篾走进教室，跟老篾匠学编鱼篓。'
const rest = '课程每周两次，由镇文化站排课，教室设在旧粮仓，桌椅都是村里木匠自己打的。'

const read = (text: string) => structure({ id: 'page', text })
const metadataOf = (text: string): Metadata => {
  const metadata = read(text).articles[0]?.metadata
  if (!metadata) throw new Error(`no article in ${text}`)
  return metadata
}
const said = (field: Stated<unknown> | null) =>
  field && `${field.rule}${field.certainty === 'implied' ? ' implied' : ''} ${field.value}`

/** Fields read from a line between the headline and the story, the headline left out: `field rule value`. */
function check(line: string, text = `${title}\n${line}\n${first}\n${rest}`): string[] {
  const { published, source, views, bylines, edition } = metadataOf(text)
  return [
    ...Object.entries({ published, source, views }).map(([name, field]) => field && `${name} ${said(field)}`),
    ...bylines.map(({ role, name }) => `${role} ${name}`),
    edition?.sectionName ? `section ${edition.sectionName}` : null,
  ].filter((entry) => entry !== null)
}

describe('a line of metadata', () => {
  test.each<[string, string[]]>([
    [
      '2031-05-06 07:08 来源：柳溪晚报',
      ['published date-in-meta-line 2031-05-06T07:08', 'source labelled-source 柳溪晚报'],
    ],
    ['发布时间：2031年5月6日', ['published labelled-date 2031-05-06']],
    [
      '来源：柳溪晚报2031-05-06',
      ['published date-in-meta-line 2031-05-06', 'source labelled-source 柳溪晚报'],
    ],
    [
      '柳溪晚报 2031-05-06',
      ['published date-in-meta-line 2031-05-06', 'source paper-name-in-meta-line 柳溪晚报'],
    ],
    [
      '2031-05-06 乡村 柳溪晚报',
      ['published date-in-meta-line 2031-05-06', 'source paper-name-in-meta-line 柳溪晚报'],
    ],
    ['来源：柳溪晚报 作者：方敏', ['source labelled-source 柳溪晚报', 'author 方敏']],
    ['信息来源：镇文化站 阅读（78）次', ['source labelled-source 镇文化站', 'views labelled-views 78']],
    [
      '2031年5月6日07:08|来源:柳溪晚报|点击:1,256',
      [
        'published date-in-meta-line 2031-05-06T07:08',
        'source labelled-source 柳溪晚报',
        'views labelled-views 1256',
      ],
    ],
    ['来源： 时间：2031-05-06', ['published labelled-date 2031-05-06']],
    ['5月6日 07:08 来源：柳溪晚报', ['source labelled-source 柳溪晚报']],
    [
      '來源：柳溪晚報 2031-05-06',
      ['published date-in-meta-line 2031-05-06', 'source labelled-source 柳溪晚報'],
    ],
    ['稿源：柳溪晚报 | 作者：方敏何佳', ['source labelled-source 柳溪晚报', 'author 方敏', 'author 何佳']],
    [
      '责任编辑：方敏 2031-05-06 校对：何佳',
      ['published date-in-meta-line 2031-05-06', 'editor 方敏', 'proofreader 何佳'],
    ],
    ['来源:柳溪新闻网 作者:方 敏', ['source labelled-source 柳溪新闻网', 'author 方敏']],
  ])('%s', (line, expected) => expect(check(line)).toEqual(expected))

  test.each<[string, string[]]>([
    [
      '2031-05-06 07:08:0939柳溪网',
      ['published date-in-meta-line 2031-05-06T07:08:09', 'source paper-name-in-meta-line 39柳溪网'],
    ],
    [
      '2031年05月06日 07:08 柳溪报作者：柳溪报',
      ['published date-in-meta-line 2031-05-06T07:08', 'source paper-name-in-meta-line 柳溪报'],
    ],
    [
      '原创：柳溪网2031-05-06 07:08',
      ['published date-in-meta-line 2031-05-06T07:08', 'source labelled-source 柳溪网'],
    ],
    [
      '2031-05-06 是否原创：是 来源：柳溪晚报',
      ['published date-in-meta-line 2031-05-06', 'source labelled-source 柳溪晚报'],
    ],
    ['来源：柳溪晚报是否原创：是', ['source labelled-source 柳溪晚报']],
    ['2031-05-06 是否原创：柳溪网', ['published date-in-meta-line 2031-05-06']],
    ['2031-05-06 原创：何小佳', ['published date-in-meta-line 2031-05-06']],
    [
      '2031-05-06 原创：何小佳 来源：柳溪晚报',
      ['published date-in-meta-line 2031-05-06', 'source labelled-source 柳溪晚报'],
    ],
    [
      '2031-05-06 转自：柳溪晚报',
      ['published date-in-meta-line 2031-05-06', 'source labelled-source 柳溪晚报'],
    ],
    [
      '2031-05-06 07:08 柳溪网官方账号',
      ['published date-in-meta-line 2031-05-06T07:08', 'source paper-name-in-meta-line 柳溪网'],
    ],
    ['2031-05-06 07:08发布于青桥柳溪报官方账号', ['published date-in-meta-line 2031-05-06T07:08']],
    [
      '2031-05-06\n编辑：方敏 来源：柳溪晚报',
      ['published date-in-meta-line 2031-05-06', 'source labelled-source 柳溪晚报', 'editor 方敏'],
    ],
    ['渡口人 于 2031-05-06 07:08:09 发布', ['published date-in-meta-line 2031-05-06T07:08:09']],
    ['最新推荐文章于 2031-05-06 07:08:09 发布', []],
    ['2031年5月6日 星期二 农历三月十五', []],
    ['何小佳 2031-05-06 07:08', ['published date-in-meta-line 2031-05-06T07:08', 'author 何小佳']],
    ['渡口边 2031-05-06 07:08', ['published date-in-meta-line 2031-05-06T07:08']],
  ])('a name or a day beside: %s', (line, expected) => expect(check(line)).toEqual(expected))

  test('section-in-meta-line, labelled-section: a word without a label is the section where the path has it', () => {
    expect(check('乡村 2031-05-06')).toEqual(['published date-in-meta-line 2031-05-06'])
    const path = `首页 > 乡村 > 正文\n${title}\n2031-05-06 乡村 青桥\n${first}\n${rest}`
    expect(check('', path)).toEqual(['published date-in-meta-line 2031-05-06', 'section 乡村'])
    expect(check('2031-05-06 栏目：乡村 青桥')).toEqual([
      'published date-in-meta-line 2031-05-06',
      'section 乡村',
    ])
    expect(check('2031-05-06 来源：柳溪晚报(青桥) 举报')).toEqual([
      'published date-in-meta-line 2031-05-06',
      'source labelled-source 柳溪晚报',
    ])
  })

  test('name-beside-date: a paper alone on the line above or below the date is the source', () => {
    const lines = (text: string) => read(text).lines.map(({ label, rule }) => `${label} ${rule}`)
    for (const [above, below] of [
      ['柳溪日报', '2031-05-06 07:08'],
      ['2031-05-06 07:08', '柳溪日报'],
      ['2031-05-06 07:08\n来源：', '柳溪日报'],
    ]) {
      const text = `${title}\n${above}\n${below}\n${first}\n${rest}`
      expect(check('', text)).toEqual([
        'published date-in-meta-line 2031-05-06T07:08',
        'source paper-name-in-meta-line 柳溪日报',
      ])
      expect(lines(text)).toContain('meta name-beside-date')
    }
  })

  test('a credit in brackets below the story is no part of it', () => {
    const credit = '（本文来源：柳溪晚报 作者：柳溪竹编研究会副会长，“老手艺”工作室主任、研究员何小佳）'
    expect(check('', `${title}\n2031-05-06\n${first}\n${rest}\n${credit}`)).toEqual([
      'published date-in-meta-line 2031-05-06',
      'source labelled-source 柳溪晚报',
      'author 何小佳',
    ])
    expect(read(`${title}\n2031-05-06\n${first}\n${rest}\n${credit}`).articles[0]?.body).toHaveLength(2)
  })

  test('paper-in-credit: a paper before its reporter, or in brackets at the very end', () => {
    const source = (text: string) => said(metadataOf(text).source)
    expect(source(`${title}\n《渡口周刊》记者方敏报道\n${first}\n${rest}`)).toBe('paper-in-credit 渡口周刊')
    expect(source(`${title}\n${first}\n${rest}（柳溪社）`)).toBe('paper-in-credit 柳溪社')
    expect(source(`${title}\n${first}\n${rest}（完）`)).toBeNull()
  })

  test('date-over-two-lines: the day stands on the next line', () => {
    expect(check('2031年05月\n06日 星期二')).toEqual(['published date-over-two-lines 2031-05-06'])
    expect(check('2031年05月\n06日 星期二\n来源：柳溪晚报')).toEqual([
      'published date-over-two-lines 2031-05-06',
      'source labelled-source 柳溪晚报',
    ])
    expect(check('2031年02月\n30日 星期二')).toEqual(['published date-in-meta-line 2031-02'])
    expect(check('', `06日\n${title}\n2031年05月\n${first}\n${rest}`)).toEqual([
      'published date-in-meta-line 2031-05',
    ])
    expect(check('2031-05-06\n07日 星期三')).toEqual(['published date-in-meta-line 2031-05-06'])
  })

  test('the one below the headline comes before one above it and one below the story', () => {
    const text = `2031-05-01\n${title}\n2031-05-02\n${first}\n${rest}\n2031-05-03`
    expect(check('', text)).toEqual(['published date-in-meta-line 2031-05-02'])
    expect(check('', text.replace('2031-05-02\n', ''))).toEqual(['published date-in-meta-line 2031-05-01'])
    expect(check('', `${title}\n${first}\n${rest}\n2031-05-03`)).toEqual([
      'published date-in-meta-line 2031-05-03',
    ])
  })
})

describe('dateline', () => {
  const dateline = (opening: string) => {
    const { dateline: field, source, bylines } = metadataOf(`${title}\n${opening} ${first}\n${rest}`)
    const { agency, place, date } = field?.value ?? { agency: '-', place: '-', date: '-' }
    const people = bylines.map(({ role, name }) => `${role} ${name}`)
    return [`${field?.rule} ${agency} ${place} ${date}`, said(source), ...people]
  }
  test.each<[string, (string | null)[]]>([
    ['新华社青桥5月6日电', ['wire-dateline 新华社 青桥 5月6日', 'agency-in-dateline implied 新华社']],
    ['（新华社青桥5月6日电）', ['wire-dateline 新华社 青桥 5月6日', 'agency-in-dateline implied 新华社']],
    [
      '中新网青桥6日电 (记者 方敏)',
      ['wire-dateline 中新网 青桥 6日', 'agency-in-dateline implied 中新网', 'reporter 方敏'],
    ],
    ['中新社记者方敏青桥6日电', ['wire-dateline 中新社 青桥 6日', 'agency-in-dateline implied 中新社']],
    ['本报青桥5月6日电', ['wire-dateline null 青桥 5月6日', null]],
    ['LX中文站 5月6日报道', ['wire-dateline LX中文站 null 5月6日']],
    ['柳溪网青桥5月6日消息', ['wire-dateline 柳溪网 青桥 5月6日', 'agency-in-dateline implied 柳溪网']],
    ['新华社青桥电', ['wire-dateline 新华社 青桥 null', 'agency-in-dateline implied 新华社']],
    [
      '柳溪晚报讯（记者方敏 通讯员何佳）',
      [
        'paper-dateline 柳溪晚报 null null',
        'agency-in-dateline implied 柳溪晚报',
        'reporter 方敏',
        'correspondent 何佳',
      ],
    ],
    ['柳溪晚报 青桥讯', ['paper-dateline 柳溪晚报 青桥 null', 'agency-in-dateline implied 柳溪晚报']],
    ['青桥的灯', ['undefined - - -', null]],
  ])('%s', (opening, expected) => expect(dateline(opening).slice(0, expected.length)).toEqual(expected))

  test('it stays in its paragraph', () => {
    const page = read(`${title}\n新华社青桥5月6日电 ${first}\n${rest}`)
    expect(page.articles[0]?.body[0]?.text).toBe(`新华社青桥5月6日电 ${first}`)
  })

  test('a labelled source comes before it', () => {
    expect(said(metadataOf(`${title}\n来源：柳溪晚报\n新华社青桥电 ${first}\n${rest}`).source)).toBe(
      'labelled-source 柳溪晚报',
    )
  })
})

describe('titles', () => {
  const titles = (line: string) => {
    const text = `${line}\n2031-05-06\n${first}\n${rest}`
    const { headline, series, deck } = metadataOf(text)
    const parts = read(text).lines[0]?.parts?.map(
      ({ label, start, end }) => `${label} ${line.slice(start, end)}`,
    )
    return [said(series), said(headline), said(deck), ...(parts ?? [])]
  }
  test('series-in-brackets, dash-in-headline', () => {
    expect(titles(`【夜校】${title}——三十位村民学编鱼篓`)).toEqual([
      'series-in-brackets 夜校',
      `headline-score ${title}`,
      'dash-in-headline 三十位村民学编鱼篓',
      'sectionLabel 【夜校】',
      'deck ——三十位村民学编鱼篓',
    ])
    expect(titles(`[夜校] ${title}--三十位村民学编鱼篓`)[0]).toBe('series-in-brackets 夜校')
  })

  test('too little on one side of a dash is no deck', () => {
    expect(titles(`夜校——${title}`)).toEqual([null, `headline-score 夜校——${title}`, null])
    expect(titles(`${title}——灯`)).toEqual([null, `headline-score ${title}——灯`, null])
  })

  test('title-block: kicker and deck on lines of their own', () => {
    const { kicker, deck } = metadataOf(
      `柳溪镇夜校工作会强调\n把竹编课办到村民门口\n——老篾匠带三十位村民编鱼篓\n${first}\n${rest}\n老篾匠说，夜校打算把竹编课办到明年春天。`,
    )
    expect([said(kicker), said(deck)]).toEqual([
      'title-block 柳溪镇夜校工作会强调',
      'title-block 老篾匠带三十位村民编鱼篓',
    ])
  })
})

describe('publisher and breadcrumb', () => {
  const above = (line: string) => {
    const { publisher, breadcrumb } = metadataOf(`${line}\n${title}\n2031-05-06\n${first}\n${rest}`)
    return [said(publisher), breadcrumb.join('/')]
  }
  test.each([
    ['首页 > 乡村', null, '首页/乡村'],
    ['您的位置：柳溪新闻网 > 乡村 > 正文', 'path-begins-with-site 柳溪新闻网', '柳溪新闻网/乡村/正文'],
    ['柳溪新闻网首页 >> 乡村 >> 正文', 'path-begins-with-site 柳溪新闻网', '柳溪新闻网首页/乡村/正文'],
    ['柳溪新闻网 正文', 'path-begins-with-site 柳溪新闻网', '柳溪新闻网/正文'],
    ['首页 / 乡村 / 正文', null, '首页/乡村/正文'],
    ['您在这里：首页 > 乡村 > 灯', null, '首页/乡村/灯'],
    ['导航：柳溪网 > 乡村 > 灯', 'path-begins-with-site 柳溪网', '柳溪网/乡村/灯'],
    ['欢迎您访问柳溪网', 'paper-name 柳溪网', ''],
    ['当前位置：', null, ''],
    ['柳溪新闻网', 'paper-name 柳溪新闻网', ''],
    ['渡口', null, ''],
  ])('%s', (line, publisher, breadcrumb) => expect(above(line)).toEqual([publisher, breadcrumb]))

  test('a masthead far from the top names another site', () => {
    expect(
      said(metadataOf(`渡口\n桥头\n石狮\n柳溪新闻网\n${title}\n2031-05-06\n${first}\n${rest}`).publisher),
    ).toBeNull()
  })
})

describe('titled-neighbour', () => {
  const neighbours = (line: string) => {
    const { prevTitle, nextTitle } = metadataOf(`${title}\n${first}\n${rest}\n${line}`)
    return [said(prevTitle), said(nextTitle)]
  }
  test.each([
    ['上一篇：渡口的老船翻新', 'titled-neighbour 渡口的老船翻新', null],
    ['后一篇：渡口的老船翻新', null, 'titled-neighbour 渡口的老船翻新'],
    [
      '上一条:渡口的老船翻新下一条:桥头石狮搬家',
      'titled-neighbour 渡口的老船翻新',
      'titled-neighbour 桥头石狮搬家',
    ],
    ['上一篇：没有了 下一篇：渡口的老船翻新', null, 'titled-neighbour 渡口的老船翻新'],
    ['上一篇：渡口的老船翻新\n下一篇：没有了', 'titled-neighbour 渡口的老船翻新', null],
    ['上一篇 下一篇', null, null],
    ['上一篇：', null, null],
  ])('%s', (line, previous, next) => expect(neighbours(line)).toEqual([previous, next]))
})

test('no-headline, no-date, no-source, no-publisher say why a field is null', () => {
  expect(read(`${first}\n${rest}`).diagnostics.map(({ code }) => code)).toEqual([
    'no-headline',
    'no-date',
    'no-source',
    'no-publisher',
  ])
  expect(read(`柳溪新闻网\n${title}\n2031-05-06 来源：柳溪晚报\n${first}\n${rest}`).diagnostics).toEqual([])
})

test('every stated field is found in the capture at its spans', () => {
  const text = `柳溪新闻网 > 乡村 > 正文\n${title}\n2031-05-06 来源：柳溪晚报 点击：12\n${first}\n${rest}\n下一篇：桥头石狮`
  const fields = Object.values(metadataOf(text)).filter((field) => field !== null && 'spans' in field)
  expect(fields).toHaveLength(6)
  for (const { value, spans } of fields as Stated<unknown>[])
    expect(spans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(String(value))
})

test('date-of-page: a further article has the date that stands above the first headline', () => {
  const other =
    '桥头石狮搬家用了三周\n本报记者 何佳\n工匠垫好木板，用滚木把两尊石像推到公园门口，封路期间行人绕行渡口，渡船加开班次，船工连轴转了二十天。秋雨把木板泡得发胀，滚木换了一轮又一轮，总算赶在霜降前完工。'
  const own = `${title}\n本报记者 方敏\n${first}\n${rest}`
  const dates = (text: string) => read(text).articles.map(({ metadata }) => said(metadata.published))
  expect(dates(`柳溪日报\n2031-05-06\n${own}\n${other}`)).toEqual([
    'date-in-meta-line 2031-05-06',
    'date-of-page implied 2031-05-06',
  ])
  expect(dates(`${own}\n${other}`)).toEqual([null, null])
})
