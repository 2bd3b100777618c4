import { compoundSurnames, surnames } from '../lexicon/surnames.ts'
import type { Span } from '../types.ts'
import { byEnd } from './by-end.ts'
import { charSet } from './char-class.ts'
import { foreignNames } from './foreign-names.ts'
import { endsName, isEdge, isHan, isMark, roleWords, sayingWords } from './name-edges.ts'
import type { FoundOrganisation } from './organisations.ts'
import { listedNames } from './person-lists.ts'
import {
  collectiveRoles,
  functionSurnames,
  notInNames,
  roles,
  soleTitles,
  surnamedOnly,
  titlesAfter,
  wordySurnames,
} from './person-words.ts'
import type { FoundPlace } from './places.ts'
import type { View } from './regions.ts'
import { verbAt } from './verbs.ts'
import { grouped, wordList } from './word-list.ts'

/** A person as the text names them; offsets in the block's text. */
export interface FoundPerson extends Span {
  role: Span | null
  organisation: Span | null
  rule:
    | 'n-role-before'
    | 'n-role-after'
    | 'n-saying'
    | 'n-foreign'
    | 'n-again'
    | 'n-listed'
    | 'n-surname'
    | 'n-signed'
}

const surnamedOnlyWords = wordList([...surnamedOnly, ...roles])
const beginsSurname = charSet(
  [...surnames, ...Array.from(compoundSurnames, (name) => name.charAt(0))].filter(
    (char) => !functionSurnames.includes(char),
  ),
)
const isSurname = charSet(surnames)
const beginsCompound = charSet(Array.from(compoundSurnames, (name) => name.charAt(0)))
const isWordy = charSet(wordySurnames)
const barsName = charSet(notInNames)

/** Where a Chinese name that begins at `at` ends, or null: three characters rather than two, where both could be. */
function nameEnd(text: string, at: number): number | null {
  if (!beginsSurname(text, at) || (verbAt(text, at)?.length ?? 0) > 1) return null
  if (roleWords.startingAt(text, at) !== null || isPlainWord(text, at)) return null
  const compound = beginsCompound(text, at) && compoundSurnames.has(text.slice(at, at + 2))
  if (!compound && !isSurname(text, at)) return null
  const longest = at + (compound ? 4 : 3)
  for (let end = longest; end >= longest - 1; end--) {
    if (end > text.length) continue
    let whole = true
    for (let i = at; i < end; i++) whole &&= isHan(text, i) && (i === at || !barsName(text, i))
    if (whole && endsName(text, end) && !endsInsideWord(text, at, end)) return end
  }
  return null
}

/** 张华说 is no name of three: its last character is the verb, or begins a word of two that does not belong to it. */
function endsInsideWord(text: string, at: number, end: number): boolean {
  const last = end - 1
  if (end - at === 2) return false
  return (
    '说称道的在和与及等是为将对向从被把也都还就又以则已曾仍便均却只'.includes(text.charAt(last)) ||
    (verbAt(text, last)?.length ?? 0) > 1 ||
    (sayingWords.startingAt(text, last)?.length ?? 0) > 1 ||
    roleWords.startingAt(text, last) !== null
  )
}

/** A role that ends at `at`, with the roles joined before it (党组书记、局长). */
function roleBefore(text: string, at: number): Span | null {
  let start = at
  for (;;) {
    const role = roleWords.endingAt(text, start)
    if (!role || titlesAfter.has(role)) break
    start -= role.length
    if (text.charAt(start - 1) === '、' && roleWords.endingAt(text, start - 1)) start--
    else break
  }
  return start < at ? { start, end: at } : null
}

/** Whether something else than a word ends at `at`, so that a name may begin. */
function beginsClause(text: string, at: number): boolean {
  return at === 0 || isMark(text, at - 1) || isEdge(text, at - 1)
}

