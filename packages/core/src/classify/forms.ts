import { isSiteName } from '../printed/site-names.ts'
import { setOf } from './character-sets.ts'
import type { CleanLine } from './cues.ts'

const text = (line: CleanLine) => line.folded

const noticeWords =
  /版权(?:所有|声明|归|属|与|信息|统一)|copyright|©|\(c\)|著作权|未经.{0,24}(?:许可|授权|书面|不得)|不得.{0,8}转载|转载(?:请|须|时|本)|禁止.{0,6}转载|违者|侵权|免责|icp[备证]|备案编?号|经营许可证|许可证(?:编?号|:)|信息网络传播|举报(?:电话|邮箱|热线)|(?:投稿|联系|服务|值班|咨询|监督|新闻)(?:邮箱|热线|信箱)|请致电|法律顾问|本文(?:地址|链接|网址|标题|来自|由|首发)|仅代表作者|不代表(?:本[网站报平社]|.{2,12}观点)|用户协议|隐私(?:政策|权)|本网(?:站)?(?:使用|转载)|all rights reserved|不得擅自|文责自负|纯属(?:虚构|巧合)|如有雷同|仅供参考|信息存储(?:空间)?服务|^(?:特别声明\s*:|功能介绍\s|作者简介)/g
/** Lines that pages of any publisher add below or into a story: help lines, offers of an app or of membership, walls. */
const appealWords =
  /自杀(?:解决不了|不能解决|防治|[谘咨]询)|(?:谘询|咨询|协谈|安心|关怀)专线|^(?:生命线|张老师)(?:[㐀-鿿]{0,4}专线)?\s*:|珍惜生命|给自己(?:一次|一个)?机会|(?:欢迎|请|立即|赶快)下载.{0,14}(?:app|客户端)|(?:看更多|更多精彩).{0,16}(?:app|客户端|粉丝[团页]|下载)|加入.{0,10}粉丝[团页]|您所?(?:浏览|阅读|查看)的(?:新闻|内容|文章)|(?:登录|登入|订阅|付费|注册|开通会员)后.{0,4}(?:阅读|查看|继续|观看)|(?:建议|欢迎|邀请)您(?:加入|订阅|成为)|(?:点击|长按|扫描).{0,8}二维码|^更多.{0,20}关注|加载中|请稍[候后]|请刷新|^(?:欢迎|敬?请)?(?:扫码|搜索)?关注.{0,14}(?:公众号|微信号|视频号)/
const longestAppeal = 90
const longestLabelled = 60
const noticeLabel = /^(?:主办|承办|协办|主管|技术支持|版权|地址|邮编|传真)(?:单位)?\s*:/
const paperName =
  /^[㐀-鿿]{2,10}(?:在线|电视台|通讯社|人民政府|[网报社]|[网报](?:网络版|电子版|客户端))(?<![通简公海举预汇情播]报)$/
export const paperSet: number = setOf(paperName.source)
const controlWord =
  /字体|字号|字型|字级|[大小]字体?|放大|缩小|默认|打印|列印|关闭|收藏|纠错|分享|评论|举报|复制链接|二维码|扫一扫|扫码|点赞|点个赞|按个赞|返回|朗读|听新闻|语音播报|t\|t|a[-+]|微信|微博|qq|空间|朋友圈|facebook|line|twitter|脸书|推特|讨论|邮件|下载|订阅|加入好友|赞|踩|转发|加载|我要|看更多|给更多人|展开|全文|查看|大图|点击|share|阅读|浏览|论坛/
export const controlSet: number = setOf(controlWord.source, '注')
const controlWords = new RegExp(controlWord, 'g')
const navWord =
  /首页|登录|登入|注册|搜索|导航|关于我们|联系我们|网站地图|广告服务|客户端|手机版|english|频道|专题|更多|返回|招聘|帮助|退出|热线|往期|版面|目录|会员|投稿|论坛|博客|邮箱|直播|app|下载|订阅|电子报|数字报|订报|客服/
const navWords = new RegExp(navWord, 'g')
const pagerUnits = '篇版页条则期章'
const pagerWord = new RegExp(`[上下前后]一?[${pagerUnits}]`)
export const pagerSet: number = setOf(pagerUnits)
const pagerWords = new RegExp(pagerWord, 'g')

const controlFillers = /[大中小0-9到至本文此页我要a-z+【】窗口网友稿印件报线图片]/g
const known = new Set(controlWord.source + controlFillers.source + navWord.source)
/** A label before a colon, and one more character. */
const mostUnknown = 5

/** Whether more ideographs of a text than may stand beside words of controls and menus are in none of those. */
function hasOtherWords(folded: string): boolean {
  let others = 0
  for (const char of folded) if (char >= '\u3400' && !known.has(char) && ++others > mostUnknown) return true
  return false
}

