import { isArabicDigit, type Numeral, readNumeral } from './numerals.ts'
import { wordList } from './word-list.ts'

/** How many characters said one by one or printed: 二〇二一 and 2021 have four. */
const width = (numeral: Numeral) => numeral.end - numeral.start

const isPlainInteger = (text: string, numeral: Numeral) =>
  !numeral.multiplied && !text.slice(numeral.start, numeral.end).includes('.') && numeral.form !== 'damaged'

/** Where 年, 月 or 日 stands after the numeral; some papers put a space between. */
export const markAt = (text: string, numeral: Numeral) =>
  text.charAt(numeral.end) === ' ' ? numeral.end + 1 : numeral.end

const eras = wordList(
  '公元 公元前 民国 康熙 雍正 乾隆 干隆 嘉庆 道光 咸丰 同治 光绪 宣统 洪武 永乐 宣德 成化 弘治 正德 嘉靖 隆庆 万历 天启 崇祯 顺治 贞观 开元 天宝 元和 大业 开皇 熙宁 元丰 元祐 绍兴 宣和 政和 淳熙 建安 永元 元朔 太和 昭和 平成 令和'.split(
    ' ',
  ),
)

/** Whether an era stands before a year, so that its number is not of our calendar: 光绪二十年. */
export const isEra = (text: string, at: number): boolean => eras.endingAt(text, at) !== null

/** 神龙二年正月, 两千零四年八月: a numeral alone would be a length of time. */
const monthAfter = /^(?:[正腊冬闰]|[一二三四五六七八九十]{1,2})月/

/** Whether the numeral and the 年 after it name a year. */
export function isYear(text: string, numeral: Numeral): boolean {
  if (text.charAt(markAt(text, numeral)) !== '年') return false
  const said = numeral.script === 'chinese' && numeral.value !== null
  if (said && monthAfter.test(text.slice(numeral.end + 1, numeral.end + 4))) return true
  if (!isPlainInteger(text, numeral)) return false
  if (isEra(text, numeral.start)) return true
  if (numeral.form === 'digits') return true
  if (numeral.script !== 'arabic') return false
  const value = numeral.value ?? 0
  if (width(numeral) === 4) return value >= 1000 && value < 3000
  const month = isArabicDigit(text.charAt(numeral.end + 1)) ? readNumeral(text, numeral.end + 1) : null
  const monthFollows = month !== null && text.charAt(month.end) === '月'
  if (width(numeral) === 2) return monthFollows || text.charAt(numeral.start) === '0'
  return width(numeral) === 3 && monthFollows
}

/** Whether 月 follows and makes it a month of the year. */
export const isMonth = (text: string, numeral: Numeral) =>
  text.charAt(markAt(text, numeral)) === '月' && isMonthNumber(numeral)

/** 1 to 12, 七八 too. */
function isMonthNumber({ form, value, upper }: Numeral): boolean {
  const number = form === 'pair' ? upper : value
  return number !== null && Number.isInteger(number) && number >= 1 && number <= 12
}

/** Words before N日 that make it a span of time and no day of the month. */
const durationBefore = ['为期', '历时', '连续', '每', '满', '长达', '近', '约', '隔', '超过', '不少于']
const durationAfter = ['内', '以内', '以上', '左右', '之内', '之久', '游', '龄']

/** Whether 日 follows and makes it a day of the month. */
export function isDay(text: string, numeral: Numeral): boolean {
  if (
    text.charAt(markAt(text, numeral)) !== '日' ||
    numeral.value === null ||
    numeral.value > 31 ||
    !Number.isInteger(numeral.value)
  )
    return false
  if (text.charAt(numeral.end + 1) === '元') return false
  if (durationAfter.some((word) => text.startsWith(word, numeral.end + 1))) return false
  return !durationBefore.some(
    (word) => text.startsWith(word, numeral.start - word.length) && numeral.start >= word.length,
  )
}

/** 2021-10-28, 2021/10/28, 2021.10.28, 12:30: digits joined to digits. Takes the whole chain. */
function chainEnd(text: string, numeral: Numeral): number | null {
  if (numeral.script !== 'arabic') return null
  let end = numeral.end
  let joints = 0
  let marks = ''
  while (':/.-·+×*'.includes(text.charAt(end) || '\n') && isArabicDigit(text.charAt(end + 1))) {
    marks += text.charAt(end)
    end++
    while (isArabicDigit(text.charAt(end))) end++
    joints++
  }
  if (joints === 0) return null
  if (joints === 1 && (marks === '-' || marks === '.')) return null
  return end
}

/**
 * Where the date, year or clock time that this numeral begins ends, its units included; null where it is none. Ages of
 * history (60年代, 20世纪) and school years are read with dates.
 */
export function dateEnd(text: string, numeral: Numeral): number | null {
  const chain = chainEnd(text, numeral)
  if (chain !== null) return chain
  const next = text.charAt(numeral.end)
  if (isYear(text, numeral) || isMonth(text, numeral) || isDay(text, numeral))
    return markAt(text, numeral) + 1
  if (isYearRange(text, numeral)) return numeral.end
  if (text.startsWith('世纪', numeral.end) && text.charAt(numeral.end - 1) !== '个') return numeral.end + 2
  if (text.startsWith('年代', numeral.end) || text.startsWith('月份', numeral.end)) return numeral.end + 2
  if (next === '时' || next === '号') return numeral.end + 1
  if (next === '点' && isClock(text, numeral)) return clockEnd(text, numeral.end + 1)
  if (next === '分' && '时点:'.includes(text.charAt(numeral.start - 1) || '\n')) return numeral.end + 1
  if (next === '秒' && text.charAt(numeral.start - 1) === '分' && numeral.script === 'arabic') return null
  return null
}

/** 2019-2021年, 1-2月, 3至5日, 15日至20日 are dates at both ends. */
function isYearRange(text: string, numeral: Numeral): boolean {
  const mark = text.charAt(numeral.end)
  if (!'-—–~至到、'.includes(mark || '\n')) return false
  let next = numeral.end + 1
  if (text.charAt(next) === mark) next++
  const second = readNumeral(text, next)
  return (
    second !== null &&
    (isYear(text, second) ||
      isMonth(text, second) ||
      (isDay(text, second) && mark !== '、' && isDatedBefore(text, numeral)))
  )
}

const isDatedBefore = (text: string, numeral: Numeral) => text.charAt(numeral.start - 1) === '月'

const clockBefore = [
  '上午',
  '下午',
  '中午',
  '晚上',
  '凌晨',
  '清晨',
  '早上',
  '傍晚',
  '深夜',
  '夜里',
  '晚',
  '早',
  '日',
  '天',
  '至',
  '到',
  '时间',
  '今晨',
  '昨晚',
  '当晚',
]

function isClock(text: string, numeral: Numeral): boolean {
  if (numeral.value === null || numeral.value > 24 || !Number.isInteger(numeral.value)) return false
  const second = readNumeral(text, numeral.end + 1)
  if (second && text.charAt(second.end) === '分') return true
  if ('许半整钟多左前后至到'.includes(text.charAt(numeral.end + 1) || '\n')) return true
  return clockBefore.some(
    (word) => numeral.start >= word.length && text.startsWith(word, numeral.start - word.length),
  )
}

function clockEnd(text: string, at: number): number {
  const minutes = readNumeral(text, at)
  return minutes && text.charAt(minutes.end) === '分' ? minutes.end + 1 : at
}
