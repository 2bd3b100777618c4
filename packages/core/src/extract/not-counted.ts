import { chineseDigit, isArabicDigit, type Numeral } from './numerals.ts'
import { isTitle, type Region, type View } from './regions.ts'
import type { Unit } from './units.ts'

/** What was read around the numeral. */
export interface Reading {
  more: string | null
  tail: string | null
  /** Where the quantity would end. */
  end: number
  range: boolean
}

interface Candidate {
  view: View
  text: string
  numeral: Numeral
  unit: Unit | null
  reading: Reading
  /** The numeral's own characters, and those around it ('\n' at the ends). */
  printed: string
  previous: string
  next: string
}

/** Id of a rule and its test: why a numeral is part of a name, a rank, an idiom, and counts nothing. */
type Rule = [id: string, test: (candidate: Candidate) => boolean]

const isLatin = (char: string) => char >= 'a' && char <= 'z'
const endsWith = (text: string, at: number, words: readonly string[]) =>
  words.some((word) => at >= word.length && text.startsWith(word, at - word.length))
const startsWith = (text: string, at: number, words: readonly string[]) =>
  words.some((word) => text.startsWith(word, at))

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
function isInQuotedName({ view, numeral }: Candidate): boolean {
  const region = shortRegionAt(view.regions, numeral.start, 12)
  return (
    region !== null && !isTitle(region) && !/[,。!?;:、…]/.test(view.text.slice(region.start, region.end))
  )
}

const levels = '省市县区州旗盟乡镇村组户国央地厂班屯街社校院)地部军师旅团营连排层'
const afterLevels = [
  '书记',
  '联动',
  '网格',
  '体系',
  '包保',
  '贯通',
  '同步',
  '机制',
  '平台',
  '干部',
  '领导',
  '责任',
  '管理',
  '联创',
  '调度',
  '组织',
]

/** 四级 counts levels after a list of them (州县乡村四级) or before what has levels; else it is a rank (三级医院). */
function isRank({ text, numeral, unit, printed, previous }: Candidate): boolean {
  if (unit?.text !== '级') return false
  if (numeral.script === 'arabic') return false
  if (printed === '一') return true
  const before = previous === '等' || previous === '各' ? text.charAt(numeral.start - 2) : previous
  return !levels.includes(before) && !startsWith(text, numeral.end + 1, afterLevels)
}

/** 一 before a classifier is 'a' or 'each', unless something counts it: 仅一名, 奖杯一座。, 一名以上. */
function isGenericOne(candidate: Candidate): boolean {
  const { text, numeral, unit, reading, printed, previous } = candidate
  if (printed !== '一' || unit?.kind !== 'count' || reading.range) return false
  if (reading.more !== null || reading.tail !== null) return false
  if (endsWith(text, numeral.start, ['仅', '只有', '仅有', '共', '共有', '超过', '不足', '不到', '至少']))
    return false
  const following = text.charAt(reading.end)
  const after = following === '' || ',。;、!?)'.includes(following)
  return !(after && previous >= '\u4e00' && isCountedList(text, numeral.start))
}

/** A noun before 一个 and another number just before that noun: 一等奖两个、二等奖一个。 */
function isCountedList(text: string, at: number): boolean {
  const from = Math.max(0, at - 24)
  const mark = text.lastIndexOf('、', at)
  if (mark < from) return false
  for (let i = mark - 1; i >= from && !',。;!?'.includes(text.charAt(i)); i--) {
    const char = text.charAt(i)
    if (isArabicDigit(char) || (chineseDigit(char) ?? 0) > 1) return true
  }
  return false
}

/** 一天 is a length of time beside words of measure, and 'a day' elsewhere: 有一天, 这一年, 一年一度. */
function isGenericTime({ text, unit, reading, printed, previous }: Candidate): boolean {
  if (
    printed !== '一' ||
    unit?.kind !== 'time' ||
    reading.more !== null ||
    reading.tail !== null ||
    reading.range
  )
    return false
  if (unit.text.startsWith('个') && !'这那每某同新上下头前后有'.includes(previous)) return false
  if ('这那每某同新上下头前后有最第初又'.includes(previous)) return true
  if (
    startsWith(text, reading.end, [
      '度',
      '四季',
      '之计',
      '到',
      '又',
      '比',
      '天天',
      '三餐',
      '晚',
      '早',
      '里',
      '起',
    ])
  )
    return true
  const clauseStart = previous === '\n' || ',。;!?“'.includes(previous)
  const clauseEnd = startsWith(text, reading.end, [',', '。', ';', '!', '”'])
  return clauseStart && clauseEnd
}

