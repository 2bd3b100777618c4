import type { LabelledLine } from '../classify/classify.ts'
import type { Story } from '../classify/sheet.ts'
import { isAddress, isSiteName } from '../printed/site-names.ts'
import type { Stated } from '../types.ts'
import { publisherInPath } from './path.ts'
import { statedIn } from './stated.ts'

/** A masthead stands at the top of its page: among its first lines, or a little below them where the page repeats it. */
const mastheadReach = 3
const repeatedReach = 12

const welcome = /^欢迎[您你]?(?:访问|光临|来到)/

/** Rule `paper-name`: a line at the top of the page that is a site's or paper's name and nothing else; none that has an account there. */
function masthead(lines: readonly LabelledLine[], story: Story): Stated<string> | null {
  const line = lines.slice(0, Math.min(story.first, repeatedReach)).find((candidate, i) => {
    const { folded, label } = candidate
    if (label !== 'masthead' || !isSiteName(folded)) return false
    if (lines.some((other) => other.folded.includes(`${folded}官方`))) return false
    return i < mastheadReach || lines.some((other) => other !== candidate && other.folded.includes(folded))
  })
  if (!line) return null
  return statedIn(
    line.passage,
    welcome.exec(line.folded)?.[0].length ?? 0,
    line.passage.text.length,
    line.rule,
  )
}

const name = '([㐀-鿿a-z\\d]{2,16}?)'
const years = '(?:copyright|版权所有|©|\\(c\\)|(?:19|20)\\d\\d|[\\s.:@-])'
/** An owner's name before 版权所有, or behind the sign and the years. */
const ownerBefore = new RegExp(`(?:(?:内容|图文|作品|资料)[均都]?[为归由])?${name}\\s?版权所有`)
const ownerBehind = new RegExp(`(?:版权所有|©|\\(c\\)|copyright)${years}{0,40}${name}(?=[\\s,。.|]|$)`)
/** A site that speaks of itself: 关于… as an entry of a menu, or its name before what readers may ask it. */
const about = new RegExp(`(?:^|[\\s|])关于${name}(?=[\\s|]|$)`)
const service = new RegExp(
  `^[★●◆《\\s]{0,4}${name}》?(?:\\([^)]{4,30}\\))?(?:服务邮箱|(?<!在线)客服|专稿|原创内容|(?<=网)首页|简介|概况|编辑部|关心[您你]|提醒[您你]|为了?(?:您|提供))`,
)
/** The host of a story, in what it does not answer for, and one that bids readers welcome. */
const host = new RegExp(
  `${name}号系信息|不代表(?:[㐀-鿿]{2,6}[或和及])?${name}的?(?:观点|立场|意见)|欢迎[您你]?(?:访问|光临|来到|进入)${name}(?:网站|[\\s!]|$)`,
)
/** What every pattern has; most lines have none of it. */
const anyOwner =
  /版权|©|\(c\)|copyright|关于|邮箱|客服|简介|概况|编辑部|关心|提醒|为|信息|代表|欢迎|专稿|原创|首页/
const longestNotice = 400
const mayNameOwner = ({ article, folded }: LabelledLine): boolean =>
  article === null && folded.length <= longestNotice && anyOwner.test(folded)
const ourselves = /我们|作者|本[站网报社文]|网站|公司$|统计|版权|不得|转载|必究|未经/

/** The site in a company's name: what follows 公司, else the paper or site that it begins with, else a short name. */
function ownName(owner: string): string {
  const behind = /公司(.{2,})$/.exec(owner)?.[1]
  if (behind) return behind
  const before = /^(.{2,8}?(?:报|网(?!络)|在线))(?=.{4,}公司$)/.exec(owner)?.[1]
  if (before) return before
  return /^(.{2,4})公司$/.exec(owner)?.[1] ?? owner
}

function find(
  lines: readonly LabelledLine[],
  patterns: readonly RegExp[],
  accept: (name: string) => boolean,
): { line: LabelledLine; from: number; to: number } | null {
  for (const pattern of patterns) {
    for (const line of lines) {
      const match = pattern.exec(line.folded)
      const found = match && ownName(match.slice(1).find((found) => found) as string)
      if (!match || !found || !accept(found)) continue
      const from = match.index + match[0].lastIndexOf(found)
      return { line, from, to: from + found.length }
    }
  }
  return null
}

/** Rule `owner-in-copyright`: who holds the rights, or is the host, in the page's own notice. */
function owner(lines: readonly LabelledLine[]): Stated<string> | null {
  const found = find(
    lines,
    [host, ownerBefore, ownerBehind],
    (text) => !ourselves.test(text) && /[㐀-鿿]/.test(text),
  )
  return found && statedIn(found.line.passage, found.from, found.to, 'owner-in-copyright')
}

/** Rule `site-about-itself`: a menu or a notice names the site that speaks. */
function speaker(lines: readonly LabelledLine[]): Stated<string> | null {
  const found = find(
    lines,
    [about, service],
    (text) => !ourselves.test(text) && (isSiteName(text) || text.endsWith('社')),
  )
  return found && statedIn(found.line.passage, found.from, found.to, 'site-about-itself')
}

/** Rule `site-before-date`: a site's name or address that opens the line of the date, before a bracket or a blank. */
function beforeDate(metas: readonly LabelledLine[]): Stated<string> | null {
  for (const { folded, passage } of metas) {
    const word = /^[^\s(]{4,32}(?=\s?\(\s?(?:19|20)\d{2})|^[a-z0-9:/.-]{6,40}(?=\s?(?:19|20)\d{2}年)/.exec(
      folded,
    )?.[0]
    if (word && (isAddress(word) || /网|频道$|在线$/.test(word)))
      return statedIn(passage, 0, word.length, 'site-before-date')
  }
  return null
}

/** The website, as the page prints it: in its path, as its masthead, before its date, else in its notices and menus. */
export function readPublisher(
  lines: readonly LabelledLine[],
  metas: readonly LabelledLine[],
  story: Story,
  path: LabelledLine | undefined,
): Stated<string> | null {
  const known = (path ? publisherInPath(path) : null) ?? masthead(lines, story) ?? beforeDate(metas)
  if (known) return known
  const notices = lines.filter(mayNameOwner)
  return speaker(notices) ?? owner(notices)
}
