import { signLength } from './affixes.ts'
import { type Numeral, readNumeral, startsNumeral } from './numerals.ts'

const rangeMarks = ['-', '—', '–', '―', '~', '～', '至', '到']
/** Only with 之间 after the second number: 20和30之间. */
const betweenMarks = ['和', '与']

/** The far side of a range, its value with its sign. */
export interface RangeEnd {
  numeral: Numeral
  value: number
  /** 20和30之间 is a range only if 之间 follows the unit. */
  needsBetween: boolean
}

/** The numeral at the far side of 5—10人 or 30元至50元, if one stands there; `first` has its sign already. */
export function rangeEnd(text: string, first: Numeral, firstEnd: number): RangeEnd | null {
  const at = text.charAt(firstEnd) === ' ' ? firstEnd + 1 : firstEnd
  const starts = (mark: string) => text.startsWith(mark, at)
  const between = betweenMarks.find(starts)
  const mark = between ?? rangeMarks.find(starts)
  if (!mark) return null
  let next = at + mark.length
  if (text.charAt(next) === mark && mark !== '-') next++
  if (text.charAt(next) === ' ') next++
  const sign = signLength(text, next)
  if (!startsNumeral(text, next + sign)) return null
  const numeral = readNumeral(text, next + sign)
  if (!numeral || numeral.value === null || first.value === null) return null
  const value = sign > 0 ? -numeral.value : numeral.value
  if (scaled(first, numeral, text) >= value) return null
  return { numeral, value, needsBetween: between !== undefined }
}

/** Before a unit 5 to 10万 is 50,000 to 100,000, and 三到五百 is 300 to 500. */
export function scaled(first: Numeral, second: Numeral, text: string): number {
  const value = first.value ?? 0
  if (first.multiplied || !second.multiplied) return value
  const last = text.charAt(second.end - 1)
  if (last === '万') return value * 10_000
  if (last === '亿') return value * 100_000_000
  const by = last === '百' ? 100 : last === '千' ? 1000 : 1
  return first.script === 'chinese' && value < 10 ? value * by : value
}
