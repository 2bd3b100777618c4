import { modifierBefore } from './bounds.ts'
import {
  afterOneTime,
  bareUnits,
  idiomPairs,
  levelled,
  lexicalPairs,
  ordinalBefore,
  phases,
  slogans,
} from './not-counted-words.ts'
import { chineseDigit, isArabicDigit, type Numeral } from './numerals.ts'
import { isTitle, type Region, type View } from './regions.ts'
import type { Unit } from './units.ts'
import { verbAt } from './verbs.ts'
import { type WordList, wordList } from './word-list.ts'

/** What was read around the numeral. */
export interface Reading {
  /** 余, 多 or the like. */
  more: string | null
  /** 左右, 以上 or the like. */
  tail: string | null
  /** Where the quantity would end. */
  end: number
  range: boolean
  /** 零下 or a minus stands before the numeral. */
  signed: boolean
}

interface Candidate {
  view: View
  text: string
  numeral: Numeral
  unit: Unit | null
  reading: Reading
  /** Whether the reading bears 余, 以上 or the like: then it does count. */
  bounded: boolean
  /** The numeral's own characters, and those around it ('\n' at the ends). */
  printed: string
  previous: string
  next: string
}

const isLatin = (char: string) => char >= 'a' && char <= 'z'
const isIn = (chars: string, char: string) => char !== '' && chars.includes(char)
const endsWith = (text: string, at: number, list: WordList) => list.endingAt(text, at) !== null
const startsWith = (text: string, at: number, list: WordList) => list.startingAt(text, at) !== null

/** The innermost region that covers `at`, if it is at most `longest` long. */
function shortRegionAt(regions: readonly Region[], at: number, longest: number): Region | null {
  let low = 0
  let high = regions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((regions[middle]?.start ?? 0) <= at) low = middle + 1
    else high = middle
  }
  for (let i = low - 1; i >= 0 && i >= low - 4; i--) {
    const region = regions[i]
    if (region && region.end > at && region.end - region.start <= longest) return region
  }
  return null
}

/** A quoted name is short and has no punctuation: “三包”, ‘八个带头’, “7+24”; speech has some. */
function isQuotedName({ view, numeral }: Candidate): boolean {
  const region = shortRegionAt(view.regions, numeral.start, 12)
  return (
    region !== null && !isTitle(region) && !/[,。!?;:、…]/.test(view.text.slice(region.start, region.end))
  )
}

/** N95, G219, 7+24小时, 5G. */
function isLetterName({ text, numeral, previous, next, unit }: Candidate): boolean {
  if (numeral.script !== 'arabic') return false
  const joined = '-+#×*'.includes(previous) && /[a-z0-9]/.test(text.charAt(numeral.start - 2))
  return isLatin(previous) || joined || ((isLatin(next) || next === '+') && unit === null)
}

function isOrdinal({ text, numeral, previous, printed, unit }: Candidate): boolean {
  if (previous === '负' && unit?.text === '层') return true
  if (!endsWith(text, numeral.start, ordinalBefore)) return isListedOrdinal(text, numeral.start)
  if (previous === '老' || previous === '高') return printed.length === 1 && numeral.script === 'chinese'
  return !'周初腊'.includes(previous) || numeral.script === 'chinese'
}

/** 第一、二、三组: the later ones are ordinals too. */
function isListedOrdinal(text: string, at: number): boolean {
  let i = at - 1
  for (let seen = 0; i >= 0 && '、至和到—-'.includes(text.charAt(i)) && seen < 8; seen++) {
    const from = --i
    while (i >= 0 && from - i < 8 && isDigitLike(text.charAt(i))) i--
    if (i === from) return false
    if (text.charAt(i) === '第') return true
  }
  return false
}

const isDigitLike = (char: string) => chineseDigit(char) !== null || isArabicDigit(char) || char === '十'

const sessionsCounted = wordList(['连续', '历', '已', '了', '过', '办', '近', '满'])

/** 十四届全国人大, 三届二次全会: sessions have numbers; 连续三届 counts. */
function isSession({ text, numeral, unit, printed, previous }: Candidate): boolean {
  if (previous === '届') return true
  if (unit?.text !== '届') return false
  return printed === '一' || !endsWith(text, numeral.start, sessionsCounted)
}

const levels = '省市县区州旗盟乡镇村组户国央地部厂班屯街社校院军师旅团营连排层)'

const axes = wordList(['北纬', '南纬', '东经', '西经', '纬度', '经度'])

/** 前10位, 头3名: who stands there, not how many they are. */
const isPlace = ({ numeral, unit, previous, bounded }: Candidate): boolean =>
  !bounded && '前头'.includes(previous) && numeral.form === 'plain' && '名位强'.includes(unit?.text ?? '\n')

