import { printMoment } from '../dates.ts'
import { credits, type Draft, metadata, type Row, row } from '../draft.ts'
import { bodyRows, type Desk } from './desk.ts'

/** Platforms on which papers have accounts. */
const hosts = ['渡风', '青灯', '马灯', '石桥'] as const

/** An advertisement between two paragraphs, closed by its sign. */
const advert = ({ title }: Desk): Row[] => [
  row('control', '广告'),
  row('control', `${title()}，快来看看！`),
  row('control', '×'),
]

/** A paper's account on a platform: its name beside the date, advertisements inside the body, the host's own sentences around. */
export function hosted(desk: Desk): Draft {
  const { random } = desk
  const host = random.pick(hosts)
  const story = desk.story({ paragraphs: random.int(4, 9) })
  const date = printMoment(story.when, random)
  const above = random.once(2)
  const account = row('meta', story.paper)
  const moment = row('meta', date.text)
  const body = bodyRows(story)
  const middle = body.findIndex(({ label }, i) => i > 0 && i < body.length - 1 && label === 'paragraph')
  return {
    rows: [
      row('nav', '推荐 热榜 直播 本地 关注'),
      row('nav', '登录'),
      row('headline', story.headline),
      ...(above ? [account, moment] : [moment, account]),
      ...body.slice(0, middle + 1),
      ...advert(desk),
      ...body.slice(middle + 1),
      row('byline', `责任编辑：${story.editor}`),
      row(
        'notice',
        `平台声明：文中看法由投稿人自负，${host}号系信息往来之处，${host}只替投稿人存放稿件，有侵权处请来信。`,
      ),
      ...desk.others(),
      row('notice', `${host}公司 版权所有`),
    ],
    metadata: [
      metadata({
        headline: story.headline,
        publisher: host,
        source: story.paper,
        published: date.iso,
        bylines: credits('editor', [story.editor]),
      }),
    ],
  }
}

/** A page with a player between the date and the body; the headline stands above both and once more below. */
export function player(desk: Desk): Draft {
  const { random, site } = desk
  const story = desk.story({ paragraphs: random.int(3, 7) })
  const date = printMoment(story.when, random)
  const settings = ['倍速', '高清', '超清', '标清', '画质', '弹幕', '循环播放', '跳过片头', '00:00/00:00']
  return {
    rows: [
      desk.menu(),
      desk.path('正文'),
      row('headline', story.headline),
      row('meta', `${date.text}  来源：${story.paper}`),
      ...random.sample(settings, random.int(4, 9)).map((text) => row('control', text)),
      ...bodyRows(story),
      row('byline', `责任编辑：${story.editor}`),
      ...desk.others(),
      row('related', story.headline),
      desk.notice(),
    ],
    metadata: [
      metadata({
        headline: story.headline,
        publisher: site,
        source: story.paper,
        published: date.iso,
        bylines: credits('editor', [story.editor]),
      }),
    ],
  }
}
