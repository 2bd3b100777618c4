import { foldText } from '../fold.ts'
import { charSet } from './char-class.ts'
import { divisions } from './generated/divisions.ts'
import { formerDivisions } from './generated/former-divisions.ts'
import { blockers } from './place-words.ts'

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
  /** No longer in force: 崇文区, 襄樊市. */
  former: boolean
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

/** What names end in, by the last character; the longest first. */
const generics: Record<string, readonly string[]> = {
  区: ['特别行政区', '自治区', '地区', '林区', '新区', '区'],
  州: ['自治州'],
  县: ['自治县', '县'],
  旗: ['自治旗', '旗'],
  省: ['省'],
  市: ['市'],
  盟: ['盟'],
}

const genericOf = (name: string): string =>
  generics[name.charAt(name.length - 1)]?.find((word) => name.endsWith(word)) ?? ''

const typeOf = (generic: string) =>
  generic === '地区' ? '地' : generic === '特别行政区' ? '' : generic.charAt(generic.length - 1)

/** Short names by rule; the aliases 甘孜州, 隆林县 count as full. */
export function namesOf({ name }: Pick<Division, 'name'>): { full: string[]; short: string | null } {
  const generic = genericOf(name)
  const stem = name.slice(0, name.length - generic.length)
  const autonomous = generic.startsWith('自治')
  const bare = autonomous ? withoutPeoples(stem) : stem
  const short = bare.length >= 2 ? bare : null
  return autonomous && generic !== '自治区' && short
    ? { full: [name, short + generic.slice(2)], short }
    : { full: [name], short }
}

const rank = { province: 0, prefecture: 1, county: 2 }

/** All names that begin with the same two characters; they are spelt out when a text first has these. */
interface Slot {
  /** Rows of the table, in order. */
  rows: number[]
  blockers: string[]
  /** Code and name of divisions that are no longer in force. */
  former: string[]
  /** Longest first. */
  names: NameEntry[] | null
}

interface Gazetteer {
  slots: Map<number, Slot>
  /** Whether a name may begin with the character. */
  begins: (text: string, at: number) => boolean
  /** By code, without counties. */
  containers: Map<string, number>
  /** The division of a row of the table; always the same object. */
  divisionOf(row: number): Division
  /** Whether the short name of a row's division is an ordinary word too. */
  isWord(row: number): boolean
  /** The division in force with that code, or undefined. */
  withCode(code: string): Division | undefined
  /** The division that a former name stands for: the one with that code now, else the former one itself. */
  formerOf(code: string, name: string): Division
}

/** The first two code units as one number. */
const pairAt = (text: string, at: number) => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)

/** Stands behind a name in the generated table whose short form is a word. */
export const wordMark = '*'

/** What stands between the rows of the generated table: before a province, a prefecture, a county. */
const marks = /[;|,]/

/** Where the name of a row begins: its two digits are left out where they are the next ones. */
const nameFrom = (row: string): number => (row.charAt(0) >= '0' && row.charAt(0) <= '9' ? 2 : 0)

const levelsOf = (table: string): DivisionLevel[] =>
  Array.from(`;${table.replace(/[^;|,]+/g, '')}`, (mark) =>
    mark === ';' ? 'province' : mark === '|' ? 'prefecture' : 'county',
  )

/** Runs within somebody's first call: it cuts the table by the engine's own `split`, and leaves the names for later. */
function build(): Gazetteer {
  const slots = new Map<number, Slot>()
  const beginnings = new Set<string>()
  const slotOf = (name: string): Slot => {
    const key = pairAt(name, 0)
    const slot = slots.get(key) ?? { rows: [], blockers: [], former: [], names: null }
    if (slot.rows.length + slot.blockers.length + slot.former.length === 0) {
      slots.set(key, slot)
      beginnings.add(name.charAt(0))
    }
    return slot
  }
  const rows = divisions.split(marks)
  const levels = levelsOf(divisions)
  const codes: string[] = []
  const containers = new Map<string, number>()
  const last = { province: 0, prefecture: 0, county: 0 }
  for (const [row, folded] of foldText(divisions).split(marks).entries()) {
    const level = levels[row] as DivisionLevel
    const from = nameFrom(folded)
    last[level] = from > 0 ? Number(folded.slice(0, from)) : last[level] + 1
    if (level === 'province') last.prefecture = 0
    if (level !== 'county') last.county = 0
    const code = [last.province, last.prefecture, last.county]
      .map((part) => String(part).padStart(2, '0'))
      .join('')
    codes.push(code)
    if (folded.length === from) continue
    slotOf(folded.slice(from, from + 2)).rows.push(row)
    if (level !== 'county') containers.set(code, row)
  }
  for (const blocker of blockers) {
    const word = foldText(blocker)
    slotOf(word).blockers.push(word)
  }
  for (const entry of formerDivisions.split(',')) slotOf(foldText(entry.slice(6))).former.push(entry)
  const known: Division[] = []
  const isWord = (row: number) => (rows[row] as string).endsWith(wordMark)
  const divisionOf = (row: number): Division => {
    const text = rows[row] as string
    const name = text.slice(nameFrom(text), isWord(row) ? -1 : undefined)
    known[row] ??= {
      code: codes[row] as string,
      name,
      level: levels[row] as DivisionLevel,
      type: typeOf(genericOf(name)),
    }
    return known[row]
  }
  let rowOf: Map<string, number> | null = null
  const knownFormer = new Map<string, Division>()
  const withCode = (code: string): Division | undefined => {
    rowOf ??= new Map(codes.map((own, row) => [own, row]))
    const row = rowOf.get(code)
    return row === undefined ? undefined : divisionOf(row)
  }
  const formerOf = (code: string, name: string): Division => {
    const current = withCode(code)
    if (current) return current
    const level = code.endsWith('00') ? 'prefecture' : 'county'
    const division = knownFormer.get(code + name) ?? { code, name, level, type: typeOf(genericOf(name)) }
    knownFormer.set(code + name, division)
    return division
  }
  return { slots, begins: charSet(beginnings), containers, divisionOf, isWord, withCode, formerOf }
}

