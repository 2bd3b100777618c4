import type { BylineRole } from '../types.ts'
import { hasSurname, mayBeName, splitFused } from './names.ts'

/** One name with its role; offsets in the folded text it was read from (UTF-16). */
export interface ReadByline {
  name: string
  role: BylineRole
  start: number
  end: number
}

/** Role words by the role they give, several where they name several. */
const roleWords: readonly (readonly [readonly BylineRole[], string])[] = [
  [['author', 'photographer'], '文并摄 文/摄影 文/图 图/文 文/摄 撰文/摄影 文图 图文'],
  [['photographer'], '摄影报道 摄影记者 摄影 供图'],
  [
    ['editor'],
    '责任编辑 网络编辑 执行编辑 新媒体编辑 本期编辑 见习编辑 核稿编辑 责任编审 编辑 责编 主编 编审 选稿 值班编辑',
  ],
  [['translator'], '编译 译者 翻译'],
  [['proofreader'], '审校 责任校对 校对'],
  [['correspondent'], '特约通讯员 通讯员'],
  [
    ['reporter'],
    '特约记者 实习记者 见习记者 实习生 全媒体记者 融媒体记者 首席记者 驻地记者 记者 特派员 采写',
  ],
  [['author'], '文字 撰稿人 撰稿 撰文 作者 供稿'],
]
const separators = ' ,、/;|&丨︱'

/** 文: 图: 摄: before a name; single characters are role words only with their colon or stroke. */
const shortRoles: Record<string, BylineRole> = {
  文: 'author',
  图: 'photographer',
  摄: 'photographer',
  编: 'editor',
}

/** Words that end a list of names without naming a role of ours. */
const others =
  /^(?:审核|监[制审]|美编|单位|浏览|阅读|点[击阅]|发布|来源|时间|日期|字号|字体|版面|责任|总监|统筹|策划|制图|视频|终审|一审|二审|三审|初审)/

/** Role words by their first character, the longest first: credit lines are read character by character. */
const roleWordsByFirst = new Map<string, (readonly [string, readonly BylineRole[]])[]>()
for (const [roles, words] of roleWords) {
  for (const word of words.split(' ')) {
    const known = roleWordsByFirst.get(word.charAt(0)) ?? []
    roleWordsByFirst.set(
      word.charAt(0),
      [...known, [word, roles] as const].sort(([a], [b]) => b.length - a.length),
    )
  }
}

/** What a word for a role, short ones too, or one that ends a list of names may begin with. */
const firsts = new Set([...roleWordsByFirst.keys(), ...others.source])

function roleAt(folded: string, at: number): { length: number; roles: readonly BylineRole[] } | null {
  if (!firsts.has(folded.charAt(at))) return null
  const known = roleWordsByFirst.get(folded.charAt(at))?.find(([word]) => folded.startsWith(word, at))
  const apart = folded.charAt(at + 1) === ' ' ? folded.charAt(at) + folded.charAt(at + 2) : ''
  const spaced = roleWordsByFirst.get(apart.charAt(0))?.find(([word]) => word === apart)
  if (spaced && /^\s?[|:丨]/.test(folded.slice(at + 3))) return { length: 3, roles: spaced[1] }
  if (known && folded.charAt(at - 1) !== '本') return { length: known[0].length, roles: known[1] }
  const short = shortRoles[folded.charAt(at)]
  const next = folded.charAt(at + 1)
  if (short && (at === 0 || isBreak(folded.charAt(at - 1)))) {
    if (':丨︱|/'.includes(next) && next !== '') return { length: 1, roles: [short] }
    if (next === '' || isBreak(next)) return { length: 1, roles: [short] }
  }
  const other = others.exec(folded.slice(at, at + 4))
  return other ? { length: other[0].length, roles: [] } : null
}

interface Token {
  kind: 'role' | 'names' | 'other'
  start: number
  end: number
  roles: readonly BylineRole[]
}

const openers = '(【[〔（'
const breaks = new Set(`${separators}:()[]【】〔〕。!?“”"'《》<>-—□◎■○●◇△▲★＊*`)
/** Whether names end at a character; the end of the text is a break too. */
const isBreak = (char: string) => char === '' || breaks.has(char)

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
      hasSurname(folded.slice(last.start, last.end))
    ) {
      last.end = token.end
    } else joined.push({ ...token })
  }
  return joined
}

const affixes =
  /^(?:(?:本报|本网|本社|本刊|本台|我报|全媒体|融媒体|新媒体|网络|见习|实习|特约|首席|驻.{2,4})+)/
const trailing = /^(?:文并摄|文\/图|图\/文|摄影报道|供图|编译|文图|文\/摄|[文图摄](?=[\s)】\]]|$))(?!\s*:)/
const marks = '□◎○◇●■★'
/** Where a name's reporter sent the story from, and the number of an editor's account. */
const behindName = /(?:发自[㐀-鿿]{2,8}|_[a-z]{1,3}\d{2,8})$/
/** A pen name of Latin letters, believed behind a role and a colon. */
const account = /^[a-z]{5,16}$/
const wire = /[㐀-鿿]{2,4}\d{1,2}日(?:专)?电$/

