import { compoundSurnames, surnames } from '../lexicon/surnames.ts'

export const isHan = (char: string): boolean => char >= '\u3400' && char <= '\u9fff'

/** Words that stand in credit lines where a name could. */
const notNames = new Set(
  '本报 本网 本刊 记者 报道 来源 时间 日期 编辑 责任 摄影 综合 整理 电 讯 日电 报导 未知 佚名 文章 不详 匿名 无 网络 网友 admin 本站 原创 转载 管理员 供稿 报料 收藏 我要 简介 观察 赞赏 点赞 关注 综合报道 大字 字体 字号 打印 关闭 纠错 分享 发布 浏览 点击 阅读 评论 受访者 同志 提交 回复 截图'.split(
    ' ',
  ),
)

/** Whether a string begins like a Chinese name. */
export const hasSurname = (text: string): boolean =>
  surnames.has(text.charAt(0)) || compoundSurnames.has(text.slice(0, 2))

/** Whether a string may be one person's name: two to four ideographs, or longer with the dot of a foreign name. */
export function mayBeName(text: string): boolean {
  if (
    notNames.has(text) ||
    /^(?:翻摄|我要|分享)|(?:报道|报导|日电|专电|消息|编译|编辑部|[报网社委局部处办])$/.test(text)
  )
    return false
  if (!Array.from(text).every((char) => isHan(char) || char === '·' || /[a-z. ]/.test(char))) return false
  return (text.length >= 2 && text.length <= 4) || (text.includes('·') && text.length <= 16)
}

const isOrdinaryName = (text: string) => hasSurname(text) && !notNames.has(text) && mayBeName(text)

/** Every division of a string into names of two and three characters that begin with a surname. */
function divisions(text: string): string[][] {
  if (text === '') return [[]]
  const found: string[][] = []
  for (const size of [2, 3]) {
    const name = text.slice(0, size)
    if (name.length === size && isOrdinaryName(name))
      for (const rest of divisions(text.slice(size))) found.push([name, ...rest])
  }
  return found
}

const mostFused = 12

/**
 * Rule `fused-names`: names printed without a separator are split only where the page leaves one reading: one division
 * into ordinary names, or among several one whose names are all of one length. Four characters with a compound surname
 * are one name. Anything else stays whole.
 */
export function splitFused(text: string): string[] {
  const [first, second, ...others] = text.split(/[和与]/)
  if (first && second && others.length === 0 && isOrdinaryName(first) && isOrdinaryName(second))
    return [first, second]
  if (text.length < 4 || text.length > mostFused || !Array.from(text).every(isHan)) return [text]
  if (text.length === 4 && compoundSurnames.has(text.slice(0, 2))) return [text]
  const ways = divisions(text)
  if (ways.length === 1) return ways[0] as string[]
  const even = ways.filter((names) => names.every((name) => name.length === names[0]?.length))
  return even.length === 1 ? (even[0] as string[]) : [text]
}
