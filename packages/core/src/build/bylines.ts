import type { BylineRole } from '../types.ts'

/** One name with its role; offsets in the folded text it was read from (UTF-16). */
export interface ReadByline {
  name: string
  role: BylineRole
  start: number
  end: number
}

const roleWords: readonly (readonly [string, BylineRole | readonly BylineRole[]])[] = [
  ['文并摄', ['author', 'photographer']],
  ['文/摄影', ['author', 'photographer']],
  ['文/图', ['author', 'photographer']],
  ['图/文', ['author', 'photographer']],
  ['文/摄', ['author', 'photographer']],
  ['撰文/摄影', ['author', 'photographer']],
  ['文图', ['author', 'photographer']],
  ['图文', ['author', 'photographer']],
  ['摄影报道', 'photographer'],
  ['责任编辑', 'editor'],
  ['网络编辑', 'editor'],
  ['执行编辑', 'editor'],
  ['新媒体编辑', 'editor'],
  ['本期编辑', 'editor'],
  ['见习编辑', 'editor'],
  ['核稿编辑', 'editor'],
  ['责任编审', 'editor'],
  ['编辑', 'editor'],
  ['责编', 'editor'],
  ['主编', 'editor'],
  ['编审', 'editor'],
  ['编译', 'editor'],
  ['值班编辑', 'editor'],
  ['特约通讯员', 'correspondent'],
  ['通讯员', 'correspondent'],
  ['特约记者', 'reporter'],
  ['实习记者', 'reporter'],
  ['见习记者', 'reporter'],
  ['实习生', 'reporter'],
  ['全媒体记者', 'reporter'],
  ['融媒体记者', 'reporter'],
  ['首席记者', 'reporter'],
  ['驻地记者', 'reporter'],
  ['记者', 'reporter'],
  ['特派员', 'reporter'],
  ['责任校对', 'proofreader'],
  ['校对', 'proofreader'],
  ['摄影记者', 'photographer'],
  ['摄影', 'photographer'],
  ['供图', 'photographer'],
  ['撰稿人', 'author'],
  ['撰稿', 'author'],
  ['撰文', 'author'],
  ['作者', 'author'],
  ['供稿', 'author'],
]
const separators = ' ,、/;·|&和与丨'
const isHan = (char: string) => char >= '\u3400' && char <= '\u9fff'
const notNames = new Set(
  '本报 本网 本刊 记者 报道 来源 时间 日期 编辑 责任 摄影 综合 整理 电 讯 日电 报导 未知 佚名 佚名 不详 匿名 无 网络 网友 admin 本站 原创 转载 管理员 供稿 报料 大字 字体 字号 打印 关闭 纠错 分享 发布 浏览 点击 阅读 评论'.split(
    ' ',
  ),
)

const surnames = new Set(
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公仉督晋楚闫法汝鄢涂钦岳帅缑亢况郈有琴归海晏墨哈谯笪年爱阳佟商牟佘佴伯赏南宫代刀付仝初肖邸覃苟覃'.split(
    '',
  ),
)

/** Whether a string may be one person's name: two to four ideographs, or longer with the dot of a foreign name. */
const mayBeName = (text: string): boolean => {
  if (
    notNames.has(text) ||
    !Array.from(text).every((char) => isHan(char) || char === '·' || /[a-z. ]/.test(char))
  )
    return false
  return (text.length >= 2 && text.length <= 4) || (text.includes('·') && text.length <= 16)
}

/**
 * Splits names printed without a separator, where only one division makes ordinary names: each begins with a surname,
 * and has two or three characters, all the same length where there is more than one way. Else the text stays whole.
 */
function splitFused(text: string): string[] {
  if (text.length <= 4 || !Array.from(text).every(isHan)) return [text]
  const fits = (part: string) => surnames.has(part.charAt(0)) && !notNames.has(part)
  const even = [2, 3]
    .filter((size) => text.length % size === 0)
    .map((size) => Array.from({ length: text.length / size }, (_, i) => text.slice(i * size, (i + 1) * size)))
    .filter((names) => names.every(fits))
  if (even.length === 1) return even[0] as string[]
  if (text.length === 5) {
    const uneven = [
      [text.slice(0, 2), text.slice(2)],
      [text.slice(0, 3), text.slice(3)],
    ].filter((names) => names.every(fits))
    if (uneven.length === 1) return uneven[0] as string[]
  }
  return [text]
}

function roleAt(folded: string, at: number): { length: number; roles: readonly BylineRole[] } | null {
  for (const [word, role] of roleWords) {
    if (folded.startsWith(word, at))
      return { length: word.length, roles: typeof role === 'string' ? [role] : role }
  }
  return null
}

interface Token {
  kind: 'role' | 'names' | 'other'
  start: number
  end: number
  roles: readonly BylineRole[]
}

const openers = '(【[〔（'
const isBreak = (char: string) => `${separators}:()[]【】〔〕。!?“”"'《》<>-—□◎■○●◇△▲★＊*`.includes(char)