interface Names {
  roles: readonly BylineRole[]
  names: { name: string; start: number }[]
}

/** The names of one token, with the roles that the token itself shows (王某摄). */
function namesIn(folded: string, token: Token, marked: boolean): Names | null {
  const text = folded.slice(token.start, token.end)
  let start = token.start + (affixes.exec(text)?.[0].length ?? 0)
  let own = folded.slice(start, token.end).replace(behindName, '')
  const told = /^([㐀-鿿]{2,3})报[道导]$/.exec(own)?.[1]
  if (told && folded.charAt(token.start - 1) !== '/' && hasSurname(told)) own = told
  const shot = own.length >= 3 && own.endsWith('摄')
  if (shot) own = own.replace(/翻?摄$/, '')
  own = /^(?:作者|文|撰文):$/.test(folded.slice(Math.max(0, start - 3), start)) ? beforeEmployer(own) : own
  if (/[网报社台]$/.test(own) && own.length > 2) return null
  if (wire.test(own)) own = nameBeforePlace(own)
  const names = marked ? [own] : splitFused(own)
  const isName = (name: string) =>
    mayBeName(name) ||
    (marked && name.length >= 2 && name.length <= 10) ||
    (folded.charAt(start - 1) === ':' && account.test(name) && name !== 'admin')
  if (!names.every(isName)) return null
  return {
    roles: shot ? ['photographer'] : [],
    names: names.map((name) => {
      const at = start
      start += name.length
      return { name, start: at }
    }),
  }
}

const employer =
  /^([㐀-鿿]{2,3}?)(?=(?:中国|中央|中共|国家|全国|北京|上海|天津|重庆|清华|[㐀-鿿]{2,3}(?:省|市|县|大学))[㐀-鿿]{0,20}(?:教授|研究员|院长|主任|博士|讲师|学者|所长|会长|书记|员)$)/

/** Rule `name-before-employer`: of 方敏中国某大学教授 the name, where a post at the end shows that an employer is there. */
const beforeEmployer = (text: string) => employer.exec(text)?.[1] ?? text

/** Rule `name-before-place`: of 陈某某嘉义31日电 the name; three characters where at least two are left for the place. */
function nameBeforePlace(text: string): string {
  const han = /^[㐀-鿿]+/.exec(text)?.[0] ?? ''
  return han.slice(0, han.length >= 5 ? 3 : 2)
}

/**
 * Reads the credits of a line: role words followed by names (记者 X Y 通讯员 Z), names followed by 摄 or 文/图, and
 * □◎ before an author. Names keep their printed text; offsets are in `folded`. Fused names are split only where one
 * division is possible.
 */
export function readBylines(folded: string): ReadByline[] {
  const found: ReadByline[] = []
  const marked = folded.trim() !== '' && marks.includes(folded.trim().charAt(0))
  let roles: readonly BylineRole[] = marked ? ['author'] : []
  let group: Names[] = []
  const close = (given: readonly BylineRole[]) => {
    for (const read of group) {
      for (const { name, start } of read.names) {
        for (const role of read.roles.length > 0 ? read.roles : given)
          found.push({ name, role, start, end: start + name.length })
      }
    }
    group = []
  }
  for (const token of joinSpacedNames(folded, tokens(folded))) {
    if (token.kind === 'names') {
      const read = namesIn(folded, token, marked)
      if (read) group.push(read)
    } else if (token.kind === 'role') {
      close(trailing.test(folded.slice(token.start)) && group.length > 0 ? token.roles : roles)
      roles = token.roles
    } else {
      close(roles)
      if (!`${openers}${marks}`.includes(folded.charAt(token.start))) roles = []
    }
  }
  close(roles)
  return found
}

const beside =
  /(?:(?:来源|出处|稿源)\s*:\s*\S{2,16}\s+|^(?=\S{3}\s?(?:19|20)\d\d))([㐀-鿿]{3}(?<![区县市省州镇]))(?![^\s\d])|作者:.{8,80}[长员授师士任席者家]([㐀-鿿]{2,3})(?=[)】]|$)/

/**
 * Rules `name-after-source`, `name-before-date`, `name-behind-posts`: a name without a label is the author's right behind
 * the value of 来源 or before the date, where it has three characters and does not end like a place, and behind its posts
 * at the end of the value of 作者.
 */
export function authorBeside(folded: string): ReadByline[] {
  const match = beside.exec(folded)
  const name = match?.[1] ?? match?.[2]
  if (!match || name === undefined || !hasSurname(name) || !mayBeName(name)) return []
  const start = match.index + match[0].lastIndexOf(name)
  return [{ name, role: 'author', start, end: start + name.length }]
}
