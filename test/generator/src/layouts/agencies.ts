import { printDate, printMoment } from '../dates.ts'
import { credits, type Draft, metadata, type Row, row } from '../draft.ts'
import type { Story } from '../story.ts'
import { bodyRows, type Desk } from './desk.ts'

/** The body with `lead` before its first paragraph. */
function led(story: Story, lead: string, indent = ''): Row[] {
  const [first, ...rest] = bodyRows(story, 0, indent) as [Row, ...Row[]]
  return [{ ...first, text: indent + lead + first.text.slice(indent.length) }, ...rest]
}

const reporters = (story: Story) => credits('reporter', story.reporters)
const shortName = (place: string) => place.replace(/[市县区]$/, '')

/** An agency's report on its own site: dateline with reporters, share buttons, 【纠错】. */
export function wire(desk: Desk): Draft {
  const { random, site } = desk
  const story = desk.story({ subheads: random.once(3) })
  const { month, day } = story.when
  const date = printMoment(story.when, random)
  const city = shortName(story.setting.area.city)
  const lead = `${story.agency}${city}${month}月${day}日电（记者${story.reporters.join('、')}）`
  const labelled = random.once(2)
  return {
    rows: [
      row('breadcrumb', `${site} > ${desk.section} > 正文`),
      row('headline', story.headline),
      row('meta', labelled ? `${date.text}  来源：  ${story.agency}` : date.text),
      row('control', '微信'),
      row('control', '微博'),
      ...led(story, lead, '　　'),
      row('control', '+1'),
      row('control', '【纠错】'),
      row('byline', `责任编辑： ${story.editor}`),
      ...desk.others(),
      desk.notice(),
    ],
    metadata: [
      metadata({
        headline: story.headline,
        publisher: site,
        source: story.agency,
        published: date.iso,
        bylines: [...reporters(story), { name: story.editor, role: 'editor' }],
      }),
    ],
  }
}

/** A Taiwan daily: 〔記者…／…報導〕 opens the body, the caption names its photographer in brackets. */
export function taiwanPaper(desk: Desk): Draft {
  const { random, site } = desk
  const story = desk.story({ subheads: false, paragraphs: random.int(3, 6) })
  const date = printDate(story.when, random)
  const reporter = story.reporters[0] as string
  const place = shortName(story.setting.area.city)
  return {
    rows: [
      row('masthead', site),
      desk.menu(),
      row('breadcrumb', `首页 > ${desk.section}`),
      row('headline', story.headline),
      row('meta', date.text),
      row('caption', `${story.captions[0]}。（记者${story.photographer}摄）`),
      ...led(story, random.pick([`〔记者${reporter}／${place}报导〕`, `【记者${reporter}／${place}报导】`])),
      row('control', '分享 列印 看更多'),
      ...desk.others(),
      row('notice', `${site} 版权所有 未经授权不得转载`),
    ],
    metadata: [
      metadata({
        headline: story.headline,
        publisher: site,
        published: date.iso,
        bylines: [
          { name: reporter, role: 'reporter' },
          { name: story.photographer, role: 'photographer' },
        ],
      }),
    ],
  }
}

/** A Taiwan agency: the dateline in brackets, the editor and a number after the body. */
export function taiwanAgency(desk: Desk): Draft {
  const { random } = desk
  const story = desk.story({ subheads: false })
  const date = printMoment({ ...story.when, second: 0 }, random)
  const site = story.agency.replace(/社$/, '通讯社')
  const [reporter] = story.reporters as [string]
  const { year, month, day } = story.when
  const number = `${year - 1911}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`
  return {
    rows: [
      row('masthead', site),
      desk.menu(),
      row('breadcrumb', `首页 > ${desk.section}`),
      row('headline', story.headline),
      row('meta', `发稿时间：${date.text}`),
      desk.control(),
      ...led(story, `（${story.agency}记者${reporter}${story.setting.area.city}${day}日电）`),
      row('byline', `（编辑：${story.editor}）${number}`),
      ...desk.others(),
      row('notice', `${site}版权所有 未经授权不得转载`),
    ],
    metadata: [
      metadata({
        headline: story.headline,
        publisher: site,
        source: story.agency,
        published: date.iso,
        bylines: [
          { name: reporter, role: 'reporter' },
          { name: story.editor, role: 'editor' },
        ],
      }),
    ],
  }
}

/** A Hong Kong daily: 【…專訊】, 文 and 圖 after the body. */
export function hongKongPaper(desk: Desk): Draft {
  const { random, site } = desk
  const story = desk.story({ subheads: random.once(3) })
  const { year, month, day } = story.when
  const reporter = story.reporters[0] as string
  return {
    rows: [
      row('masthead', site),
      row('breadcrumb', `港闻 > ${desk.section}`),
      row('headline', story.headline),
      row('meta', `${year}年${month}月${day}日`),
      ...led(story, `【${site}专讯】`),
      row('byline', `文：${reporter}　图：${story.photographer}`),
      row('caption', `图：${story.captions[0]}。`),
      ...desk.others(),
      row('notice', `免责声明：本文仅供参考，${site}不负法律责任。`),
    ],
    metadata: [
      metadata({
        headline: story.headline,
        publisher: site,
        source: site,
        published: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
        bylines: [
          { name: reporter, role: 'author' },
          { name: story.photographer, role: 'photographer' },
        ],
      }),
    ],
  }
}

/** A story whose page shows, above it, how other agencies' stories begin, datelines and all. */
export function datelineTeasers(desk: Desk): Draft {
  const { random, site } = desk
  const story = desk.story()
  const date = printDate(story.when, random)
  const teasers = Array.from({ length: random.int(2, 4) }, () => {
    const other = desk.story()
    const lead = `${other.agency}${shortName(other.setting.area.city)}${other.when.month}月${other.when.day}日电（记者${other.editor}）`
    return [row('teaser', other.headline), row('teaser', `${lead}${desk.opening().slice(0, 30)}...`)]
  })
  return {
    rows: [
      desk.path('正文'),
      row('sectionLabel', '热点推荐'),
      ...teasers.flat(),
      row('headline', story.headline),
      row('meta', `${date.text} 来源：${story.paper}`),
      ...bodyRows(story),
      row('byline', `编辑：${story.editor}`),
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