function nameAt(text: string, at: number, covered: (at: number) => boolean): FoundPerson | null {
  if (covered(at)) return null
  const surnamed = surnamedEnd(text, at)
  if (surnamed !== null)
    return {
      start: at,
      end: surnamed,
      role: text.charAt(at + 1) === '姓' ? { start: at + 2, end: surnamed } : roleBefore(text, at),
      organisation: null,
      rule: 'n-surname',
    }
  const end = nameEnd(text, at)
  if (end === null) return null
  const role = roleBefore(text, at)
  if (role && isSure(text, at, end, role))
    return { start: at, end, role, organisation: null, rule: 'n-role-before' }
  const after = roleWords.startingAt(text, end)
  const sole = after !== null && soleTitles.has(after) && end - at === 3
  const begins = sole || beginsClause(text, at) || verbAt(text, at - 2)?.length === 2
  if (!begins || (isWordy(text, at) && end - at === 2)) return null
  if (after && !collectiveRoles.has(after))
    return {
      start: at,
      end,
      role: { start: end, end: end + after.length },
      organisation: null,
      rule: 'n-role-after',
    }
  if (beginsClause(text, at) && sayingWords.startingAt(text, end) !== null && !isWordy(text, at))
    return { start: at, end, role: null, organisation: null, rule: 'n-saying' }
  return null
}

const longestSurnamed = 6

/** Rule `n-surname`: where 李姓男子, 陈姓客运司机 or 王某 ends, or null. */
function surnamedEnd(text: string, at: number): number | null {
  if (text.charAt(at + 1) === '某' && isSurname(text, at) && (beginsClause(text, at) || roleBefore(text, at)))
    return text.charAt(at + 2) === '某' ? at + 3 : at + 2
  if (text.charAt(at + 1) !== '姓' || !isSurname(text, at)) return null
  for (let from = at + 2; from < at + 2 + longestSurnamed && isHan(text, from); from++) {
    const word = surnamedOnlyWords.startingAt(text, from)
    if (word) return from + word.length
  }
  return null
}

/** After a role that names many, and for surnames that are words, a name needs a mark behind it. */
function isSure(text: string, at: number, end: number, role: Span): boolean {
  const marked = end >= text.length || isMark(text, end)
  if (isWordy(text, at)) return marked && end - at === 3
  const acts =
    '则也已曾仍便均却'.includes(text.charAt(end) || '\n') || sayingWords.startingAt(text, end) !== null
  return end - at >= 3 || marked || acts || !collectiveRoles.has(text.slice(role.start, role.end))
}

/** Ordinary words of two that begin with a surname and stand before verbs of saying. */
const plainWords = wordList(
  grouped(`
相关 有关 时任 任何 高级度铁速 全国体面 安全 经济 公司 文化 专家 常务 原任 马上 公告示报诉章益称 关于键税 方面便案 向来前 白天 成为员 党员委费 华侨 国家际 余人 万人 石油头 金融 容易 广大场 宁可 应该 许多
曾经 连续夜日锁 路上人 边防 温暖度 明确年 年轻 终于 暴雨 习惯 通过 平时台 和平 贾某 别人 居民 司机法 查处获 祖国 都是 后来 计划 管理 车站 项目 景区 房东 水利 强调 支部持 包括 双方 顾客
能够 充分 干部警 武警装 单位 巴士 牧民 花费 农民户 游客戏 海关 阳光 红军 生前 古老 郎中 商家户 家属 贺信电词 解放 钟头 柳絮 阴雨
`),
)
const isPlainWord = (text: string, at: number) => plainWords.startingAt(text, at) !== null

/**
 * Every person of a block, in order: names after or before a role, before a verb of saying, with a dot, or known from
 * `known` (names found in the article so far). `places` and `organisations` are those of the block; no name lies in one.
 */
