import type { Span } from '../types.ts'
import { charSet } from './char-class.ts'
import {
  countedByTrillions,
  digitValues,
  isArabicDigit,
  lostDigit,
  multiplierValues,
  prefixedUnits,
  readArabic,
  round,
  type Token,
  total,
} from './numeral-tokens.ts'
import { unitAt } from './units.ts'

export { chineseDigit, isArabicDigit, startsNumeral } from './numeral-tokens.ts'

/**
 * `plain`: has a value. `digits`: Chinese digits said one by one (二〇二一, 二九一), a year or a name. `bare`: only a
 * multiplier (百, 千万). `vague`: 几十, 数百, 十几. `pair`: 三四, 七八十. `damaged`: a digit of it is lost (U+FFFD).
 */
export type NumeralForm = 'plain' | 'digits' | 'bare' | 'vague' | 'pair' | 'damaged'

/** A numeral of folded text, with 余, 多 or 几 where they stand before 万 or 亿. Offsets are UTF-16. */
export interface Numeral extends Span {
  form: NumeralForm
  script: 'arabic' | 'chinese'
  /** Null where only bounds are known. */
  value: number | null
  lower: number | null
  upper: number | null
  /** 余, 多 or 几 after the digits. */
  more: string | null
  /** Whether 十, 百, 千, 万 or 亿 occurs. */
  multiplied: boolean
}

/** What has been read of a numeral so far. */
interface Scan {
  text: string
  end: number
  tokens: Token[]
  /** Chinese digits not yet followed by a multiplier. */
  run: number[]
  more: string | null
  pair: boolean
  saidOneByOne: boolean
  arabic: boolean
  lostAfter: number
  /** What stands after 点, where no multiplier follows. */
  fraction: number
}

/** After 万 or 亿 digits go on only as a group of four (2万5000) or with a multiplier of their own (1亿3000万). */
const continuesNumber = (text: string, start: number, end: number) =>
  end - start === 4 || multiplierValues.has(text.charAt(text.charAt(end) === ' ' ? end + 1 : end))

const isPair = (a: number, b: number) => (b === a + 1 && a > 0) || (a === 3 && b === 5)

const endsInNumber = ({ tokens }: Scan) => tokens.length > 0 && 'number' in (tokens.at(-1) ?? {})

const isMultiplied = (tokens: readonly Token[]) => tokens.some((token) => 'multiplier' in token)

function multiplierAt(text: string, at: number): number | null {
  const value = multiplierValues.get(text.charAt(at))
  if (value === undefined || (text.charAt(at) === '兆' && !countedByTrillions(text, at + 1))) return null
  return prefixedUnits.has(text.slice(at, at + 2)) || prefixedUnits.has(text.slice(at, at + 3)) ? null : value
}

function flush(scan: Scan): void {
  const [a, b] = scan.run
  if (a !== undefined && b !== undefined && scan.run.length === 2 && isPair(a, b)) {
    scan.tokens.push({ pair: [a, b] })
    scan.pair = true
  } else if (scan.run.length > 0) scan.tokens.push({ number: scan.run.at(-1) ?? 0 })
  scan.run = []
}

function takeArabic(scan: Scan): boolean {
  const { text, tokens, run } = scan
  const afterZero = run.length === 1 && run[0] === 0 && tokens.length > 0
  if ((run.length > 0 && !afterZero) || endsInNumber(scan) || scan.more) return false
  const read = readArabic(text, scan.end)
  if (!read) return false
  if (tokens.length > 0 && !afterZero && !continuesNumber(text, scan.end, read.end)) return false
  if (afterZero) flush(scan)
  tokens.push({ number: read.value })
  scan.end = read.end
  scan.arabic ||= tokens.length === 1
  return true
}

/** 两三万一平米, 一百一斤: the price of one. 三万一块 and 一百一十 go on. */
function isPriceEach(text: string, at: number, tokens: readonly Token[]): boolean {
  const last = tokens.at(-1)
  if (!last || !('multiplier' in last) || last.multiplier < 100) return false
  const unit = unitAt(text, at + 1, 'chinese')
  return unit !== null && !unit.text.startsWith('块') && unit.text !== '元'
}