const ordinalBefore = [
  '第',
  '周',
  '星期',
  '礼拜',
  '初',
  '农历',
  '老',
  '高',
  'no.',
  '№',
  '国道',
  '省道',
  '县道',
  '乡道',
  '高速',
  '编号',
  '房间',
  '电话',
  '热线',
  '股票',
  '邮编',
]

function isOrdinal({ text, numeral, previous, printed }: Candidate): boolean {
  if (!endsWith(text, numeral.start, ordinalBefore)) return listedOrdinal(text, numeral.start)
  if (previous === '老' || previous === '高') return printed.length === 1 && numeral.script === 'chinese'
  if (previous === '初') return numeral.script === 'chinese'
  return previous !== '周' || numeral.script === 'chinese'
}

/** 第一、二、三组: the later ones are ordinals too. */
function listedOrdinal(text: string, at: number): boolean {
  let i = at - 1
  let seen = 0
  while (i >= 0 && '、至和到—-'.includes(text.charAt(i)) && seen < 8) {
    i--
    const from = i
    while (
      i >= 0 &&
      (chineseDigit(text.charAt(i)) !== null || isArabicDigit(text.charAt(i)) || text.charAt(i) === '十')
    )
      i--
    if (i === from) return false
    if (text.charAt(i) === '第') return true
    seen++
  }
  return false
}

/** 十四届全国人大, 三届二次全会: sessions have numbers, 连续三届 counts. */
function isSession({ text, numeral, unit, printed, previous }: Candidate): boolean {
  if (previous === '届') return true
  if (unit?.text !== '届') return false
  const counted = endsWith(text, numeral.start, ['连续', '历', '已', '了', '过', '办', '近', '满'])
  return !counted || printed === '一'
}

const bareUnits = [
  '名',
  '亩',
  '吨',
  '份',
  '场',
  '册',
  '台',
  '套',
  '支',
  '辆',
  '元',
  '株',
  '棵',
  '头',
  '只',
  '位',
  '余',
]

/** 百年大计, 千家万户, 亿万: without a digit only a few units make a number of it (百名党员, 近千人). */
function isLexicalMultiplier({ text, numeral, unit, reading, previous }: Candidate): boolean {
  if (numeral.form !== 'bare') return false
  if (previous === '成' || endsWith(text, numeral.start - (previous === '上' ? 1 : 0), ['成百', '成千']))
    return true
  if (reading.more !== null) return false
  if (
    endsWith(text, numeral.start, [
      '近',
      '约',
      '超',
      '超过',
      '上',
      '逾',
      '不足',
      '将近',
      '不到',
      '大约',
      '达',
    ])
  )
    return unit === null
  return !unit || !bareUnits.includes(unit.text) || (unit.text === '元' && numeral.end - numeral.start < 2)
}

const pairIdioms = [
  '三两',
  '两三',
  '五四',
  '五八',
  '四八',
  '七八',
  '千万',
  '千百',
  '百千',
  '三五',
  '五六',
  '五湖四海',
  '九一',
  '三四',
  '十八',
  '一二',
  '一百',
  '一千',
  '一万',
  '九五',
]

/** Four characters with two numerals: 一心一意, 一村一警, 五花八门, 四面八方, 千家万户. */
function isPairIdiom({ text, numeral, printed, reading }: Candidate): boolean {
  if (printed.length !== 1 || numeral.script !== 'chinese' || reading.more !== null) return false
  const at = numeral.start
  const joined = (first: number, second: number) => {
    const pair = text.charAt(first) + text.charAt(second)
    if (pair === '一一') return true
    const whole = !(
      startsNumeralWord(text.charAt(first - 1)) ||
      startsNumeralWord(text.charAt(second - 1)) ||
      startsNumeralWord(text.charAt(second + 1))
    )
    return whole && pairIdioms.includes(pair) && !'名个人户支'.includes(text.charAt(first + 1))
  }
  return joined(at, at + 2) || joined(at - 2, at)
}

