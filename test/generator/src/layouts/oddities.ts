import { printDate, printMoment } from '../dates.ts'
import { type Draft, metadata, type Row, row } from '../draft.ts'
import { ordinals } from '../stock/people-say.ts'
import { bodyRows, type Desk, indents } from './desk.ts'

/** Date, source, reporter and editor without a blank between them. */
export function gluedMeta(desk: Desk): Draft {
  const { random, site } = desk
  const story = desk.story({ subheads: false })
  const date = printMoment(story.when, random)
  const reporter = story.reporters[0] as string
  return {
    rows: [
      desk.menu(),
      row('headline', story.headline),
      row('meta', `${date.text}来源：${story.paper}记者：${reporter}编辑：${story.editor}`),
      desk.control(),
      ...bodyRows(story, 0, random.pick(indents)),
      row('pager', `上一篇：${desk.title()}`),
      row('notice', `${site}版权所有`),
    ],
    metadata: [
      metadata({
        headline: story.headline,
        publisher: site,
        source: story.paper,
        published: date.iso,
        bylines: [
          { name: reporter, role: 'reporter' },
          { name: story.editor, role: 'editor' },
        ],
      }),
    ],
  }
}

/** Captions of every kind between the paragraphs, most of them whole sentences. */
export function captions(desk: Desk): Draft {
  const { random } = desk
  const story = desk.story({ paragraphs: 4, subheads: false })
  const date = printMoment(story.when, random)
  const [one, two, three] = story.captions as [string, string, string]
  const photographer = story.photographer
  const pictures = [
    row('caption', `▲${one}。`),
    row('caption', `图为${two}。`),
    row('caption', `${three}。（${photographer} 摄）`),
  ]
  const body = bodyRows(story, 0, random.pick(indents))
  return {
    rows: [
      row('headline', story.headline),
      row('meta', `${date.text} ${story.paper}`),
      row('byline', `本报记者 ${story.reporters[0]}`),
      ...body.flatMap((part, i) => [part, ...(pictures[i] ? [pictures[i]] : [])]),
    ],
    metadata: [
      metadata({
        headline: story.headline,
        source: story.paper,
        published: date.iso,
        bylines: [
          { name: story.reporters[0] as string, role: 'reporter' },
          { name: photographer, role: 'photographer' },
        ],
      }),
    ],
  }
}

/** Paragraphs that are numbered as subheads are, and numbered subheads. */
export function numbered(desk: Desk): Draft {
  const { random } = desk
  const story = desk.story({ paragraphs: 6 })
  const date = printDate(story.when, random)
  const style = random.pick([
    (n: number) => `${ordinals[n]}、`,
    (n: number) => `${n + 1}.`,
    (n: number) => `（${ordinals[n]}）`,
  ])
  let subheads = 0
  let paragraphs = 0
  const rows = bodyRows(story).map((part, i): Row => {
    if (part.label === 'subhead') return { ...part, text: style(subheads++) + part.text }
    return i > 0 && !story.parts.some(({ type }) => type === 'subhead')
      ? { ...part, text: style(paragraphs++) + part.text }
      : part
  })
  return {
    rows: [
      desk.path('正文'),
      row('headline', story.headline),
      row('meta', `${date.text} 来源：${desk.site}`),
      ...rows,
      row('byline', `编辑：${story.editor}`),
    ],
    metadata: [
      metadata({
        headline: story.headline,
        publisher: desk.site,
        source: desk.site,
        published: date.iso,
        bylines: [{ name: story.editor, role: 'editor' }],
      }),
    ],
  }
}

/** Share buttons and links to other stories between the paragraphs. */
export function debris(desk: Desk): Draft {
  const { random } = desk
  const story = desk.story({ paragraphs: random.int(5, 9), subheads: false })
  const date = printMoment(story.when, random)
  const [first, second, ...rest] = bodyRows(story, 0, random.pick(indents)) as [Row, Row, ...Row[]]
  const half = Math.ceil(rest.length / 2)
  return {
    rows: [
      row('headline', story.headline),
      row('meta', `${date.text} 来源：${story.paper}`),
      row('control', '分享到：'),
      first,
      row('control', '点击查看大图'),
      second,
      ...rest.slice(0, half),
      row('sectionLabel', '推荐阅读'),
      ...Array.from({ length: random.int(1, 3) }, () => row('teaser', desk.title())),
      ...rest.slice(half),
      row('control', '分享 收藏 点赞 12'),
      row('byline', `责任编辑：${story.editor}`),
    ],
    metadata: [
      metadata({
        headline: story.headline,
        source: story.paper,
        published: date.iso,
        bylines: [{ name: story.editor, role: 'editor' }],
      }),
    ],
  }
}

/** The whole story on one line, its paragraphs told apart by two ideographic blanks, by a blank or not at all. */
export function oneLine(desk: Desk): Draft {
  const { random } = desk
  const parted = random.once(3)
  const story = desk.story({ subheads: false, ...(parted && { paragraphs: random.int(6, 9) }) })
  const date = printMoment(story.when, random)
  const text = story.parts.map((part) => part.text).join(parted ? '　　' : random.pick(['', ' ']))
  return {
    rows: [
      row('headline', story.headline),
      row('meta', `${date.text} 点击量：${random.int(3, 900)} 来源：${story.paper} 编辑：${story.editor}`),
      row('paragraph', text, { parted }),
      row('pager', `上一篇：${desk.title()} 下一篇：${desk.title()}`),
    ],
    metadata: [
      metadata({
        headline: story.headline,
        source: story.paper,
        published: date.iso,
        bylines: [{ name: story.editor, role: 'editor' }],
      }),
    ],
  }
}

/** A brief: one paragraph, and a picture with its caption. */
export function brief(desk: Desk): Draft {
  const { random, site } = desk
  const story = desk.story({ paragraphs: 1 })
  const date = printDate(story.when, random)
  return {
    rows: [
      desk.menu(),
      desk.path(),
      row('headline', story.headline),
      row('meta', `来源：${story.paper} 发布时间：${date.text}`),
      row('caption', `${story.captions[0]}。${story.photographer} 摄`),
      ...bodyRows(story, 0, '　　'),
      ...desk.others(random.int(6, 12)),
      desk.notice(),
    ],
    metadata: [
      metadata({
        headline: story.headline,
        publisher: site,
        source: story.paper,
        published: date.iso,
        bylines: [{ name: story.photographer, role: 'photographer' }],
      }),
    ],
  }
}
