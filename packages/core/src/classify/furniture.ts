import { looksLikeByline } from '../build/bylines.ts'
import { dateIn } from '../build/dates.ts'
import type { Label } from '../types.ts'
import type { CleanLine } from './cues.ts'

/** A rule that knows one kind of line by itself. Patterns match folded text: Simplified, ASCII punctuation, lower case. */
export interface LineRule {
  id: string
  label: Label
  matches: (line: CleanLine) => boolean
}

const text = (line: CleanLine) => line.folded
const short = (line: CleanLine, most: number) => text(line).length <= most
const rule = (id: string, label: Label, matches: LineRule['matches']): LineRule => ({ id, label, matches })

/** Names of blocks that hold other articles. */
const otherArticles =
  /^(?:[■●▍|【[\s]*)(?:(?:新闻|相关|推荐|热门|热点|精彩|图文|最新|本站|编辑|猜你|延伸|今日|更多|大家|网友|即时|本周|一周|头条|视频|专题|图片|为你|为您|看过|其它|其他|点击|阅读|近期|特别|独家|重点|滚动)(?:的)?){1,2}(?:推荐|阅读|新闻|文章|资讯|报道|链接|专题|内容|图集|喜欢|热点|排行|排行榜|关注|要闻|头条|视频|精选|话题|图文|图片|点击|动态)?(?:的)?[:】\]\s>›»+]*(?:more|更多)?[:\s>›»]*$/
const exactBlocks = new Set(
  '标题导航 版面导航 版面目录 本版新闻 本版导读 本期目录 导读 热词 热帖 炫图 友情链接 合作媒体 网友评论 新闻评论 我要评论 评论 相关附件 标签 关键词 往期回顾 新闻专题 猜你喜欢 延伸阅读 版权声明 免责声明 网友回应 留言 聚焦新闻'.split(
    ' ',
  ),
)
const indexBlocks = /^(?:标题导航|版面导航|版面目录|本版新闻|本版导读|本期目录|往期报纸)[:\s]*$/
const noticeBlocks =
  /^[【[]?(?:版权声明|免责声明|特别声明|版权与免责声明|声明|郑重声明|网站声明)[】\]]?[:\s]*$/
const noticeWords =
  /版权(?:所有|声明|归|属|与|信息|统一)|copyright|©|\(c\)|著作权|未经.{0,24}(?:许可|授权|书面|不得)|不得.{0,8}转载|转载(?:请|须|时|本)|禁止.{0,6}转载|违者|侵权|免责|icp备|icp证|备案号|备案编号|经营许可证|许可证(?:编?号|:)|信息网络传播|举报(?:电话|邮箱|热线)|(?:投稿|联系|服务|值班|咨询|监督|新闻)(?:邮箱|热线|信箱)|请致电|法律顾问|本文(?:地址|链接|网址|标题|来自|由)|仅代表作者|不代表本(?:网|站|报|平台|社)|一经|用户协议|隐私|本网(?:站)?(?:使用|转载)|all rights reserved|不得擅自|文责自负|请与(?:我们|本网)|稿件侵权/
const controlWords =
  /字体|字号|字型|大字|小字|放大|缩小|默认|打印|关闭|收藏|纠错|分享|评论|举报|复制链接|二维码|扫一扫|扫码|点赞|点个赞|按个赞|返回|朗读|听新闻|语音播报|t\|t|a[-+]|微信|微博|qq|空间|朋友圈|facebook|line|twitter|讨论|邮件|下载|订阅|加入好友|赞|踩|转发|加载|我要/g
const navWords =
  /首页|登录|登入|注册|搜索|导航|关于我们|联系我们|网站地图|广告服务|客户端|手机版|english|频道|专题|更多|返回|招聘|帮助|退出|热线|往期|版面|目录|会员|投稿|论坛|博客|邮箱|直播|app|下载|订阅|电子报|数字报|订报|客服/
const pagerWords = /(?:上|下|前|后)一?(?:篇|版|页|条|则|期|章)/g

const withoutMatches = (value: string, pattern: RegExp) =>
  value.replace(pattern, '').replace(/[\s|•·,:;>»\-–—/()[\]【】[\]+]/g, '')

export const isOtherArticlesBlock = (line: CleanLine): boolean =>
  short(line, 14) && (otherArticles.test(text(line)) || exactBlocks.has(text(line).replace(/[:\s■●▍]/g, '')))
export const isIndexBlock = (line: CleanLine): boolean => indexBlocks.test(text(line))
export const isNoticeBlock = (line: CleanLine): boolean => noticeBlocks.test(text(line))

function isBreadcrumb(line: CleanLine): boolean {
  const t = text(line)
  if (/^(?:您|你)?(?:现在|当前|目前|所在|的)*(?:所在)?(?:的)?位置\s*[:是在>]/.test(t)) return true
  const parts = t.split(/\s*(?:>+|»|›|→|\s\/\s|--+>)\s*/).filter((part) => part !== '')
  if (parts.length < 2 || line.cues.sentenceMarks > 1) return false
  const first = parts[0] as string
  return (
    parts.slice(0, -1).every((part) => part.length <= 14) &&
    (parts.length >= 3 || first === '首页' || first.endsWith('网') || parts.at(-1) === '正文') &&
    /[>»›→]|首页/.test(t)
  )
}

