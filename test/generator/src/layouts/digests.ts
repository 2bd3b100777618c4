import { printDate, printMoment } from '../dates.ts'
import { credits, type Draft, metadata, type Row, row } from '../draft.ts'
import { bodyRows, type Desk, indents } from './desk.ts'

/** A digest: several short stories, each with a label before its title, source and text. */
export function labelledDigest(desk: Desk): Draft {
  const { random } = desk
  const stories = Array.from({ length: random.int(2, 5) }, () =>
    desk.story({ paragraphs: 3, subheads: false }),
  )
  const label = random.pick(['内容摘要：', '摘要：', '内容提要：'])
  const rows = stories.flatMap((story, article): Row[] => {
    const text = story.parts.map((part) => part.text).join('')
    return [
      row('meta', `关键字：${random.sample(story.captions, 1)[0]?.slice(0, 4)} ${desk.section}`, {
        article: null,
      }),
      row('headline', `标题：${story.headline}`, { article }),
      row('meta', `来源：${story.paper}`, { article }),
      row('paragraph', label + text, { article, clean: text }),
    ]
  })
  return {
    rows,
    metadata: stories.map((story) => metadata({ headline: story.headline, source: story.paper })),
  }
}

const rules = [
  '留言的人请先看过这些规则再动笔，写下的每一句话都由自己担着，网站只是把它摆出来，并不因此赞成它。',
  '请不要把同一篇文章贴了又贴，也不要贴意思差不多的几篇，更不要借别人的名义说话，免得看的人费神。',
  '与文章无关的话请移到别处去写，叫卖的、拉人的、留电话的，编辑看到了就会拿掉，不另外打招呼。',
  '涉及旁人的私事、没有证实的传闻，请不要写在这里，写了惹出纠纷，网站不替任何人承担责任。',
  '网站可以保留、修改或移除留言，也可以停用写留言的帐号，什么时候这样做，由网站自己决定。',
  '如果您觉得哪条留言侵犯了您，请写信给编辑部，说清楚是哪一条，我们会在三个工作日里回复您。',
]

/** A story of one paragraph above rules for comments that are far longer. */
export function commentRules(desk: Desk): Draft {
  const { random, site } = desk
  const story = desk.story({ paragraphs: 2, subheads: false })
  const date = printMoment(story.when, random)
  const text = story.parts.map((part) => part.text).join('')
  return {
    rows: [
      desk.menu(),
      desk.path('正文'),
      row('headline', story.headline),
      row('meta', `${date.text} 来源：${story.paper}`),
      desk.control(),
      row('paragraph', text),
      row('control', '分享 收藏 打印'),
      ...desk.others(),
      row('notice', random.pick(['留言规则', '评论须知', '跟帖规范'])),
      ...random.sample(rules, random.int(3, rules.length)).map((rule) => row('notice', rule)),
    ],
    metadata: [
      metadata({ headline: story.headline, publisher: site, source: story.paper, published: date.iso }),
    ],
  }
}

const questions = [
  '这件事是怎么开头的？',
  '最难的是哪一步？',
  '接下来怎么打算？',
  '大家怎么看？',
  '有没有想过停下来？',
]

/** An interview: short questions and long answers, each behind its speaker. */
export function interview(desk: Desk): Draft {
  const { random, site } = desk
  const story = desk.story({ paragraphs: random.int(5, 8), subheads: false })
  const date = printDate(story.when, random)
  const [asks, answers] = random.pick([
    ['问', '答'],
    [site, story.editor],
    ['记者', story.photographer],
  ]) as [string, string]
  const asked = random.sample(questions, questions.length)
  const [opening, ...rest] = bodyRows(story, 0, random.pick(indents)) as [Row, ...Row[]]
  return {
    rows: [
      desk.path('正文'),
      row('headline', story.headline),
      row('meta', `${date.text} 来源：${story.paper}`),
      opening,
      ...rest.flatMap((part, i) => [
        row('paragraph', `${asks}：${asked[i % asked.length]}`),
        { ...part, text: `${answers}：${part.text.trim()}` },
      ]),
      ...desk.others(),
    ],
    metadata: [
      metadata({ headline: story.headline, publisher: site, source: story.paper, published: date.iso }),
    ],
  }
}

/** Bare names, an editor's note and an abstract, and a dateline of its own before the first paragraph. */
export function frontMatter(desk: Desk): Draft {
  const { random, site } = desk
  const story = desk.story({ subheads: false })
  const date = printDate(story.when, random)
  const abstract = `${desk.opening()}${desk.opening()}`
  const { month, day } = story.when
  const city = story.setting.area.city.replace(/[市县区]$/, '')
  const names = [story.editor, story.photographer]
  return {
    rows: [
      desk.path('正文'),
      row('headline', story.headline),
      row('meta', `${date.text} 来源：${story.paper}`),
      row('byline', names.join(random.pick([' ', '　', '、']))),
      ...(random.once(2) ? [row('notice', `编者按：${desk.opening()}`)] : []),
      row('deck', random.pick(['摘要：', '内容提要：', '核心提示：']) + abstract),
      row('paragraph', `${story.agency}${city}${month}月${day}日电`),
      ...bodyRows(story),
    ],
    metadata: [
      metadata({
        headline: story.headline,
        deck: abstract,
        publisher: site,
        source: story.paper,
        published: date.iso,
        bylines: credits('author', names),
      }),
    ],
  }
}
