/** A date as printed in folded text: ISO 8601 with exactly the printed precision, or null where the year is not there. */
export interface PrintedDate {
  start: number
  end: number
  value: string | null
}

const full =
  /(?<![\d.])((?:19|20)\d{2})\s?(?:年|[-/.])\s?(\d{1,2})\s?(?:月|[-/.])\s?(\d{2}(?=\d{2}:\d{2})|\d{1,2}(?!\d))\s?(?:日|号)?(?:\s?\(?(?:星期|周)[一二三四五六日天]\)?)?(?:[t/,\s]{0,6}(?:hkt\s)?(上午|下午|凌晨|晚上)?\s?(\d{1,2})\s?(?::|时|点)\s?(\d{2})(?:\s?(?::|分)\s?(\d{2})|分)?(?:\s?([ap]m))?)?/g
/** Time and date glued in this order, as a page's markup leaves them: 15:312031/05/06. */
const timeFirst = /(?<!\d)(\d{1,2}):(\d{2})\s?((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d:])/g
const compact = /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/g
const yearMonth = /(?<![\d.])((?:19|20)\d{2})\s?年\s?(\d{1,2})\s?月(?!\s?\d)/g
const chinese =
  /([一二][〇○零0九一二三四五六七八]{3})年(十[一二]?|[一二三四五六七八九])月(三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])日/g
const yearless = /(?<!\d)(?:(\d{1,2})[-/月]\s?(\d{1,2})日?\s{1,4})?\d{1,2}:\d{2}(?::\d{2})?(?!\d)/g

const colon = 0x3a
const yearSign = 0x5e74
const chineseDigit = /[〇○零0九一二三四五六七八]/

const two = (value: string) => value.padStart(2, '0')
const between = (value: string, low: number, high: number) => Number(value) >= low && Number(value) <= high

const chineseDigits = '〇一二三四五六七八九'
function chineseNumber(text: string): number {
  const digit = (char: string) => chineseDigits.indexOf(char.replace(/[○零0]/, '〇'))
  if (!text.includes('十')) return digit(text)
  const [tens = '', ones = ''] = text.split('十')
  return (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones))
}

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** 下午2时 is hour 14, 凌晨12时 and 12 AM hour 0; 上午12时 stays noon. */
const hourOfDay = (hour: string | undefined, half?: string) =>
  hour && half && half !== '上午' && between(hour, 1, 12)
    ? String((Number(hour) % 12) + (/下午|晚上|pm/.test(half) ? 12 : 0))
    : hour

function isoOf(
  year: string,
  month: string,
  day: string,
  time: readonly (string | undefined)[],
): string | null {
  if (!between(month, 1, 12) || !between(day, 1, daysIn(Number(year), Number(month)))) return null
  const [hour, minute, second] = time
  let value = `${year}-${two(month)}-${two(day)}`
  if (hour !== undefined && minute !== undefined && between(hour, 0, 23) && between(minute, 0, 59)) {
    value += `T${two(hour)}:${minute}`
    if (second !== undefined && between(second, 0, 59)) value += `:${second}`
  }
  return value
}

/** Every date with its time printed in folded text, in order, without overlap; dates without a year have a null value. */
export function datesIn(folded: string): PrintedDate[] {
  // Where four digits or six last begin (2031, 312031), and where a time or a colon first does; -1 where none.
  let yearAt = -1
  let timeAt = -1
  // Whether there are 20310506, and 年 behind a numeral.
  let eight = false
  let inChinese = false
  let digits = 0
  for (let at = 0; at <= folded.length; at++) {
    const code = folded.charCodeAt(at)
    if (code >= 0x30 && code <= 0x39) {
      digits++
      continue
    }
    if (digits === 4 || digits === 6) yearAt = at - digits
    else if (digits === 8) eight = true
    if (code === colon && timeAt < 0) timeAt = at - digits
    if (code === yearSign && chineseDigit.test(folded.charAt(at - 1))) inChinese = true
    digits = 0
  }
  if (yearAt < 0 && timeAt < 0 && !eight && !inChinese) return []
  const found: PrintedDate[] = []
  const add = (start: number, end: number, value: string | null) => {
    if (!found.some((other) => start < other.end && other.start < end)) found.push({ start, end, value })
  }
  if (timeAt >= 0 && yearAt >= timeAt) {
    for (const match of folded.matchAll(timeFirst)) {
      const [all, hour, minute, year = '', month = '', day = ''] = match
      const value = isoOf(year, month, day, [hour, minute])
      if (value !== null) add(match.index, match.index + all.length, value)
    }
  }
  if (yearAt >= 0) {
    for (const match of folded.matchAll(full)) {
      const [all, year = '', month = '', day = '', half, hour, minute, second, meridiem] = match
      const value = isoOf(year, month, day, [hourOfDay(hour, half ?? meridiem), minute, second])
      if (value !== null) add(match.index, match.index + all.trimEnd().length, value)
    }
  }
  if (inChinese) {
    for (const match of folded.matchAll(chinese)) {
      const [all, year = '', month = '', day = ''] = match
      const digits = Array.from(year, (char) => chineseNumber(char)).join('')
      const value = isoOf(digits, String(chineseNumber(month)), String(chineseNumber(day)), [])
      if (value !== null) add(match.index, match.index + all.length, value)
    }
  }
  if (yearAt >= 0) {
    for (const match of folded.matchAll(yearMonth)) {
      const [all, year = '', month = ''] = match
      if (between(month, 1, 12)) add(match.index, match.index + all.length, `${year}-${two(month)}`)
    }
  }
  if (eight) {
    for (const match of folded.matchAll(compact))
      add(match.index, match.index + 8, isoOf(match[1] ?? '', match[2] ?? '', match[3] ?? '', []))
  }
  if (timeAt >= 0)
    for (const match of folded.matchAll(yearless)) add(match.index, match.index + match[0].length, null)
  return found.sort((a, b) => a.start - b.start)
}

/** The first printed date of a text, or null. */
export const dateIn = (folded: string): PrintedDate | null => datesIn(folded)[0] ?? null