/** 1年期贷款, 6个月期存单: a term is a kind of thing. */
const isTerm = ({ text, unit, reading }: Candidate): boolean =>
  unit?.kind === 'time' &&
  text.charAt(reading.end) === '期' &&
  !'间限满末中内'.includes(text.charAt(reading.end + 1) || '\n')

/** 四级 counts levels after a list of them (州县乡村四级) or before what has levels; else it is a rank (三级医院). */
function isRank({ text, numeral, unit, printed, previous }: Candidate): boolean {
  if (unit?.text !== '级' || numeral.script === 'arabic') return false
  if (printed === '一') return true
  const before = previous === '等' || previous === '各' ? text.charAt(numeral.start - 2) : previous
  return !isIn(levels, before) && !startsWith(text, numeral.end + 1, levelled)
}

const hundreds = wordList(['成百', '成千'])

/** 百年大计, 亿万, 成百上千: without a digit a multiplier makes a number only beside some units or bounds. */
function isMultiplierWord({ text, numeral, unit, bounded, previous }: Candidate): boolean {
  if (numeral.form !== 'bare') return false
  const from = previous === '上' ? numeral.start - 1 : numeral.start
  if (previous === '成' || endsWith(text, from, hundreds)) return true
  if (bounded) return false
  if (modifierBefore(text, numeral.start, numeral)) return unit === null
  if (!unit || !bareUnits.includes(unit.text)) return true
  return '元户家个'.includes(unit.text) && numeral.end - numeral.start < 2
}

/** Four characters with two numerals: 一心一意, 一村一警, 五花八门. */
function isPairIdiom({ text, numeral, printed, bounded, unit }: Candidate): boolean {
  if (unit?.text === '成') return false
  if (printed.length !== 1 || numeral.script !== 'chinese' || bounded) return false
  const pairs = (first: number, second: number) => {
    const pair = text.charAt(first) + text.charAt(second)
    if (pair === '一一') return true
    if (!idiomPairs.includes(pair) || '名个人户支'.includes(text.charAt(first + 1))) return false
    return ![first - 1, second - 1, second + 1].some((at) => isNumeralChar(text.charAt(at)))
  }
  return pairs(numeral.start, numeral.start + 2) || pairs(numeral.start - 2, numeral.start)
}

const isNumeralChar = (char: string) => chineseDigit(char) !== null || isIn('十百千万亿', char)

const counters = wordList(['仅', '只有', '仅有', '共', '共有'])

/** 一 before a classifier is 'a' or 'each', unless something counts it: 仅一名, 一名以上, 银奖两个、铜奖一个. */
function isGenericOne(candidate: Candidate): boolean {
  const { text, numeral, unit, reading, bounded, printed, previous } = candidate
  if (printed !== '一' || unit?.kind !== 'count' || reading.range || bounded) return false
  if (modifierBefore(text, numeral.start, numeral) || endsWith(text, numeral.start, counters)) return false
  const following = text.charAt(reading.end)
  const closed = following === '' || ',。;、!?)'.includes(following)
  if (unit.text === '次' && closed && isDoneOnce(text, numeral.start, previous)) return false
  return !(closed && previous >= '\u4e00' && isAfterCounted(text, numeral.start))
}

const notOnce = '这那每某同首又再第有过任是为的上下另来看'

/** 一等功一次, 三天提取一次: what was done once, or once in so long. */
function isDoneOnce(text: string, at: number, previous: string): boolean {
  if (previous < '\u4e00' || notOnce.includes(previous)) return false
  const clause = /[^,。;!?:\n]{0,16}$/.exec(text.slice(Math.max(0, at - 16), at))?.[0] ?? ''
  return verbAt(text, at - 2) === null || /每|[0-9一二三四五六七八九十两][个]?[年月周天日]/.test(clause)
}

/** Whether another number than 一 stands in the list before: 银奖两个、铜奖一个. */
function isAfterCounted(text: string, at: number): boolean {
  const from = Math.max(0, at - 24)
  const mark = text.slice(from, at).lastIndexOf('、')
  for (let i = from + mark; mark >= 0 && i >= from && !',。;!?'.includes(text.charAt(i)); i--) {
    if (isArabicDigit(text.charAt(i)) || (chineseDigit(text.charAt(i)) ?? 0) > 1) return true
  }
  return false
}

const closing = wordList([',', '。', ';', '!', '”'])

/** 一天 is a length of time beside words of measure, and 'a day' elsewhere: 有一天, 这一年, 一年一度. */
function isGenericTime({ text, unit, reading, bounded, printed, previous }: Candidate): boolean {
  if (printed !== '一' || unit?.kind !== 'time' || bounded || reading.range) return false
  if ('这那每某同新上下头前后有最第初又'.includes(previous)) return true
  if (unit.text.startsWith('个')) return false
  if (startsWith(text, reading.end, afterOneTime)) return true
  const clauseStart = '\n,。;!?“'.includes(previous)
  return clauseStart && startsWith(text, reading.end, closing)
}