function takeDigit(scan: Scan, digit: number): boolean {
  const { text, tokens, run, end } = scan
  if (scan.more || endsInNumber(scan)) return false
  if (text.charAt(end) === '两' && tokens.length + run.length > 0) {
    const counts = multiplierValues.has(text.charAt(end + 1)) || (run.length === 1 && isPair(run[0] ?? 0, 2))
    if (!counts) return false
  }
  if (text.charAt(end) === '一' && run.length === 0 && isPriceEach(text, end, tokens)) return false
  run.push(digit)
  scan.end++
  if (run.length > 2 || (run.length === 2 && !isPair(run[0] ?? 0, digit))) {
    if (run.length === 2 && run[0] === 0 && tokens.length > 0) {
      run.shift()
      tokens.push({ number: 0 })
    } else scan.saidOneByOne = true
  }
  return true
}

function takeMultiplier(scan: Scan, from: number): boolean {
  const multiplier = multiplierAt(scan.text, scan.end)
  if (multiplier === null && scan.end > from) return false
  const by = multiplier ?? multiplierValues.get(scan.text.charAt(scan.end)) ?? 1
  if (scan.saidOneByOne || (scan.more && by < 10_000)) return false
  const last = scan.tokens.at(-1)
  const grows = scan.run.length === 0 && last && 'multiplier' in last && last.multiplier < by && by < 10_000
  if (grows) return false
  flush(scan)
  scan.tokens.push({ multiplier: by, char: scan.text.charAt(scan.end++) })
  return true
}

/** 十点二三, 一点五亿; 三点二十 and 三点五分 are times of day, 一点一滴 is an idiom. */
function takeDecimals(scan: Scan): boolean {
  const { text, tokens, run } = scan
  if (scan.arabic || scan.saidOneByOne || scan.more || run.length > 1 || tokens.length + run.length === 0)
    return false
  let end = scan.end + 1
  let digits = ''
  for (let digit = digitValues.get(text.charAt(end)); digit !== undefined && text.charAt(end) !== '两'; ) {
    digits += digit
    digit = digitValues.get(text.charAt(++end))
  }
  const next = multiplierValues.get(text.charAt(end)) ?? 0
  if (digits === '' || (next > 0 && next < 10_000) || '分刻钟半滴'.includes(text.charAt(end) || '\n'))
    return false
  flush(scan)
  const fraction = Number(`0.${digits}`)
  const last = tokens.at(-1)
  if (next === 0) scan.fraction = fraction
  else if (last && 'number' in last) last.number += fraction
  else tokens.push({ number: fraction })
  scan.end = end
  return true
}

/** 余, 多 or 几 before 万 or 亿. */
function takeMore(scan: Scan): boolean {
  const { text, tokens, run, end } = scan
  if (scan.more || scan.saidOneByOne || tokens.length + run.length === 0) return false
  const at = text.charAt(end + 1) === ' ' ? end + 2 : end + 1
  if ((multiplierAt(text, at) ?? 0) < 10_000) return false
  scan.more = text.charAt(end)
  scan.end = at
  return true
}

/** Blanks inside one numeral: 2 万, 7万 5千, 三千 八百 九十六 万; 三十 五十 are two. */
function takeBlank(scan: Scan): boolean {
  const { text, tokens, end } = scan
  const next = end + 1
  const by = multiplierAt(text, next)
  if (by !== null) {
    const goesOn = isMultiplied(tokens) || (scan.arabic && by >= 10_000)
    if (goesOn || scan.more) scan.end = next
    return goesOn || scan.more !== null
  }
  const last = tokens.at(-1)
  if (scan.run.length > 0 || !last || !('multiplier' in last) || scan.more) return false
  if ('余多几'.includes(text.charAt(next) || '\n')) {
    if ((multiplierAt(text, next + 1) ?? 0) < 10_000) return false
    scan.end = next
    return true
  }
  const digits = readArabic(text, next)?.end ?? (digitValues.has(text.charAt(next)) ? next + 1 : next)
  const smaller = multiplierAt(text, text.charAt(digits) === ' ' ? digits + 1 : digits)
  if (digits === next || smaller === null || smaller >= last.multiplier) return false
  scan.end = next
  return true
}