const startsNumeralWord = (char: string) => chineseDigit(char) !== null || '十百千万亿'.includes(char || '\n')

/** Slogans that carry a number and stand without quotation marks too. */
const slogans = [
  '个代表',
  '个意识',
  '个自信',
  '个维护',
  '个确立',
  '个全面',
  '个一百年',
  '个务必',
  '国两制',
  '位一体',
  '个文明',
  '个倍增',
  '个面向',
  '个严禁',
  '个必须',
  '个毫不',
  '个结合',
  '个责任制',
  '级书记抓',
]

const phases = ['工程', '项目', '建设', '临床', '试验', '改造', '用地', '扩建']

export const rules: readonly Rule[] = [
  ['q-not-damaged-name', ({ numeral, unit }) => numeral.form === 'damaged' && unit === null],
  ['q-not-said-digits', ({ numeral }) => numeral.form === 'digits'],
  ['q-not-quoted-name', isInQuotedName],
  [
    'q-not-letter-name',
    ({ text, numeral, previous, next, unit }) =>
      numeral.script === 'arabic' &&
      (isLatin(previous) ||
        ('-+#×*'.includes(previous) && /[a-z0-9]/.test(text.charAt(numeral.start - 2))) ||
        ((isLatin(next) || next === '+') && unit === null)),
  ],
  ['q-not-ordinal', isOrdinal],
  ['q-not-session', isSession],
  ['q-not-rank', isRank],
  [
    'q-not-reduplication',
    ({ text, printed, unit, reading }) =>
      printed === '一' &&
      unit !== null &&
      (text.startsWith(unit.text, reading.end) || text.startsWith('又一', reading.end)),
  ],
  ['q-not-multiplier-word', isLexicalMultiplier],
  ['q-not-pair-idiom', isPairIdiom],
  ['q-not-generic-one', isGenericOne],
  ['q-not-generic-time', isGenericTime],
  [
    'q-not-lexical-one',
    ({ text, numeral, unit, printed, reading }) =>
      printed === '一' &&
      ((unit !== null &&
        '成度分里角方点折番'.includes(unit.text) &&
        reading.tail === null &&
        reading.more === null) ||
        endsWith(text, numeral.start, ['最后', '每', '万', '统', '唯', '单', '第', '之', '同', '不'])),
  ],
  [
    'q-not-second',
    ({ printed, unit, reading }) =>
      printed === '二' && unit?.kind === 'count' && reading.tail === null && !reading.range,
  ],
  [
    'q-not-phase',
    ({ text, numeral, unit, reading }) =>
      unit?.text === '期' && numeral.script === 'chinese' && startsWith(text, reading.end, phases),
  ],
  [
    'q-not-slogan',
    ({ text, numeral, unit }) =>
      numeral.script === 'chinese' &&
      unit !== null &&
      slogans.some((word) => text.startsWith(word, numeral.end)),
  ],
  [
    'q-not-measure-word',
    ({ text, numeral, unit, reading, printed }) =>
      numeral.script === 'chinese' &&
      unit !== null &&
      ((unit.text === '周' &&
        reading.tail === null &&
        reading.more === null &&
        numeral.value === 4 &&
        !startsWith(text, reading.end, ['内', '后', '的'])) ||
        (unit.text === '度' && numeral.value !== 0 && !numeral.multiplied && reading.tail === null) ||
        ((unit.text === '字' || unit.text === '分') && printed === '十')),
  ],
  [
    'q-not-place-name',
    ({ text, numeral, unit, reading, printed }) =>
      numeral.script === 'chinese' &&
      printed.length === 1 &&
      unit !== null &&
      '道家里台间岔站门口头'.includes(unit.text) &&
      '村镇乡屯街坡河沟湾子峡岭桥'.includes(text.charAt(reading.end) || '\n'),
  ],
  [
    'q-not-without-unit',
    ({ text, numeral, unit, reading }) => {
      if (unit) return false
      if (numeral.script === 'chinese') return reading.more !== '余'
      const strong = reading.more !== null || /[万亿]/.test(text.charAt(numeral.end - 1))
      return !strong
    },
  ],
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
    printed: text.slice(numeral.start, numeral.end),
    previous: text.charAt(numeral.start - 1) || '\n',
    next: text.charAt(numeral.end) || '\n',
  }
  return rules.find(([, test]) => test(candidate))?.[0] ?? null
}