const wordsOfOne = wordList(['最后', '每', '万', '统', '唯', '单', '之', '同', '不'])

function isLexicalOne({ text, numeral, unit, printed, bounded }: Candidate): boolean {
  if (printed !== '一') return false
  if (unit && '成度分里点番'.includes(unit.text) && !bounded) return true
  return endsWith(text, numeral.start, wordsOfOne)
}

/** Alone these are words: 拾起, 放肆. */
const formalWords = '拾肆伍陆'

/** 最后三公里 counts, 八字 and 四处 do not; nor does 几度 without a bound. */
function isLexicalPair({ numeral, unit, printed, bounded, previous }: Candidate): boolean {
  if (numeral.script !== 'chinese' || !unit || bounded || '元块'.includes(previous)) return false
  if (printed === '零' && unit.kind === 'count') return true
  if (printed.length === 1 && formalWords.includes(printed)) return true
  return (
    lexicalPairs.includes(printed + unit.text) ||
    (unit.text === '度' && printed.length === 1 && printed !== '零')
  )
}

/** 三道湾, 五里坡: with a word for a landform or village after it, it names one. */
function isPlaceName({ text, numeral, unit, reading, printed }: Candidate): boolean {
  if (numeral.script !== 'chinese' || printed.length !== 1 || !unit) return false
  if (!'道家里台间岔门口头'.includes(unit.text)) return false
  const [next, second] = [text.charAt(reading.end), text.charAt(reading.end + 1)]
  return isIn('村镇乡屯街坡河沟湾子峡岭桥城', next) || (isIn('房店屋堡桥', next) && isIn('村镇乡屯', second))
}

/** Without unit only 2.5万, 5000余 and 百万以上 count. */
function isWithoutUnit({ text, numeral, unit, reading }: Candidate): boolean {
  if (unit) return false
  if (numeral.script === 'chinese') return reading.more !== '余' && reading.tail === null
  return reading.more === null && !isIn('万亿', text.charAt(numeral.end - 1))
}

/** Why a numeral is part of a name, a rank, an idiom, and counts nothing: by id, the first that holds decides. */
export const rules: readonly (readonly [id: string, holds: (candidate: Candidate) => boolean])[] = [
  ['q-not-damaged', ({ numeral, unit }) => numeral.form === 'damaged' && unit === null],
  ['q-not-said-digits', ({ numeral }) => numeral.form === 'digits'],
  ['q-not-quoted-name', isQuotedName],
  ['q-not-letter-name', isLetterName],
  ['q-not-ordinal', isOrdinal],
  ['q-not-session', isSession],
  ['q-not-rank', isRank],
  ['q-not-place', isPlace],
  ['q-not-term', isTerm],
  ['q-not-coordinate', ({ text, numeral }) => endsWith(text, numeral.start, axes)],
  [
    'q-not-reduplication',
    ({ text, printed, unit, reading }) =>
      unit !== null &&
      ((printed === '一' && text.startsWith(unit.text, reading.end)) || printed === unit.text),
  ],
  ['q-not-multiplier-word', isMultiplierWord],
  ['q-not-pair-idiom', isPairIdiom],
  ['q-not-generic-one', isGenericOne],
  ['q-not-generic-time', isGenericTime],
  ['q-not-lexical-one', isLexicalOne],
  ['q-not-lexical-pair', isLexicalPair],
  [
    'q-not-second',
    ({ printed, unit, reading, bounded }) =>
      printed === '二' && unit?.kind === 'count' && !bounded && !reading.range,
  ],
  [
    'q-not-phase',
    ({ text, numeral, unit, reading }) =>
      unit?.text === '期' && numeral.script === 'chinese' && startsWith(text, reading.end, phases),
  ],
  [
    'q-not-congress',
    ({ text, numeral, unit }) =>
      unit?.text === '大' &&
      ((numeral.value ?? 0) > 10 || /党的$|中共$/.test(text.slice(0, numeral.start).slice(-2))),
  ],
  [
    'q-not-slogan',
    ({ text, numeral }) => numeral.script === 'chinese' && startsWith(text, numeral.end, slogans),
  ],
  ['q-not-place-name', isPlaceName],
  ['q-not-without-unit', isWithoutUnit],
]

/** Id of the rule by which the numeral counts nothing, or null where it is a quantity. */
export function notCounted(view: View, numeral: Numeral, unit: Unit | null, reading: Reading): string | null {
  const { text } = view
  const candidate: Candidate = {
    view,
    text,
    numeral,
    unit,
    reading,
    bounded: reading.more !== null || reading.tail !== null || reading.signed,
    printed: text.slice(numeral.start, numeral.end),
    previous: text.charAt(numeral.start - 1) || '\n',
    next: text.charAt(numeral.end) || '\n',
  }
  return rules.find(([, holds]) => holds(candidate))?.[0] ?? null
}
