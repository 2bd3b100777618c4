import { foldText } from '../fold.ts'
import { charSet } from './char-class.ts'
import { divisions } from './generated/divisions.ts'
import { blockers, wordNames } from './place-words.ts'

export type DivisionLevel = 'province' | 'prefecture' | 'county'

/** An administrative division in force. */
export interface Division {
  /** GB/T 2260, six digits. */
  code: string
  name: string
  level: DivisionLevel
  /** What back references call it: 省 市 县 区 旗 州 盟 地; '' for the two special regions. */
  type: string
}

/** How a name in the text relates to divisions. */
export interface NameEntry {
  name: string
  /** More than one for a name that several places share. */
  divisions: Division[]
  /** `full`: with its generic word (甘孜县, 甘孜州). `short`: without (甘孜). `word`: no place, but hides one (长治久安). */
  form: 'full' | 'short' | 'word'
  /** Short, and an ordinary word too. */
  ambiguous: boolean
}

const peoples =
  '壮 回 满 苗 维吾尔 土家 彝 蒙古 藏 布依 侗 瑶 朝鲜 白 哈尼 哈萨克 黎 傣 畲 傈僳 仡佬 东乡 拉祜 水 佤 纳西 羌 土 仫佬 锡伯 柯尔克孜 达斡尔 景颇 毛南 撒拉 布朗 塔吉克 阿昌 普米 鄂温克 怒 京 基诺 德昂 保安 裕固 独龙 鄂伦春 各'
    .split(' ')
    .sort((a, b) => b.length - a.length)

/** 隆林 of 隆林各族自治县, 巴里坤 of 巴里坤哈萨克自治县: the names of the peoples are taken off the end, one by one. */
function withoutPeoples(stem: string): string {
  let rest = stem
  for (let i = 0; i < 6; i++) {
    const people = peoples.find(
      (name) => rest.endsWith(`${name}族`) || (name.length > 1 && rest.endsWith(name)),
    )
    if (!people) break
    const cut = rest.endsWith(`${people}族`) ? people.length + 1 : people.length
    if (rest.length - cut < 2) break
    rest = rest.slice(0, -cut)
  }
  return rest
}

const generics = [
  '自治区',
  '自治州',
  '自治县',
  '自治旗',
  '特别行政区',
  '地区',
  '林区',
  '新区',
  '省',
  '市',
  '县',
  '区',
  '旗',
  '盟',
]

function genericOf(name: string): string {
  return generics.find((word) => name.endsWith(word)) ?? ''
}

const typeOf = (generic: string) =>
  generic === '地区' ? '地' : generic === '特别行政区' ? '' : generic.charAt(generic.length - 1)

/** Short names by rule; the aliases 甘孜州, 隆林县 count as full. */
function namesOf(division: Division): { full: string[]; short: string | null } {
  const generic = genericOf(division.name)
  const stem = division.name.slice(0, division.name.length - generic.length)
  const autonomous = generic.startsWith('自治')
  const bare = autonomous ? withoutPeoples(stem) : stem
  const short = bare.length >= 2 ? bare : null
  const full = [division.name]
  if (autonomous && generic !== '自治区' && short) full.push(short + generic.slice(2))
  return { full, short }
}

function decode(): Division[] {
  const list: Division[] = []
  const push = (code: string, name: string, level: DivisionLevel) => {
    if (name) list.push({ code, name, level, type: typeOf(genericOf(name)) })
  }
  for (const province of divisions.split(';')) {
    const [head = '', ...prefectures] = province.split('|')
    const prefix = head.slice(0, 2)
    push(`${prefix}0000`, head.slice(2), 'province')
    for (const prefecture of prefectures) {
      const [first = '', ...counties] = prefecture.split(',')
      push(`${prefix}${first.slice(0, 2)}00`, first.slice(2), 'prefecture')
      for (const county of counties)
        push(prefix + first.slice(0, 2) + county.slice(0, 2), county.slice(2), 'county')
    }
  }
  return list
}

const rank = { province: 0, prefecture: 1, county: 2 }

/** Names by their first two characters, longest first. */
type Index = Map<string, NameEntry[]>

interface Gazetteer {
  index: Index
  /** Whether a name may begin with the character. */
  begins: (text: string, at: number) => boolean
  byCode: Map<string, Division>
}

let built: Gazetteer | null = null

function build(): Gazetteer {
  const byName = new Map<string, NameEntry>()
  const byCode = new Map<string, Division>()
  const ambiguousNames = new Set(wordNames)
  const add = (name: string, division: Division | null, form: NameEntry['form']) => {
    const key = foldText(name)
    const entry = byName.get(key)
    if (!entry) {
      byName.set(key, {
        name: key,
        divisions: division ? [division] : [],
        form,
        ambiguous: ambiguousNames.has(name),
      })
    } else if (division && entry.form === form) entry.divisions.push(division)
    else if (division && form === 'full') byName.set(key, { ...entry, divisions: [division], form })
  }
  for (const division of decode()) {
    byCode.set(division.code, division)
    const { full, short } = namesOf(division)
    for (const name of full) add(name, division, 'full')
    if (short) add(short, division, 'short')
  }
  for (const word of blockers) add(word, null, 'word')
  const index: Index = new Map()
  for (const entry of byName.values()) {
    entry.divisions.sort((a, b) => rank[a.level] - rank[b.level])
    const key = entry.name.slice(0, 2)
    const list = index.get(key)
    if (list) list.push(entry)
    else index.set(key, [entry])
  }
  for (const list of index.values()) list.sort((a, b) => b.name.length - a.name.length)
  return { index, begins: charSet(index.keys()), byCode }
}

const gazetteer = (): Gazetteer => {
  built ??= build()
  return built
}

/** The longest name or blocking word at `at` of folded text. */
export function nameAt(text: string, at: number): NameEntry | null {
  return (
    gazetteer()
      .index.get(text.slice(at, at + 2))
      ?.find((entry) => text.startsWith(entry.name, at)) ?? null
  )
}

/** The divisions that contain this one, nearest first. */
export function containing(division: Division): Division[] {
  const { byCode } = gazetteer()
  const codes = [`${division.code.slice(0, 4)}00`, `${division.code.slice(0, 2)}0000`]
  return codes.filter((code) => code !== division.code).flatMap((code) => byCode.get(code) ?? [])
}

/** Whether one contains the other, or they are the same. */
export function related(a: Division, b: Division): boolean {
  const stem = (division: Division) => division.code.replace(/(00){1,2}$/, '')
  return stem(a).startsWith(stem(b)) || stem(b).startsWith(stem(a))
}

/** The smaller of two places of which one contains the other; else the smallest division that contains both, or null. */
export function commonContainer(a: Division, b: Division): Division | null {
  if (related(a, b)) return rank[a.level] >= rank[b.level] ? a : b
  return containing(a).find((outer) => related(outer, b)) ?? null
}
