import type { Span } from '../types.ts'
import { charSet } from './char-class.ts'

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

const lostDigit = '\ufffd'
const digitValues = new Map<string, number>(
  ['零〇○', '一壹', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap(
    (chars, value) => [...chars].map((char): [string, number] => [char, value]),
  ),
)
const multiplierValues = new Map<string, number>([
  ['十', 10],
  ['拾', 10],
  ['廿', 20],
  ['卅', 30],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
  ['万', 10_000],
  ['亿', 100_000_000],
])
/** Here the multiplier belongs to the unit: 5千米 is five kilometres. */
const prefixedUnits = new Set(['千克', '千米', '千瓦', '千卡', '千帕', '千伏', '千焦', '千赫', '百帕'])

export const isArabicDigit = (char: string): boolean => char.length === 1 && char >= '0' && char <= '9'

/** The value of one Chinese digit, or null. */
export const chineseDigit = (char: string): number | null => digitValues.get(char) ?? null

/** Whether a numeral may begin here. */
export const startsNumeral = charSet([
  ...'0123456789数几',
  lostDigit,
  ...digitValues.keys(),
  ...multiplierValues.keys(),
])

const round = (value: number) => (Number.isSafeInteger(value) ? value : Number(value.toPrecision(15)))

type Token = { number: number } | { pair: [number, number] } | { multiplier: number; char: string }

/** Adds digits and multipliers up as they are read aloud; of 三四百 it takes the `side` asked for. */
function total(tokens: readonly Token[], side: 0 | 1): number {
  let high = 0
  let section = 0
  let current: number | null = null
  let lastMultiplier = 0
  let zero = false
  for (const token of tokens) {
    if ('multiplier' in token) {
      const by = token.multiplier
      if (by >= 10_000) {
        const group = section + (current ?? 0)
        const bare = section === 0 && current === null
        if (bare) high = (high || 1) * by
        else if (by > 10_000) high = (high + group) * by
        else high += group * by
        section = 0
      } else if (token.char === '廿' || token.char === '卅') section += by
      else section += (current || 1) * by
      current = null
      lastMultiplier = by
      zero = false
    } else {
      current = 'pair' in token ? token.pair[side] : token.number
      zero ||= current === 0
    }
  }
  const spoken =
    current !== null && current < 10 && lastMultiplier >= 100 && !zero && 'number' in (tokens.at(-1) ?? {})
  return round(high + section + (current ?? 0) * (spoken ? lastMultiplier / 10 : 1))
}

/** Reads 12, 1,200 or 2.5 at `at`; null where none stands. */
function readArabic(text: string, at: number): { end: number; value: number } | null {
  let end = at
  while (isArabicDigit(text.charAt(end))) end++
  if (end === at) return null
  let digits = text.slice(at, end)
  if (digits.length <= 3) {
    const isGroup = (comma: number) =>
      text.charAt(comma) === ',' &&
      isArabicDigit(text.charAt(comma + 1)) &&
      isArabicDigit(text.charAt(comma + 2)) &&
      isArabicDigit(text.charAt(comma + 3)) &&
      !isArabicDigit(text.charAt(comma + 4))
    while (isGroup(end)) {
      digits += text.slice(end + 1, end + 4)
      end += 4
    }
  }
  if (text.charAt(end) === '.' && isArabicDigit(text.charAt(end + 1))) {
    const point = end++
    while (isArabicDigit(text.charAt(end))) end++
    digits += text.slice(point, end)
  }
  return { end, value: Number(digits) }
}

/** After 万 or 亿 digits go on only as a group of four (2万5000) or with a multiplier of their own (1亿3000万). */
const continuesNumber = (text: string, start: number, end: number) =>
  end - start === 4 || multiplierValues.has(text.charAt(end))

const isPair = (a: number, b: number) => (b === a + 1 && a > 0) || (a === 3 && b === 5)

/** What goes on from 点 and a digit as a time or an idiom: 八点三十, 三点五分, 一点一滴. */
const noDecimal = charSet('十分钟刻半滴整')

/** The fraction after 二点 in 二点五: digits one by one; null where none stands there, or a time goes on. */
function readDecimal(text: string, at: number): { end: number; fraction: number } | null {
  if (text.charAt(at) !== '点') return null
  let digits = ''
  let end = at + 1
  for (let digit = digitValues.get(text.charAt(end)); digit !== undefined; ) {
    digits += digit
    digit = digitValues.get(text.charAt(++end))
  }
  return digits === '' || noDecimal(text, end) ? null : { end, fraction: Number(`0.${digits}`) }
}

/** Adds 点五 to a Chinese numeral, and 万 or 亿 after it (二点五万). */
function withDecimal(text: string, numeral: Numeral): Numeral {
  const decimal =
    numeral.form === 'plain' && numeral.script === 'chinese' && !numeral.more
      ? readDecimal(text, numeral.end)
      : null
  if (!decimal || numeral.value === null) return numeral
  const multiplier = multiplierValues.get(text.charAt(decimal.end)) ?? 1
  const large = multiplier >= 10_000
  return {
    ...numeral,
    end: large ? decimal.end + 1 : decimal.end,
    value: round(Number((numeral.value + decimal.fraction).toPrecision(15)) * (large ? multiplier : 1)),
    multiplied: numeral.multiplied || large,
  }
}

/**
 * Reads the longest numeral that begins at `at` of folded text; null where none does. Takes time linear in its length.
 */
export function readNumeral(text: string, at: number): Numeral | null {
  let end = at
  while (text.charAt(end) === lostDigit) end++
  const lost = end - at
  const several = text.charAt(end)
  const vagueHead =
    (several === '数' || several === '几') && multiplierValues.has(text.charAt(end + 1)) && lost === 0
  if (vagueHead) end++
  const tokens: Token[] = []
  let more: string | null = null
  let pair = false
  let run: number[] = []
  let arabic = false
  let lostAfter = 0
  const firstDigitAt = end
  const flush = () => {
    const [a, b] = run
    if (a !== undefined && b !== undefined && run.length === 2 && isPair(a, b)) {
      tokens.push({ pair: [a, b] })
      pair = true
    } else if (run.length > 0) tokens.push({ number: run.at(-1) ?? 0 })
    run = []
  }
  let saidOneByOne = false
  for (;;) {
    const char = text.charAt(end)
    const digit = digitValues.get(char)
    const multiplier = multiplierValues.get(char)
    if (isArabicDigit(char)) {
      if (run.length > 0 || (tokens.length > 0 && 'number' in (tokens.at(-1) ?? {}))) break
      const read = readArabic(text, end)
      if (!read || more || (tokens.length > 0 && !continuesNumber(text, end, read.end))) break
      tokens.push({ number: read.value })
      end = read.end
      arabic ||= tokens.length === 1
    } else if (digit !== undefined) {
      if (more || (tokens.length > 0 && 'number' in (tokens.at(-1) ?? {}))) break
      run.push(digit)
      end++
      if (run.length > 2 || (run.length === 2 && !isPair(run[0] ?? 0, digit))) {
        const afterZero = run.length === 2 && run[0] === 0 && tokens.length > 0
        if (afterZero) {
          run.shift()
          tokens.push({ number: 0 })
        } else saidOneByOne = true
      }
    } else if (multiplier !== undefined) {
      if (prefixedUnits.has(text.slice(end, end + 2)) && end > firstDigitAt) break
      if (saidOneByOne || (more && multiplier < 10_000)) break
      flush()
      tokens.push({ multiplier, char })
      end++
    } else if (
      (char === '余' || char === '多' || char === '几') &&
      tokens.length + run.length > 0 &&
      !more &&
      !saidOneByOne &&
      (multiplierValues.get(text.charAt(end + 1)) ?? 0) >= 10_000
    ) {
      more = char
      end++
    } else if (
      char === ' ' &&
      arabic &&
      end > at &&
      (multiplierValues.get(text.charAt(end + 1)) ?? 0) >= 10_000
    )
      end++
    else if (char === lostDigit && tokens.length + run.length > 0) {
      lostAfter++
      end++
    } else break
  }
  if (end === firstDigitAt) return null
  flush()
  const multiplied = tokens.some((token) => 'multiplier' in token)
  const low = total(tokens, 0)
  const script = arabic ? 'arabic' : 'chinese'
  const base = { start: at, end, script, more, multiplied } as const
  if (lost > 0 || lostAfter > 0)
    return { ...base, form: 'damaged', value: null, ...lostBounds(tokens, lost, lostAfter) }
  if (saidOneByOne) return { ...base, form: 'digits', value: null, lower: null, upper: null }
  if (vagueHead) return { ...base, form: 'vague', value: null, lower: low * 2, upper: low * 10 - 1 }
  if (pair) return { ...base, form: 'pair', value: null, lower: low, upper: total(tokens, 1) }
  const first = tokens[0]
  const bare = first !== undefined && 'multiplier' in first && first.multiplier >= 100
  return withDecimal(text, { ...base, form: bare ? 'bare' : 'plain', value: low, lower: null, upper: null })
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
