import { describe, expect, test } from 'vitest'
import { html } from '../html.ts'
import { structure } from '../structure.ts'

const story = [
  '傍晚六点，柳溪镇的夜校亮起灯，三十位村民带着竹篾走进教室，跟老篾匠学编鱼篓。',
  '课程每周两次，由镇文化站排课，教室设在旧粮仓，桌椅都是村里木匠自己打的。',
  '老篾匠说，手艺不难，难的是坐得住，夜校打算把竹编课开到明年春天。',
].join('\n')
const long =
  '夜校的竹编课开了三年，村民从不会拿篾刀，到如今能编出成套的鱼篓和灯罩，老篾匠说，这三年他没有缺过一堂课，下雪天也提着马灯走到旧粮仓，等着村民一个个坐满教室，再从破竹开始，一刀一刀地教。'
const foreign =
  '桥头石狮搬家，工匠垫好木板，用滚木把两尊石像推到公园门口，花了足足三周，封路期间行人绕行渡口，渡船加开班次，船工连轴转了二十天，秋雨把木板泡得发胀，滚木换了一轮又一轮，总算赶在霜降前完工。'

/** `label rule text` of each line, those of the story above left out. */
function check(text: string): string[] {
  return structure({ id: 'page', text })
    .lines.filter((line) => !story.includes(line.text) && line.text !== long && line.text !== foreign)
    .map(({ label, rule, text }) => `${label} ${rule} ${text}`)
}
/** `label rule article` of each line. */
const owners = (text: string) =>
  structure({ id: 'page', text }).lines.map(({ label, rule, article }) => `${label} ${rule} ${article}`)

describe('running-text', () => {
  test('the story alone', () => {
    expect(owners(story)).toEqual(Array(3).fill('paragraph running-text 0'))
  })

  test('largest-run: teasers that read like sentences are no part of it', () => {
    expect(check(`桥头改建。\n***\n首页 > 乡村 > 夜校\n柳溪镇夜校开讲竹编课\n${story}`)).toEqual([
      'nav short-above-article 桥头改建。',
      'control symbols-only ***',
      'breadcrumb position-path 首页 > 乡村 > 夜校',
      'headline headline-score 柳溪镇夜校开讲竹编课',
    ])
  })
})

