import { printDate } from '../dates.ts'
import { credits, type Draft, metadata, type Row, row } from '../draft.ts'
import { bodyRows, type Desk, indents } from './desk.ts'

/** A portal: menu, path, headline, date and source, body, editor, other articles. */
export function portal(desk: Desk): Draft {
  const { random, site } = desk
  const story = desk.story()
  const date = printDate(story.when, random)
  const source = random.pick([`来源：${story.paper}`, `来源: ${story.paper}`, `稿源：${story.paper}`])
  const views = random.once(3) ? `　浏览次数：${random.int(12, 9800)}` : ''
  const indent = random.pick(indents)
  const editor = random.pick([
    `责任编辑：${story.editor}`,
    `（责编：${story.editor}）`,
    `[责任编辑: ${story.editor}]`,
  ])
  const meta = random.once(2)
    ? `${date.text}  ${source}${views}`
    : `${source}  发布时间：${date.text}${views}`
  return {
    rows: [
      ...Array.from({ length: random.int(1, 2) }, desk.menu),
      desk.path('正文'),
      row('headline', story.headline),
      row('meta', meta),
      ...(random.once(2) ? [desk.control()] : []),
      ...bodyRows(story, 0, indent),
      row('byline', editor),
      ...(random.once(2) ? [desk.control()] : []),
      ...desk.others(),
      desk.notice(),
    ],
    metadata: [
      metadata({
        headline: story.headline,
        publisher: site,
        source: story.paper,
        published: date.iso,
        bylines: [{ name: story.editor, role: 'editor' }],
      }),
    ],
  }
}

/** A portal that prints other articles' titles and first words above its own. */
export function portalTeasers(desk: Desk): Draft {
  const { random, site } = desk
  const story = desk.story({ paragraphs: random.int(4, 10) })
  const date = printDate(story.when, random)
  return {
    rows: [
      row('sectionLabel', '新闻'),
      desk.path(story.headline),
      ...Array.from({ length: random.int(2, 6) }, desk.snippet).flat(),
      row('headline', story.headline),
      row('meta', `发布时间：${date.text} 浏览次数：${random.int(12, 9800)}`),
      ...bodyRows(story),
      desk.notice(),
    ],
    metadata: [metadata({ headline: story.headline, publisher: site, published: date.iso })],
  }
}

/** Kicker above the headline, deck below it, a caption with its photographer, the printed page after the body. */
export function kickerDeck(desk: Desk): Draft {
  const { random, site } = desk
  const story = desk.story()
  const date = printDate(story.when, random)
  const [first = '', second = ''] = story.reporters
  const deck = random.once(2)
  const kicker = !deck || random.once(2)
  const body = bodyRows(story, 0, random.pick(indents))
  const caption = row('caption', `▲${story.captions[0]}。${story.photographer} 摄`)
  const names = [first, second].filter((name) => name !== '')
  return {
    rows: [
      desk.menu(),
      desk.path(),
      ...(kicker ? [row('kicker', story.kicker)] : []),
      row('headline', story.headline),
      ...(deck ? [row('deck', `——${story.deck}`)] : []),
      row('byline', `本报记者 ${names.join(random.pick([' ', '　', '、']))}`),
      row('meta', `${date.text} | 来源：${story.paper}`),
      ...(random.once(2) ? [row('control', '小字号')] : []),
      ...body.slice(0, 1),
      caption,
      ...body.slice(1),
      desk.control(),
      ...desk.others(),
      desk.notice(),
    ],
    metadata: [
      metadata({
        headline: story.headline,
        kicker: kicker ? story.kicker : null,
        deck: deck ? story.deck : null,
        publisher: site,
        source: story.paper,
        published: date.iso,
        bylines: [...credits('reporter', names), { name: story.photographer, role: 'photographer' }],
      }),
    ],
  }
}

/** Series and deck on the headline's own line. */
export function seriesLine(desk: Desk): Draft {
  const { random, site } = desk
  const story = desk.story()
  const date = printDate(story.when, random)
  const deck = random.once(2)
  return {
    rows: [
      desk.path(),
      row('headline', `【${story.series}】${story.headline}${deck ? `——${story.deck}` : ''}`),
      row('meta', `${date.text} 来源：${story.paper}`),
      ...bodyRows(story, 0, '  '),
      desk.notice(),
    ],
    metadata: [
      metadata({
        headline: story.headline,
        series: story.series,
        deck: deck ? story.deck : null,
        publisher: site,
        source: story.paper,
        published: date.iso,
      }),
    ],
  }
}

/** A county's site: path, the site's name, its section, and date and editor below the body. */
export function countySite(desk: Desk): Draft {
  const { random, section } = desk
  const story = desk.story({ paragraphs: random.int(2, 5), subheads: false })
  const date = printDate(story.when, random)
  const center = `${story.setting.county}融媒体中心`
  return {
    rows: [
      row('breadcrumb', `现在位置：首页 >> ${section} >> 正文`),
      row('masthead', desk.site),
      row('sectionLabel', section),
      row('headline', story.headline),
      row('meta', `来源于：${center}`),
      ...bodyRows(story, 0, random.pick(indents)),
      row('meta', `发布日期：${date.text} 责任编辑：${story.editor}`),
      row('control', '【打印本页】【关闭窗口】'),
      desk.notice(),
    ],
    metadata: [
      metadata({
        headline: story.headline,
        publisher: desk.site,
        source: center,
        published: date.iso,
        bylines: [{ name: story.editor, role: 'editor' }],
      }),
    ],
  }
}

/** All metadata after the body, each on a line of its own. */
export function metaAfterBody(desk: Desk): Draft {
  const { random, section, site } = desk
  const story = desk.story({ subheads: false })
  const date = printDate(story.when, random)
  const reporter = story.reporters[0] as string
  const rows: Row[] = [
    row('meta', `来源：${story.paper}`),
    row('meta', `发布时间：${date.text}`),
    row('byline', `作者：${reporter}`),
    row('byline', `编辑：${story.editor}`),
  ]
  const notice = desk.notice()
  return {
    rows: [
      row('breadcrumb', `您的位置：首页 >> ${section} >> 正文`),
      row('headline', story.headline),
      ...bodyRows(story, 0, random.pick(indents)),
      ...random.sample(rows, rows.length),
      row('pager', `上一篇：${desk.title()}`),
      row('pager', '下一篇：没有了'),
      notice,
    ],
    metadata: [
      metadata({
        headline: story.headline,
        publisher: notice.text.includes('版权所有') ? site : null,
        source: story.paper,
        published: date.iso,
        bylines: [
          { name: reporter, role: 'author' },
          { name: story.editor, role: 'editor' },
        ],
      }),
    ],
  }
}