const withoutMatches = (value: string, pattern: RegExp) =>
  value.replace(pattern, '').replace(/[\s|•·,:;>»\-–—/()[\]【】[\]+]/g, '')

/** What may stand before a path. */
export const pathLabel = /^(?:[您你]?[现在当前目所的]{0,8}位置|您在这里|导航)\s*[:是在>]*\s*/

export function isBreadcrumb(line: CleanLine): boolean {
  const t = text(line)
  if (!/[>»›→/]|位置|正文$/.test(t)) return false
  if (/^.*位置\s*[:是在>]/.test(pathLabel.exec(t)?.[0] ?? '')) return true
  const body = /^(.{2,16}?)\s+正文$/.exec(t)
  if (body && isSiteName(body[1] as string)) return true
  const parts = t.split(/\s*(?:>+|»|›|→|\s\/\s|--+>)\s*/).filter((part) => part !== '')
  if (parts.length < 2 || line.cues.sentenceMarks > 1) return false
  const first = parts[0] as string
  const named = first === '首页' || isSiteName(first) || parts.at(-1) === '正文'
  const brief = parts.length === 2 && t.length <= 16 && parts.every((part) => /^[㐀-鿿]{2,6}$/.test(part))
  return (
    parts.slice(0, -1).every((part) => part.length <= 14) &&
    (parts.length >= 3 || named || brief) &&
    /[>»›→]|首页/.test(t)
  )
}

export function isPager(line: CleanLine): boolean {
  if (!pagerWord.test(text(line)) && !text(line).includes('当前版')) return false
  const t = text(line).replace(/^[\s•·\-—◆■□>»<«|]+/, '')
  if (/^当前版/.test(t)) return true
  if (/^(?:上|下|前|后)一?(?:篇|条|则|页|版|期)(?:文章|新闻)?\s*[:;>»]/.test(t)) return true
  const rest = withoutMatches(t, pagerWords)
  return rest.replace(/首页|尾页|末页|共|第|跳转|到|[0-9]/g, '').length <= 2
}

/** An invitation to follow someone; longer it must end in what is followed. */
const follow =
  /^请?(?:扫码|点击)?(?:[上下]方)?(?:[“"][^”"]{2,12}[”"]|蓝字|名片|卡片)?关注(?:.{0,6}|.{0,18}(?:公众号|微信|微博|我们|客户端|[号网报]))$/

export function isControl(line: CleanLine): boolean {
  const t = text(line)
  if (line.cues.sentenceMarks > 0) return false
  if (follow.test(t) && line.cues.clauseMarks === 0) return true
  if (hasOtherWords(t) || !controlWord.test(t)) return false
  const rest = withoutMatches(
    t.replace(/^[^:]{0,4}:/, (label) => (/字|分享/.test(label) ? '' : label)),
    controlWords,
  )
  return rest.replace(controlFillers, '').length <= 1
}

const menuSet = setOf(' |·•')

/** Several short words side by side, as in a menu: 即时 政治 国际 生活. */
function isMenu(line: CleanLine): boolean {
  if (line.cues.clauseMarks > 0 || (line.cues.sets & menuSet) === 0) return false
  const words = text(line)
    .split(/[\s|·•]+/)
    .filter((word) => word !== '')
  return words.length >= 4 && words.every((word) => word.length <= 6 || /^[a-z]+$/.test(word))
}

const mostOther = 4

/** Whether little stands in a short line beside words of menus. */
const isNavWords = (t: string) =>
  !hasOtherWords(t) &&
  navWord.test(t) &&
  !/^[一二三四五六七八九十]+、/.test(t) &&
  withoutMatches(t, navWords).length <= mostOther

/** Whether a line is a menu or one of its entries. */
export const isNavigation = (line: CleanLine): boolean =>
  isMenu(line) ||
  (text(line).length <= 24 && line.cues.clauseMarks === 0 && line.cues.han <= 12 && isNavWords(text(line)))

const [labelSet, noticeSet, appealSet] = [setOf(':'), setOf(noticeWords.source), setOf(appealWords.source)]
export const noticeSets: number = labelSet | noticeSet | appealSet

/** Whether a line speaks of rights, disclaims or gives contacts: once in a short line, again and again in a long one. */
export function isNotice({ folded, cues }: CleanLine): boolean {
  const has = (set: number) => (cues.sets & set) !== 0
  if (folded.length <= longestLabelled && has(labelSet) && noticeLabel.test(folded)) return true
  if (folded.length <= longestAppeal && has(appealSet) && appealWords.test(folded)) return true
  if (!has(noticeSet)) return false
  const found = folded.match(noticeWords) ?? []
  const said = found.length
  if (folded.includes('。') && found.every((word) => /[箱线话]$/.test(word))) return false
  return said >= (cues.han > 60 ? 2 : 1) && said >= cues.han / 150
}

/** Whether a line is the name of a paper, site or agency and nothing else. */
export const isPaperName = (line: CleanLine): boolean => paperName.test(text(line))