describe('above the story', () => {
  test('headline-score: the title nearest to the story that shares its words', () => {
    expect(check(`夜校又添一门木工课引来围观\n桥头\n柳溪镇夜校开讲竹编课\n2031-05-06\n${story}`)).toEqual([
      'teaser title-above-headline-of-another 夜校又添一门木工课引来围观',
      'nav short-above-article 桥头',
      'headline headline-score 柳溪镇夜校开讲竹编课',
      'meta meta-form 2031-05-06',
    ])
  })

  test('headline-score: the title above the date that the page repeats, however much stands between', () => {
    const player = [
      '高清',
      '超清',
      '倍速',
      '竹编课的灯',
      '循环',
      '片头',
      '清单',
      '弹幕',
      '声音',
      '画质',
    ].join('\n')
    const text = `三十位村民学编鱼篓\n2031-05-06\n${player}\n村民在夜校听老篾匠说竹编\n${story}\n三十位村民学编鱼篓`
    expect(check(text)[0]).toBe('headline headline-score 三十位村民学编鱼篓')
    expect(check(`柳溪镇夜校开讲竹编课\n2031-05-06\n【柳溪镇夜校】\n${story}`)[0]).toBe(
      'headline headline-score 柳溪镇夜校开讲竹编课',
    )
  })

  test('headline-score: what the head of the page calls it, however much stands between', () => {
    const menu = ['渡口', '桥头', '石狮', '老船', '面馆', '灯笼', '马灯', '货轮']
      .map((word) => `<p>${word}</p>`)
      .join('')
    const text = `<title>三十位村民学编鱼篓_柳溪网</title><p>三十位村民学编鱼篓</p>${menu}<h1>柳溪镇夜校开讲竹编课</h1>${story}`
    expect(structure({ id: 'page', html: text }, { html }).articles[0]?.metadata.headline?.value).toBe(
      '三十位村民学编鱼篓',
    )
  })

  test('title-block: a kicker leads on, a deck begins with a dash', () => {
    expect(check(`柳溪镇夜校工作会强调\n把竹编课办到村民门口\n——老篾匠带三十位村民编鱼篓\n${story}`)).toEqual(
      [
        'kicker title-block 柳溪镇夜校工作会强调',
        'headline headline-score 把竹编课办到村民门口',
        'deck title-block ——老篾匠带三十位村民编鱼篓',
      ],
    )
  })

  test('title-block: of two titles the second is the headline, unless the page repeats the first', () => {
    const titles = '柳溪镇夜校亮起灯\n三十位村民学编鱼篓'
    expect(check(`${titles}\n记者 方敏\n${story}`).slice(0, 2)).toEqual([
      'kicker title-block 柳溪镇夜校亮起灯',
      'headline headline-score 三十位村民学编鱼篓',
    ])
    expect(check(`首页 > 乡村 > 柳溪镇夜校亮起灯\n${titles}\n记者 方敏\n${story}`).slice(1, 3)).toEqual([
      'headline headline-score 柳溪镇夜校亮起灯',
      'deck title-block 三十位村民学编鱼篓',
    ])
  })

  test('title-block: a title that names who took part is a deck below another, the headline where it stands alone', () => {
    const names = '老篾匠讲夜校竹编课方敏主持'
    expect(check(`柳溪镇夜校亮起灯\n${names}\n记者 方敏\n${story}`).slice(0, 2)).toEqual([
      'headline headline-score 柳溪镇夜校亮起灯',
      `deck title-block ${names}`,
    ])
    expect(check(`${names}\n记者 方敏\n${story}`)[0]).toBe(`headline headline-score ${names}`)
  })

  test('a line that a rule knows is never the headline, whatever words it shares', () => {
    const page = structure({ id: 'page', text: `首页 > 乡村 > 柳溪镇夜校开讲竹编课\n${story}` })
    expect(page.articles[0]?.metadata.headline).toBeNull()
  })

  test('dash-below-headline, title-before-credits, title-before-first-paragraph', () => {
    const above =
      '夜校亮起灯村民学编鱼篓\n2031-05-06\n——灯下\n柳溪镇夜校开讲竹编课\n记者 方敏\n夜校教室亮起灯'
    expect(check(`${above}\n${story}`)).toEqual([
      'headline headline-score 夜校亮起灯村民学编鱼篓',
      'meta meta-form 2031-05-06',
      'deck dash-below-headline ——灯下',
      'deck title-before-credits 柳溪镇夜校开讲竹编课',
      'byline byline-form 记者 方敏',
      'subhead title-before-first-paragraph 夜校教室亮起灯',
    ])
  })

  test('sentence-before-story: a sentence apart from the story is a caption', () => {
    const above = '柳溪镇夜校开讲竹编课\n村民坐在灯下，有人打哈欠。\n2031-05-06 来源：柳溪晚报'
    expect(check(`${above}\n${story}`)[1]).toBe('caption sentence-before-story 村民坐在灯下，有人打哈欠。')
  })

  test('stacked-titles: titles of the story one below the other, right above it, are decks', () => {
    const stacked = ['柳溪镇夜校开讲竹编课', '村民提着竹篾进教室', '【坐得住的老篾匠】']
    const text = `三十位村民学编鱼篓\n2031-05-06\n来源：柳溪晚报\n${stacked.join('\n')}\n${story}\n三十位村民学编鱼篓`
    expect(check(text).slice(3, 6)).toEqual(stacked.map((line) => `deck stacked-titles ${line}`))
    expect(
      structure({ id: 'page', text: text.replace(`${stacked[0]}\n${stacked[1]}\n`, `${stacked[2]}\n`) })
        .articles[0]?.metadata.deck?.value,
    ).toBe('坐得住的老篾匠')
  })

  test('short-below-headline, title-below-headline-of-another', () => {
    const above = '柳溪镇夜校开讲竹编课\n2031-05-06\n渡口\n石狮搬家三周\n渡口的新船下水试航三天'
    expect(check(`${above}\n${story}`).slice(2)).toEqual([
      'control short-below-headline 渡口',
      'nav short-below-headline 石狮搬家三周',
      'teaser title-below-headline-of-another 渡口的新船下水试航三天',
    ])
  })

  test('headline-again: printed twice, the one with the date below it is the headline', () => {
    const title = '柳溪镇夜校开讲竹编课'
    expect(
      check(`${title}\n2031-05-06\n渡口\n${title}\n${story}`).filter((line) => line.endsWith(title)),
    ).toEqual([`headline headline-score ${title}`, `related headline-again ${title}`])
    expect(check(`${title}\n首页 > 乡村 > 夜校\n${title}\n2031-05-06\n${story}`)[0]).toBe(
      `related headline-again ${title}`,
    )
  })

  test('names-part-of-path, cut-snippet', () => {
    const above = '首页 > 乡村 > 夜校\n乡村\n渡口的老船翻新…\n柳溪镇夜校开讲竹编课\n2031-05-06'
    expect(check(`${above}\n${story}`).slice(1, 3)).toEqual([
      'sectionLabel names-part-of-path 乡村',
      'teaser cut-snippet 渡口的老船翻新…',
    ])
  })

  test('under-index-heading: titles between the index and the headline', () => {
    const above = '标题导航\n01版：要闻\n渡口\n石狮搬家\n柳溪网\n柳溪镇夜校开讲竹编课\n2031-05-06'
    expect(check(`${above}\n${story}`).slice(0, 4)).toEqual([
      'sectionLabel index-block 标题导航',
      'index edition-list 01版：要闻',
      'index under-index-heading 渡口',
      'index under-index-heading 石狮搬家',
    ])
  })
})

