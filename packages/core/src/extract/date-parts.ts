import { isDay, isEra, isMonth, isYear, markAt } from './calendar.ts'
import { type DateWord, dateWords, hiddenAfter, hiddenBefore } from './date-words.ts'
import { isArabicDigit, type Numeral, readNumeral, startsNumeral } from './numerals.ts'
import { wordList } from './word-list.ts'

/** A year, month or day as printed: a number, or a word that counts from another date. */
export type Part = number | DateWord

/** A date as printed. `until` is the last year, month or day of a short range: 3至5日. */
export interface PrintedDate {
  start: number
  end: number
  year?: Part
  month?: Part
  day?: Part
  /** First and last month of a half or a quarter. */
  months?: [number, number]
  until?: number
  /** 以来: up to the day of publication. */
  since: boolean
}

const rangeMarks = '-—–~～至到'

/** A numeral and its mark, or two that share it: 3日, 3至5日. */
interface Numbered {
  first: number
  until: number | null
  end: number
}

function numberOf(text: string, numeral: Numeral): number | null {
  if (numeral.form !== 'digits') return numeral.value
  const digits = [...text.slice(numeral.start, numeral.end)].map(
    (char) => readNumeral(char, 0)?.value ?? null,
  )
  return digits.some((digit) => digit === null) ? null : Number(digits.join(''))
}

const numeralAt = (text: string, at: number): Numeral | null =>
  startsNumeral(text, at) ? readNumeral(text, at) : null

function numbered(
  text: string,
  numeral: Numeral | null,
  fits: (text: string, numeral: Numeral) => boolean,
): Numbered | null {
  const first = numeral && numberOf(text, numeral)
  if (!numeral || first === null || first === undefined) return null
  if (fits(text, numeral)) return { first, until: null, end: markAt(text, numeral) + 1 }
  if (!rangeMarks.includes(text.charAt(numeral.end) || '\n')) return null
  const next = text.charAt(numeral.end + 1) === text.charAt(numeral.end) ? numeral.end + 2 : numeral.end + 1
  const second = startsNumeral(text, next) ? readNumeral(text, next) : null
  const until = second && numberOf(text, second)
  if (!second || until === null || until === undefined || until <= first || !fits(text, second)) return null
  return { first, until, end: markAt(text, second) + 1 }
}

const isDayOrNumber = (text: string, numeral: Numeral) =>
  isDay(text, numeral) ||
  (text.charAt(markAt(text, numeral)) === '号' &&
    numeral.value !== null &&
    numeral.value >= 1 &&
    numeral.value <= 31)

const words = wordList(dateWords.keys())

function wordAt(text: string, at: number): { word: string; date: DateWord } | null {
  const word = words.startingAt(text, at)
  const date = word && dateWords.get(word)
  if (!date) return null
  const before = hiddenBefore[word]?.includes(text.charAt(at - 1) || '\n')
  const after = hiddenAfter[word]?.includes(text.charAt(at + word.length) || '\n')
  return before || after ? null : { word, date }
}

const periods = new Map<string, [number, number]>([
  ['上半年', [1, 6]],
  ['下半年', [7, 12]],
  ['前三季度', [1, 9]],
  ['一季度', [1, 3]],
  ['二季度', [4, 6]],
  ['三季度', [7, 9]],
  ['四季度', [10, 12]],
  ['1季度', [1, 3]],
  ['2季度', [4, 6]],
  ['3季度', [7, 9]],
  ['4季度', [10, 12]],
])
const periodWords = wordList(periods.keys())

function periodAt(text: string, at: number): { months: [number, number]; end: number } | null {
  const from = text.charAt(at) === '第' ? at + 1 : at
  const word = periodWords.startingAt(text, from)
  const months = word && periods.get(word)
  return months ? { months, end: from + word.length } : null
}

const chain = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y

/** 2021-10-28, 2021/10/28, 2021.10.28. */
function chained(text: string, at: number): PrintedDate | null {
  if (!isArabicDigit(text.charAt(at)) || isArabicDigit(text.charAt(at - 1))) return null
  chain.lastIndex = at
  const match = chain.exec(text)
  if (!match) return null
  const [whole, year, , month, day] = match
  return {
    start: at,
    end: at + whole.length,
    year: Number(year),
    month: Number(month),
    day: Number(day),
    since: false,
  }
}

const skipBlank = (text: string, at: number) => (text.charAt(at) === ' ' ? at + 1 : at)

/** Reads the month, half or day from `at` on into the date. */
function readRest(text: string, date: PrintedDate): PrintedDate {
  let at = skipBlank(text, date.end)
  const period = date.month === undefined ? periodAt(text, at) : null
  if (period) return { ...date, months: period.months, end: period.end }
  if (date.month === undefined) {
    const month = numbered(text, numeralAt(text, at), isMonth)
    if (!month) return date
    date = { ...date, month: month.first, end: text.charAt(month.end) === '份' ? month.end + 1 : month.end }
    if (month.until !== null) return { ...date, until: month.until }
    at = skipBlank(text, date.end)
  }
  const day = numbered(text, numeralAt(text, at), isDayOrNumber)
  if (!day) return date
  return { ...date, day: day.first, end: day.end, ...(day.until === null ? {} : { until: day.until }) }
}

/** Most numerals are none: a date has its mark, a joint or the far end of a range right behind. */
function mayBeDate(text: string, numeral: Numeral | null): boolean {
  if (!numeral) return false
  const next = text.charAt(markAt(text, numeral))
  return next !== '' && ('年月日号季/.'.includes(next) || rangeMarks.includes(next))
}

function begin(text: string, at: number): PrintedDate | null {
  const base = { start: at, end: at, since: false }
  const numeral = numeralAt(text, at)
  if (startsNumeral(text, at) && !mayBeDate(text, numeral)) return null
  const word = wordAt(text, at)
  if (word) return { ...base, end: at + word.word.length, [word.date.unit]: word.date }
  const whole = chained(text, at)
  if (whole) return whole
  const period = periodAt(text, at)
  if (period) return { ...base, months: period.months, end: period.end }
  const year = isEra(text, at) ? null : numbered(text, numeral, isYear)
  if (year)
    return { ...base, year: year.first, end: year.end, ...(year.until === null ? {} : { until: year.until }) }
  const month = numbered(text, numeral, isMonth)
  if (month) {
    const end = text.charAt(month.end) === '份' ? month.end + 1 : month.end
    return { ...base, month: month.first, end, ...(month.until === null ? {} : { until: month.until }) }
  }
  const day = numbered(text, numeral, isDay)
  return day && { ...base, day: day.first, end: day.end, ...(day.until === null ? {} : { until: day.until }) }
}

/** The date that begins at `at` of folded text, as printed; null where none does. */
export function printedDateAt(text: string, at: number): PrintedDate | null {
  let date = begin(text, at)
  if (!date) return null
  if (date.until === undefined && date.day === undefined && date.months === undefined)
    date = readRest(text, date)
  return text.startsWith('以来', date.end) ? { ...date, end: date.end + 2, since: true } : date
}