function spellOut(
  { rows, blockers, former }: Slot,
  { divisionOf, formerOf, isWord }: Gazetteer,
): NameEntry[] {
  const names: NameEntry[] = []
  const add = (printed: string, division: Division | null, form: NameEntry['form'], ambiguous = false) => {
    const name = foldText(printed)
    const entry = names.find((other) => other.name === name)
    if (!entry) {
      names.push({ name, divisions: division ? [division] : [], form, ambiguous, former: false })
    } else if (division && entry.form === form) entry.divisions.push(division)
    else if (division && form === 'full') {
      entry.divisions = [division]
      entry.form = form
    }
  }
  for (const row of rows) {
    const division = divisionOf(row)
    const { full, short } = namesOf(division)
    for (const name of full) add(name, division, 'full')
    if (short) add(short, division, 'short', isWord(row))
  }
  for (const entry of former) addFormer(names, entry, formerOf)
  for (const word of blockers) add(word, null, 'word')
  for (const { divisions: sharing } of names) sharing.sort((a, b) => rank[a.level] - rank[b.level])
  return names.sort((a, b) => b.name.length - a.name.length)
}

/** A former name never competes with one in force. */
function addFormer(names: NameEntry[], entry: string, formerOf: Gazetteer['formerOf']): void {
  const division = formerOf(entry.slice(0, 6), entry.slice(6))
  const add = (printed: string, form: NameEntry['form']) => {
    const name = foldText(printed)
    const known = names.find((other) => other.name === name)
    if (known?.former) known.divisions.push(division)
    else if (!known) names.push({ name, divisions: [division], form, ambiguous: false, former: true })
  }
  const name = entry.slice(6)
  add(name, 'full')
  const short = name.slice(0, name.length - genericOf(name).length)
  if (division.level === 'prefecture' && short.length > 1) add(short, 'short')
}

let built: Gazetteer | null = null

const gazetteer = (): Gazetteer => {
  built ??= build()
  return built
}

/** The first place from `at` on where a name may begin; the text's length where there is none. */
export function mayBeginFrom(text: string, at: number): number {
  const { begins } = gazetteer()
  let next = at
  while (next < text.length && !begins(text, next)) next++
  return next
}

/** The longest name or blocking word at `at` of folded text. */
export function nameAt(text: string, at: number): NameEntry | null {
  const { slots } = gazetteer()
  const slot = slots.get(pairAt(text, at))
  if (!slot) return null
  slot.names ??= spellOut(slot, gazetteer())
  for (const entry of slot.names) if (text.startsWith(entry.name, at)) return entry
  return null
}

/** The division in force with that code, or null. */
export function divisionWithCode(code: string): Division | null {
  const division = gazetteer().withCode(code)
  // Rows without a name stand for what groups the districts of a municipality.
  return division?.name ? division : null
}

/** The divisions that contain this one, nearest first. */
export function containing(division: Division): Division[] {
  const { containers, divisionOf } = gazetteer()
  const codes = [`${division.code.slice(0, 4)}00`, `${division.code.slice(0, 2)}0000`]
  return codes
    .filter((code) => code !== division.code)
    .flatMap((code) => {
      const row = containers.get(code)
      return row === undefined ? [] : divisionOf(row)
    })
}

/** Whether one contains the other, or they are the same. */
export function related(a: Division, b: Division): boolean {
  const shorter = Math.min(stemLength(a), stemLength(b))
  return a.code.slice(0, shorter) === b.code.slice(0, shorter)
}

/** How much of a code tells the division from what it contains. */
const stemLength = ({ code }: Division): number => (code.endsWith('0000') ? 2 : code.endsWith('00') ? 4 : 6)

/** The smaller of two places of which one contains the other; else the smallest division that contains both, or null. */
export function commonContainer(a: Division, b: Division): Division | null {
  if (related(a, b)) return rank[a.level] >= rank[b.level] ? a : b
  return containing(a).find((outer) => related(outer, b)) ?? null
}