describe('inside the story', () => {
  const inside = (...lines: string[]) =>
    check(
      `柳溪镇夜校开讲竹编课\n2031-05-06\n${lines.map((line) => `${long}\n${line}`).join('\n')}\n${long}`,
    ).slice(2)

  test('title-before-paragraph, question-before-paragraph, short-sentence', () => {
    expect(inside('一盏灯照亮旧粮仓', '为什么学竹编?', '灯亮了。')).toEqual([
      'subhead title-before-paragraph 一盏灯照亮旧粮仓',
      'subhead question-before-paragraph 为什么学竹编?',
      'paragraph short-sentence 灯亮了。',
    ])
  })

  test('question-before-paragraph: not two clauses, not before a short line', () => {
    expect(inside('灯亮了吗，谁点的?')[0]).toBe('paragraph short-sentence 灯亮了吗，谁点的?')
    expect(inside('为什么学竹编?\n灯亮了。')[0]).toBe('paragraph short-sentence 为什么学竹编?')
  })

  test('title-before-paragraph: the lower of two titles in a story that has others', () => {
    const pair = '老篾匠教室里破竹\n夜校的竹编课'
    expect(inside('一盏灯照亮旧粮仓', pair).slice(1)).toEqual([
      'paragraph short-line-inside 老篾匠教室里破竹',
      'subhead title-before-paragraph 夜校的竹编课',
    ])
    expect(inside(pair)[1]).toBe('paragraph short-line-inside 夜校的竹编课')
  })

  test('titles-side-by-side are links, unless they are numbered', () => {
    expect(inside('渡口的老船\n桥头的石狮', '一、破竹\n二、编篓')).toEqual([
      'related titles-side-by-side 渡口的老船',
      'related titles-side-by-side 桥头的石狮',
      'paragraph short-line-inside 一、破竹',
      'subhead title-before-paragraph 二、编篓',
    ])
  })

  test('cut-snippet-inside, foreign-title-inside, debris-inside', () => {
    expect(inside('渡口翻新…', '远洋货轮抵达北方港口卸下苹果香蕉\n图为港口', 'o')).toEqual([
      'teaser cut-snippet-inside 渡口翻新…',
      'teaser foreign-title-inside 远洋货轮抵达北方港口卸下苹果香蕉',
      'caption caption-form 图为港口',
      'control debris-inside o',
    ])
  })

  test('a number before it makes a cut line a part of the story', () => {
    expect(inside('01竹编，比起编篓，更重要的是...')[0]).toMatch(/^(?:paragraph|subhead)/)
  })
})

