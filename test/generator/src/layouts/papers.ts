import { printDay, printMoment } from '../dates.ts'
import { credits, type Draft, metadata, type Row, row } from '../draft.ts'
import { paperName, type Story } from '../story.ts'
import { bodyRows, type Desk, indents } from './desk.ts'

const sheets = ['头条', '要闻', '综合', '副刊', '民生', '文化·生活']

/** The issue's pages and titles, this article's among them. */
function issueIndex(desk: Desk, headline: string): Row[] {
  const { random } = desk
  const pages = sheets.slice(0, random.int(2, 6)).map((name, i) => row('index', `第0${i + 1}版：${name}`))
  const titles = [...Array.from({ length: random.int(2, 6) }, desk.title), headline]
  return [
    row('sectionLabel', '标题导航'),
    ...pages,
    ...random.sample(titles, titles.length).map((t) => row('index', t)),
  ]
}

/** A sentence of the body cut by a printed jump, as the first paragraph that is long enough shows it. */
function withInlineJump(rows: Row[], desk: Desk): Row[] {
  const at = rows.findIndex(({ label, text }) => label === 'paragraph' && text.length > 60)
  const cut = rows[at]
  if (cut === undefined) return rows
  const from = cut.text.indexOf('，', 20) + 1 || 30
  const page = desk.random.int(2, 8)
  const jump = `■下转第${page}版  ■上接第1版  `
  const text = `${cut.text.slice(0, from)}${jump}${cut.text.slice(from)}`
  return rows.with(at, { ...cut, text, clean: cut.text })
}

/** An e-paper: masthead, page links, deck, caption, author's mark, a jump inside a sentence, the issue's index. */
export function epaperJump(desk: Desk): Draft {
  const { random } = desk
  const story = desk.story({ paragraphs: random.int(3, 8), subheads: false })
  const paper = paperName(random)
  const author = story.reporters[0] as string
  const indent = random.pick(indents)
  return {
    rows: [
      row('masthead', paper),
      row('nav', '往期报纸'),
      row('pager', `当前版：0${random.int(1, 8)}版 上一版  下一版`),
      row('control', '放大 缩小 默认'),
      row('pager', '上一篇    下一篇'),
      row('headline', story.headline),
      row('deck', `——${story.deck}`),
      row('caption', `${story.captions[0]}。${story.photographer} 摄`),
      row('byline', `${indent}□${author}`),
      ...withInlineJump(bodyRows(story, 0, indent), desk),
      row('pager', '上一篇    下一篇'),
      row('nav', '返回目录'),
      ...issueIndex(desk, story.headline),
    ],
    metadata: [
      metadata({
        headline: story.headline,
        deck: story.deck,
        publisher: paper,
        bylines: [
          { name: author, role: 'author' },
          { name: story.photographer, role: 'photographer' },
        ],
      }),
    ],
  }
}

/** The issue's index above the article as well as below it, the headline in both. */
export function indexRepeats(desk: Desk): Draft {
  const { random } = desk
  const story = desk.story({ subheads: random.once(3) })
  const author = story.reporters[0] as string
  const marked = random.once(2)
  return {
    rows: [
      ...issueIndex(desk, story.headline),
      row('pager', '上一版 下一版'),
      row('headline', story.headline),
      row('byline', marked ? `◎${author}` : `本报记者 ${author}`),
      ...bodyRows(story, 0, random.pick(indents)),
      ...issueIndex(desk, story.headline),
    ],
    metadata: [
      metadata({
        headline: story.headline,
        bylines: [{ name: author, role: marked ? 'author' : 'reporter' }],
      }),
    ],
  }
}

/** Year and month on one line, the day on the next, as a paper's page header breaks them. */
export function twoLineDate(desk: Desk): Draft {
  const { random } = desk
  const story = desk.story({ subheads: false })
  const paper = paperName(random)
  const { year, month, day } = story.when
  const [m, d] = [month, day].map((value) => String(value).padStart(2, '0'))
  const author = story.reporters[0] as string
  return {
    rows: [
      row('masthead', paper),
      row('meta', `${year}年${m}月`),
      row('meta', `${d}日 星期${random.pick([...'一二三四五六日'])}`),
      row('meta', `第0${random.int(1, 8)}版：${random.pick(sheets)}`),
      row('control', '放大 缩小 默认'),
      row('headline', story.headline),
      row('byline', `□ ${author}`),
      ...bodyRows(story, 0, random.pick(indents)),
      row('pager', `上一篇：${desk.title()} 下一篇：${desk.title()}`),
    ],
    metadata: [
      metadata({
        headline: story.headline,
        publisher: paper,
        published: `${year}-${m}-${d}`,
        bylines: [{ name: author, role: 'author' }],
      }),
    ],
  }
}

/** Reporters and correspondents without any separator. */
const fused = ({ reporters, correspondents }: Story) =>
  `本报记者${reporters.join('')}通讯员${correspondents.join('')}`

/** An aggregator of newspaper pages: fused names, jumps on lines of their own, another paper's teaser, its own slogan. */
export function aggregatorJump(desk: Desk): Draft {
  const { random } = desk
  const story = desk.story({ paragraphs: random.int(4, 9) })
  const date = printMoment(story.when, random)
  const body = bodyRows(story)
  const at = body.findIndex(({ label }, i) => i >= 1 && label === 'paragraph')
  const jump = [row('jump', '（下转第二版）'), row('jump', '（上接第一版）')]
  const cut = body[at] as Row
  const from = cut.text.indexOf('，') + 1 || 12
  const midSentence = random.once(2)
  const jumped = midSentence
    ? [
        { ...cut, text: cut.text.slice(0, from) },
        ...jump,
        { ...cut, text: cut.text.slice(from), continues: true },
      ]
    : [cut, ...jump]
  const other = `${paperName(random)}讯（记者${desk.story().editor}）${desk.opening().slice(0, 50)}...`
  return {
    rows: [
      row('headline', story.headline),
      row('meta', `${story.paper} ${date.text} 大字`),
      row('byline', fused(story)),
      ...body.slice(0, at),
      ...jumped,
      ...body.slice(at + 1),
      row('sectionLabel', '新闻推荐'),
      row('teaser', desk.title()),
      row('teaser', other),
      desk.tagline(),
      row('sectionLabel', '相关推荐'),
      row('sectionLabel', '新闻推荐'),
    ],
    metadata: [
      metadata({
        headline: story.headline,
        source: story.paper,
        published: date.iso,
        bylines: [...credits('reporter', story.reporters), ...credits('correspondent', story.correspondents)],
      }),
    ],
  }
}

/** Two stories of one issue on one page, each with its headline and author. */
export function secondArticle(desk: Desk): Draft {
  const { random } = desk
  const stories = [0, 1].map(() => desk.story({ paragraphs: random.int(3, 6), subheads: false }))
  const paper = paperName(random)
  const date = printDay((stories[0] as Story).when, random)
  return {
    rows: [
      row('masthead', paper),
      row('meta', date.text),
      ...stories.flatMap((story, article) => [
        row('headline', story.headline, { article }),
        row('byline', `本报记者 ${story.reporters[0]}`, { article }),
        ...bodyRows(story, article),
      ]),
      desk.notice(),
    ],
    metadata: stories.map((story) =>
      metadata({
        headline: story.headline,
        publisher: paper,
        published: date.iso,
        bylines: [{ name: story.reporters[0] as string, role: 'reporter' }],
      }),
    ),
  }
}