/** Splits a credit line into role words and what stands between them. */
function tokens(folded: string): Token[] {
  const list: Token[] = []
  let at = 0
  while (at < folded.length) {
    const char = folded.charAt(at)
    if (isBreak(char)) {
      if (!separators.includes(char) && char !== ':')
        list.push({ kind: 'other', start: at, end: at + 1, roles: [] })
      at++
      continue
    }
    const role = roleAt(folded, at)
    if (role) {
      list.push({ kind: 'role', start: at, end: at + role.length, roles: role.roles })
      at += role.length
      continue
    }
    const start = at
    while (at < folded.length && !isBreak(folded.charAt(at)) && !roleAt(folded, at)) at++
    list.push({ kind: 'names', start, end: at, roles: [] })
  }
  return list
}

/** Names printed with a space between two characters (方 敏) are one name where both sides are one ideograph. */
function joinSpacedNames(folded: string, list: Token[]): Token[] {
  const joined: Token[] = []
  for (const token of list) {
    const last = joined.at(-1)
    const apart = last && token.start - last.end === 1 && folded.charAt(last.end) === ' '
    if (
      apart &&
      token.kind === 'names' &&
      last.kind === 'names' &&
      last.end - last.start === 1 &&
      token.end - token.start === 1 &&
      surnames.has(folded.charAt(last.start))
    ) {
      last.end = token.end
    } else joined.push({ ...token })
  }
  return joined
}

const affixes =
  /^(?:(?:本报|本网|本社|本刊|本台|我报|全媒体|融媒体|新媒体|网络|见习|实习|特约|首席|驻.{2,4})+)/

/**
 * Reads the credits of a line: role words followed by names (记者 X Y 通讯员 Z), names followed by 摄 or 文/图, and
 * □◎ before an author. Names keep their printed text; offsets are in `folded`. Fused names are split only where one
 * division is possible.
 */
export function readBylines(folded: string): ReadByline[] {
  const found: ReadByline[] = []
  const list = joinSpacedNames(folded, tokens(folded))
  let roles: readonly BylineRole[] = /^[\s(【]*[□◎○◇●■★]\s*/.test(folded) ? ['author'] : []
  list.forEach((token, i) => {
    if (token.kind === 'role') {
      roles = token.roles
      return
    }
    if (token.kind === 'other') {
      if (!openers.includes(folded.charAt(token.start)) && !'□◎○◇●■★'.includes(folded.charAt(token.start)))
        roles = []
      return
    }
    const next = list[i + 1]
    const after =
      next?.kind === 'role' &&
      /^(?:文并摄|文\/图|图\/文|摄影报道|供图|文图|文\/摄)/.test(folded.slice(next.start))
        ? next.roles
        : null
    let { start } = token
    let end = token.end
    let text = folded.slice(start, end)
    const affix = affixes.exec(text)?.[0] ?? ''
    start += affix.length
    text = text.slice(affix.length)
    const shot = /摄$/.test(text) && text.length >= 3 ? 1 : 0
    end -= shot
    text = text.slice(0, text.length - shot)
    const given = shot ? (['photographer'] as const) : (after ?? roles)
    if (given.length === 0) return
    const groups = given.includes('author') && /^[\s]*[□◎]/.test(folded)
    const names = mayBeName(text) ? [text] : splitFused(text)
    if (!names.every((name) => mayBeName(name) || (groups && name.length <= 10))) return
    for (const name of names) {
      for (const role of given) found.push({ name, role, start, end: start + name.length })
      start += name.length
    }
  })
  return found
}

/** Whether a whole line is a credit line: short, no sentence, and little besides roles and names. */
export function looksLikeByline(folded: string): boolean {
  if (folded.length > 90 || /[。!?]./.test(folded) || folded.length < 3) return false
  const bare = folded.replace(/^[\s(【[〔]+|[\s)】\]〕。]+$/g, '')
  const leadsWithRole =
    /^(?:本报|本网|本社|本台|本刊|我报|[\u4e00-\u9fff]{2,8}(?:报|网|台|社))?\s*(?:全媒体|融媒体|特派|见习|实习|特约|首席)?(?:记者|通讯员|责任编辑|责编|编辑|作者|撰文|摄影|校对|文[/|丨]|图[/|丨]|文图|图文|供稿|撰稿|编审|主编|实习生|核稿|审核|监制|美编|值班)/.test(
      bare,
    )
  const marked = /^[□◎○◇●■]\s*[\u4e00-\u9fff·\s/]{2,24}$/.test(bare)
  if (marked) return true
  if (!leadsWithRole) return /^[\u4e00-\u9fff ]{2,14}(?:文并摄|文\/图|摄影报道)$/.test(bare)
  const found = readBylines(bare)
  if (found.length === 0) return /^(?:责任编辑|责编|编辑|作者|记者|通讯员)\s*[:;]?\s*$/.test(bare)
  const named = new Set(
    found.flatMap((credit) => Array.from({ length: credit.end - credit.start }, (_, i) => credit.start + i)),
  )
  const rest = Array.from(bare)
    .filter((_, i) => !named.has(i))
    .join('')
    .replace(
      /本报|本网|本社|本台|本刊|我报|全媒体|融媒体|特派|见习|实习|特约|首席|记者|通讯员|责任|编辑|责编|作者|撰文|摄影|校对|文并摄|报道|供稿|综合|整理|审核|监制|报导|[文图摄丨:\s/、,|;()【】]/g,
      '',
    )
  return rest.length <= 8
}