describe('blocks of other articles', () => {
  test('kin-after-block: what shares the words of the story goes on behind the block', () => {
    const text = `柳溪镇夜校开讲竹编课\n2031-05-06\n${long}\n${long}\n推荐阅读\n桥头石狮搬家\n${long}\n${long}`
    expect(owners(text).slice(4)).toEqual([
      'sectionLabel other-articles-block null',
      'teaser title-below-block null',
      'paragraph running-text 0',
      'paragraph running-text 0',
    ])
  })

  test('kin-after-block: what stands below a notice of rights and shares nothing is no part of the story', () => {
    const notice = '柳溪网专稿，他处不得转载。'
    expect(
      owners(`柳溪镇夜校开讲竹编课\n2031-05-06\n${long}\n${story}\n${notice}\n${foreign}`).at(-1),
    ).not.toMatch(/^paragraph/)
    expect(
      owners(`柳溪镇夜校开讲竹编课\n2031-05-06\n${long}\n${long}\n${notice}\n${long}\n${story}`).at(-1),
    ).toBe('paragraph running-text 0')
  })

  test('kin-after-block: what shares nothing does not', () => {
    const text = `柳溪镇夜校开讲竹编课\n2031-05-06\n${long}\n${long}\n推荐阅读\n${foreign}\n${foreign}`
    expect(owners(text).slice(4)).toEqual([
      'sectionLabel other-articles-block null',
      'teaser title-after-article null',
      'teaser title-after-article null',
    ])
  })

  test('credit-closes-story: what follows a few links and ends with the editor’s name', () => {
    const links = '推荐阅读\n桥头石狮搬家用了三周\n渡口的老船翻新工程完成一半'
    const text = (credit: string) =>
      `柳溪镇夜校开讲竹编课\n2031-05-06\n${long}\n${long}\n${links}\n${foreign}\n${foreign}\n${credit}`
    expect(owners(text('责任编辑：方敏')).slice(-3)).toEqual([
      'paragraph running-text 0',
      'paragraph running-text 0',
      'byline byline-form 0',
    ])
    expect(owners(text('返回首页')).at(-2)).toBe('teaser title-after-article null')
    const short = `柳溪镇夜校开讲竹编课\n2031-05-06\n${long}\n${links}\n课程每周两次，桌椅都是木匠打的。\n编辑：方敏`
    expect(owners(short).at(-2)).toBe('paragraph running-text 0')
  })

  test('beginning-before-block: the headline stands above the block, most of the story below', () => {
    const text = `柳溪镇夜校开讲竹编课\n2031-05-06\n${long}\n推荐阅读\n桥头石狮搬家\n${long}\n${long}`
    expect(owners(text)[0]).toBe('headline headline-score 0')
    expect(owners(text).filter((line) => line === 'paragraph running-text 0')).toHaveLength(3)
  })
})

describe('below the story', () => {
  test('headline-again, title-after-article, cut-snippet, short-after-article, sentences-after-article', () => {
    const below = [
      '相关新闻',
      '渡口的老船翻新工程完成一半',
      '渡口…',
      '柳溪镇夜校开讲竹编课',
      '关于青年',
      '每一个字，都有人读。每一盏灯，都有人点！',
    ].join('\n')
    expect(check(`柳溪镇夜校开讲竹编课\n2031-05-06\n${story}\n${below}`).slice(2)).toEqual([
      'sectionLabel other-articles-block 相关新闻',
      'teaser title-after-article 渡口的老船翻新工程完成一半',
      'teaser cut-snippet 渡口…',
      'related headline-again 柳溪镇夜校开讲竹编课',
      'nav short-after-article 关于青年',
      'tagline sentences-after-article 每一个字，都有人读。每一盏灯，都有人点！',
    ])
  })

  test('under-notice-heading, under-index-heading', () => {
    expect(check(`${story}\n版权声明\n来信请写明地址，我们会回复。\n欢迎来信`)).toEqual([
      'notice notice-block 版权声明',
      'notice under-notice-heading 来信请写明地址，我们会回复。',
      'notice under-notice-heading 欢迎来信',
    ])
    expect(check(`${story}\n本版目录\n02版：副刊\n老船\n柳溪新闻网`).slice(2)).toEqual([
      'index under-index-heading 老船',
      'index under-index-heading 柳溪新闻网',
    ])
  })
})

describe('a page without a story', () => {
  test('title-in-list, short-outside-article, text-outside-article, cut-snippet', () => {
    const lines =
      '老船\n渡口的老船翻新工程完成一半\n渡口…\n这一行散落在文章以外，没有下文也没有上文。\n首页 > 乡村 > 夜校'
    expect(check(lines)).toEqual([
      'nav short-outside-article 老船',
      'teaser title-in-list 渡口的老船翻新工程完成一半',
      'teaser cut-snippet 渡口…',
      'teaser text-outside-article 这一行散落在文章以外，没有下文也没有上文。',
      'breadcrumb position-path 首页 > 乡村 > 夜校',
    ])
  })
})