export function findPersons(
  { text }: View,
  places: readonly FoundPlace[],
  organisations: readonly FoundOrganisation[],
  known: ReadonlySet<string>,
): FoundPerson[] {
  const taken = [...places, ...organisations].sort((a, b) => a.start - b.start)
  let next = 0
  const covered = (at: number) => {
    while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++
    return (taken[next]?.start ?? Number.POSITIVE_INFINITY) <= at
  }
  const found: FoundPerson[] = foreignNames(text).map((span) => ({
    ...span,
    role: roleBefore(text, span.start),
    organisation: null,
    rule: 'n-foreign',
  }))
  const isForeignName = maskOf(found.length > 0 ? text.length : 0, found)
  const employers = byEnd(organisations)
  for (let at = 0; at < text.length; at++) {
    if (!beginsSurname(text, at)) continue
    const person =
      nameAt(text, at, covered) ?? afterOrganisation(text, at, employers) ?? again(text, at, known)
    if (!person || isForeignName[person.start] === 1 || isForeignName[person.end - 1] === 1) continue
    found.push(person)
    at = person.end - 1
  }
  const signed = signedName(text)
  if (signed && !found.some(({ end }) => end > signed.start))
    found.push({ ...signed, role: null, organisation: null, rule: 'n-signed' })
  for (const name of namesInLists(text, taken, found))
    found.push({ ...name, role: roleBefore(text, name.start), organisation: null, rule: 'n-listed' })
  found.sort((a, b) => a.start - b.start)
  return found.map((person) => ({ ...person, organisation: organisationOf(text, person, employers) }))
}

/** Rule `n-signed`: the name in brackets that a text ends with. */
function signedName(text: string): Span | null {
  const end = text.length - 1
  const start = text.lastIndexOf('(') + 1
  if (text.charAt(end) !== ')' || start === 0 || !'。!?”'.includes(text.charAt(start - 2))) return null
  return beginsSurname(text, start) && nameEnd(text, start) === end ? { start, end } : null
}

/** Names of lists that are not among those found; `taken` are places and organisations. */
function namesInLists(text: string, taken: readonly Span[], found: readonly Span[]): Span[] {
  if (!text.includes('、')) return []
  const isTaken = maskOf(text.length, taken)
  const isFound = maskOf(text.length, found)
  const names = listedNames({
    text,
    isKnown: (at) => isFound[at] === 1,
    isOrdinary: (at) => isWordy(text, at),
    begins: (at) => beginsClause(text, at) || roleBefore(text, at) !== null,
    endsAt: (at) => {
      const end = beginsSurname(text, at) && isTaken[at] === 0 ? nameEnd(text, at) : null
      return end !== null && (end - at > 2 || !isWordy(text, at)) ? end : null
    },
  })
  return names.filter(({ start, end }) => isFound[start] === 0 && isFound[end - 1] === 0)
}

/** For each offset whether one of the spans covers it. */
function maskOf(length: number, spans: readonly Span[]): Uint8Array {
  const mask = new Uint8Array(length)
  for (const { start, end } of spans) mask.fill(1, start, end)
  return mask
}

/** Right after an organisation a name needs no role: 石桥县水利局陈大山作为…. */
function afterOrganisation(
  text: string,
  at: number,
  employers: ReadonlyMap<number, FoundOrganisation>,
): FoundPerson | null {
  const organisation = employers.get(at)
  const end = organisation ? nameEnd(text, at) : null
  if (!organisation || end === null) return null
  const acts = sayingWords.startingAt(text, end) !== null
  return acts ? { start: at, end, role: null, organisation, rule: 'n-saying' } : null
}

/** Rule `n-again`: a full name of three that was found before needs nothing beside it. */
function again(text: string, at: number, known: ReadonlySet<string>): FoundPerson | null {
  if (known.size === 0) return null
  const name = text.slice(at, at + 3)
  return name.length === 3 && known.has(name)
    ? { start: at, end: at + 3, role: null, organisation: null, rule: 'n-again' }
    : null
}

/** The organisation that stands right before the role, or before the name. */
function organisationOf(
  text: string,
  person: FoundPerson,
  employers: ReadonlyMap<number, FoundOrganisation>,
): Span | null {
  const from = person.role && person.role.start < person.start ? person.role.start : person.start
  for (let end = from; end <= person.start; end++) {
    const own = employers.get(end)
    if (own && own.start < from) return { start: own.start, end }
  }
  const owner = text.charAt(from - 1) === '的' ? employers.get(from - 1) : undefined
  return owner ? { start: owner.start, end: owner.end } : null
}