function isPager(line: CleanLine): boolean {
  const t = text(line).replace(/^[\s•·\-—◆■□>»<«|]+/, '')
  if (/^当前版/.test(t)) return true
  if (/^(?:上|下|前|后)一?(?:篇|条|则|页|版|期)(?:文章|新闻)?\s*[:;>»]/.test(t)) return true
  return pagerWords.test(t) && withoutMatches(t, pagerWords).length <= 2
}

function isControl(line: CleanLine): boolean {
  const t = text(line)
  if (t.length > 40 || line.cues.sentenceMarks > 0) return false
  const rest = withoutMatches(
    t.replace(/^[^:]{0,4}:/, (label) => (/字|分享/.test(label) ? '' : label)),
    controlWords,
  )
  return (
    rest.length < t.length &&
    rest.replace(/[大中小0-9到至本文此页我要a-z+【】窗口网友稿本印件报线]/g, '').length <= 1
  )
}

function isMeta(line: CleanLine): boolean {
  const t = text(line)
  if (t.length > 120 || line.cues.sentenceMarks > 1) return false
  const label =
    /(?:来源(?:于)?|稿源|出处|作者|发布(?:时间|日期|者|人)?|时间|日期|更新时间|浏览(?:次数|量)?|点击(?:数|量|率|次数)?|阅读(?:数|量|次数)?|字数|责编|责任编辑|编辑|出版时间|所属(?:栏目|分类)|信息来源|点阅(?:率|数)?|人气|访问量|发表(?:于|时间)|文章来源|稿件来源)\s*[:;]/
  const date = dateIn(t)
  if (date === null)
    return (
      label.test(t) &&
      t.length <= 60 &&
      !line.cues.closed &&
      /^[【([\s]*(?:信息|文章|稿件|新闻)?(?:来源|稿源|出处|作者|发布|时间|日期|浏览|点击|阅读|字数|出版|所属|人气|更新|点阅)/.test(
        t,
      )
    )
  const rest = (t.slice(0, date.start) + t.slice(date.end)).replace(/[\s|:,()/[\]【】]/g, '')
  return (
    rest.length <= 12 ||
    label.test(t) ||
    (/(?:日报|晚报|晨报|时报|网|社|新闻|电视台|报)/.test(rest.slice(0, 14)) && rest.length <= 40)
  )
}

function isCaption(line: CleanLine): boolean {
  const t = text(line)
  if (t.length > 160) return false
  if (/^[▲▼△▽↑↓◀▶]/.test(t)) return true
  if (
    /^[([【]?(?:图为|图片说明|图说|图片来源|图源|图片由|资料图|图[一二三四五六七八九十①-⑨0-9]{0,2}[:/]|上图|下图|左图|右图|图①)/.test(
      t,
    )
  )
    return true
  return (
    (/(?:[\s。,)(/]|记者|通讯员|本报|[\u4e00-\u9fff]{2,4})(?:摄|摄影|供图|摄影报道|翻摄)[\s)。\]】0-9年月日]*$/.test(
      t,
    ) &&
      t.length > 6 &&
      !looksLikeByline(t)) ||
    /\((?:资料(?:图|照)(?:片)?|图源.{0,12}|图片来源.{0,16}|.{0,12}(?:供图|提供|摄))\)$/.test(t)
  )
}

const dots = /^[\s\d.,:;/|()+\-–—*#×xX•·<>«»=_'"&]*$/

/** In order: the first that matches decides. */
export const lineRules: readonly LineRule[] = [
  rule('symbols-only', 'control', (line) => dots.test(text(line)) && dateIn(text(line)) === null),
  rule('markup-debris', 'control', (line) => /^<[a-z][^>]{0,80}>/.test(text(line)) && line.cues.han === 0),
  rule('position-path', 'breadcrumb', isBreadcrumb),
  rule(
    'page-jump',
    'jump',
    (line) =>
      short(line, 24) &&
      /^[([■▲●◆□\s]*(?:下转|上接|转|接|紧接)\s*(?:第)?\s*[0-9a-d一二三四五六七八九十]{1,3}\s*版/.test(
        text(line),
      ),
  ),
  rule('index-block', 'sectionLabel', isIndexBlock),
  rule('notice-block', 'notice', isNoticeBlock),
  rule('other-articles-block', 'sectionLabel', isOtherArticlesBlock),
  rule('pager-words', 'pager', isPager),
  rule(
    'edition-list',
    'index',
    (line) => short(line, 30) && /^第?\s*[0-9a-d]{1,3}\s*版\s*[:：]/.test(text(line)),
  ),
  rule('caption-form', 'caption', isCaption),
  rule('byline-form', 'byline', (line) => looksLikeByline(text(line))),
  rule('meta-form', 'meta', isMeta),
  rule('control-words', 'control', isControl),
  rule(
    'notice-words',
    'notice',
    (line) =>
      noticeWords.test(text(line)) &&
      (text(line).length < 300 || (text(line).match(/版权|转载|授权|许可|声明/g)?.length ?? 0) >= 3),
  ),
  rule(
    'nav-words',
    'nav',
    (line) =>
      short(line, 24) && line.cues.clauseMarks === 0 && navWords.test(text(line)) && line.cues.han <= 12,
  ),
]

/** The rule that knows this line by itself, or null. */
export const ruleOf = (line: CleanLine): LineRule | null =>
  lineRules.find((candidate) => candidate.matches(line)) ?? null