function takeLost(scan: Scan): boolean {
  if (scan.tokens.length + scan.run.length === 0) return false
  scan.lostAfter++
  scan.end++
  return true
}

const goesOn = charSet([
  ...'0123456789点余多几 ',
  lostDigit,
  ...digitValues.keys(),
  ...multiplierValues.keys(),
])

/** Reads one more part of the numeral; false at its end. */
function step(scan: Scan, from: number): boolean {
  if (!goesOn(scan.text, scan.end)) return false
  const char = scan.text.charAt(scan.end)
  if (isArabicDigit(char)) return scan.fraction === 0 && takeArabic(scan)
  const digit = digitValues.get(char)
  if (digit !== undefined) return scan.fraction === 0 && takeDigit(scan, digit)
  if (multiplierValues.has(char)) return takeMultiplier(scan, from)
  if (char === '点') return scan.fraction === 0 && takeDecimals(scan)
  if (char === '余' || char === '多' || char === '几') return takeMore(scan)
  if (char === ' ') return takeBlank(scan)
  return char === lostDigit && takeLost(scan)
}

/**
 * Reads the longest numeral that begins at `at` of folded text; null where none does. Takes time linear in its length.
 */
export function readNumeral(text: string, at: number): Numeral | null {
  let from = at
  while (text.charAt(from) === lostDigit) from++
  const lost = from - at
  const several = text.charAt(from)
  const vagueHead =
    (several === '数' || several === '几') && multiplierValues.has(text.charAt(from + 1)) && lost === 0
  if (vagueHead) from++
  const scan: Scan = {
    text,
    end: from,
    tokens: [],
    run: [],
    more: null,
    pair: false,
    saidOneByOne: false,
    arabic: false,
    lostAfter: 0,
    fraction: 0,
  }
  while (step(scan, from));
  const { tokens, end, more, lostAfter } = scan
  if (end === from) return null
  flush(scan)
  const multiplied = isMultiplied(tokens)
  const low = round(total(tokens, 0) + scan.fraction)
  const script = scan.arabic ? 'arabic' : 'chinese'
  const base = { start: at, end, script, more, multiplied } as const
  if (lost > 0 || lostAfter > 0)
    return { ...base, form: 'damaged', value: null, ...lostBounds(tokens, lost, lostAfter) }
  if (scan.saidOneByOne) return { ...base, form: 'digits', value: null, lower: null, upper: null }
  if (vagueHead) return { ...base, form: 'vague', value: null, lower: low * 2, upper: low * 10 - 1 }
  if (scan.pair) return { ...base, form: 'pair', value: null, lower: low, upper: total(tokens, 1) }
  if (more === '几') {
    const by = tokens.findLast((token) => 'multiplier' in token)?.multiplier ?? 1
    return { ...base, form: 'vague', value: null, lower: low + by, upper: low + 9 * by }
  }
  const first = tokens[0]
  const bare = first !== undefined && 'multiplier' in first && first.multiplier >= 100
  return { ...base, form: bare ? 'bare' : 'plain', value: low, lower: null, upper: null }
}

/** What a numeral with lost digits may be: 4 after one lost character is 4, or 14 to 94. */
function lostBounds(
  tokens: readonly Token[],
  before: number,
  after: number,
): { lower: number | null; upper: number | null } {
  const first = tokens[0]
  if (after > 0 || !first) return { lower: null, upper: null }
  const low = total(tokens, 0)
  if ('number' in first && Number.isInteger(first.number)) {
    const width = String(first.number).length
    const scale = total([{ number: 1 }, ...tokens.slice(1)], 0)
    const top = Number('9'.repeat(Math.min(before, 15 - Math.min(width, 15))) + String(first.number))
    return { lower: low, upper: tokens.length > 2 ? null : round(top * scale) }
  }
  if ('multiplier' in first && tokens.length === 1 && before === 1) return { lower: low, upper: low * 9 }
  return { lower: null, upper: null }
}
