import type { Span } from '../types.ts'
import { signBefore, unitBefore } from './affixes.ts'
import { modifierAfter, modifierBefore } from './bounds.ts'
import { chineseDigit, type Numeral } from './numerals.ts'
import { type RangeEnd, scaled } from './ranges.ts'
import type { View } from './regions.ts'
import { type Unit, unitAt } from './units.ts'

/** A number with its unit, as the text states it. Offsets are UTF-16, in the block's text. */
export interface Quantity extends Span {
  value: number | null
  lower: number | null
  upper: number | null
  modifier: string | null
  approx: boolean
  /** In the script of the block; null for a fraction or a number without one. */
  unit: string | null
  kind: Unit['kind'] | null
  per: string | null
  /** Where the numeral begins. */
  numeral: number
  rule: string
}

/** Sign and unit before the numeral. */
export interface Head {
  sign: number | null
  prefix: ReturnType<typeof unitBefore>
}

export function readHead(text: string, at: number): Head {
  const sign = signBefore(text, at)
  return { sign, prefix: unitBefore(text, sign ?? at) }
}

export type Tail = ReturnType<typeof readTail>

/** Reads what follows the numeral: 余, 多, 几 or 半, the unit, and 左右 or the like. */
export function readTail(text: string, numeral: Numeral, priced = false) {
  let at = numeral.end
  if (text.charAt(at) === ' ') at++
  let more = numeral.more
  let unit: Unit | null = null
  const next = text.charAt(at)
  const takesMore =
    (next === '余' || next === '多' || next === '来' || next === '几') &&
    (numeral.multiplied || numeral.script === 'arabic') &&
    !(next === '几' && numeral.script === 'arabic' && (numeral.value ?? 1) % 10 !== 0)
  if (takesMore) {
    const withMore = unitAt(text, text.charAt(at + 1) === ' ' ? at + 2 : at + 1, numeral.script)
    if (withMore || next === '余') {
      more = next
      at++
      if (withMore && text.charAt(at) === ' ') at++
      unit = withMore
    }
  } else if (next === '个' && (text.charAt(at + 1) === '多' || text.charAt(at + 1) === '半')) {
    unit = unitAt(text, at + 2, 'chinese')
    if (unit?.kind === 'time') {
      at += 2
      more = text.charAt(at - 1)
    } else unit = null
  }
  unit ??= unitAt(text, at, numeral.script)
  if (priced && unit?.kind === 'count') unit = null
  let end = unit ? at + unit.text.length : more ? at : numeral.end
  if (unit && unit.kind !== 'count' && more === null) {
    const char = text.charAt(end)
    const halfOrMore =
      char === '半' || char === '余' || (char === '多' && !'样元种次'.includes(text.charAt(end + 1) || '\n'))
    if (halfOrMore) {
      more = char
      end++
    }
  }
  const tenth = unit?.text === '成' && more === null ? tenthAt(text, end) : null
  if (tenth !== null) end++
  const unitEnd = unit ? at + unit.text.length : numeral.end
  const tail = unit || more || numeral.multiplied ? modifierAfter(text, end) : null
  if (tail) end += tail.text.length
  return { unit, unitEnd, tenth, more, tail, end }
}

/** 九成五 is 9.5, where nothing goes on behind it. */
function tenthAt(text: string, at: number): number | null {
  const digit = chineseDigit(text.charAt(at))
  const next = text.charAt(at + 1)
  return digit !== null && (next === '' || ',。;:、)的以左'.includes(next)) ? digit : null
}

/** As the block prints it, 个小时 as 小时; signs and Latin letters as ASCII in lower case. */
function unitName({ printed, text }: View, unit: Unit, end: number): string {
  const start = end - unit.text.length
  const slice = text.startsWith(unit.text, start) ? printed.slice(start, end) : unit.text
  const name = /^[\u4e00-\u9fff]+$/.test(unit.text) ? slice : unit.text
  const whole = (unit.text.startsWith('个') && unit.text !== '个点') || unit.text.startsWith('大')
  return name.length > 1 && (whole || unit.text.startsWith('整')) ? name.slice(1) : name
}

/** 近5年来: the last five years, not nearly five. */
const isLately = (
  text: string,
  { text: word, start }: { text: string; start: number },
  tail: Tail,
): boolean =>
  word === '近' &&
  tail.unit?.kind === 'time' &&
  (/^(?:以?来|间)/.test(text.slice(tail.end, tail.end + 2)) || ',。;、 '.includes(text.charAt(start - 1)))

export function build(
  view: View,
  numeral: Numeral,
  second: RangeEnd | null,
  before: Head,
  tail: Tail,
): Quantity {
  const { text } = view
  const { sign } = before
  const prefix = tail.unit ? null : before.prefix
  const from = prefix?.start ?? sign ?? numeral.start
  const printed = modifierBefore(text, from, numeral)
  const head = printed && isLately(text, printed, tail) ? null : printed
  const bound = head?.bound ?? tail.tail?.bound ?? null
  const { more } = tail
  const unit = tail.unit ?? prefix?.unit ?? null
  const half = more === '半'
  let value = second ? null : numeral.value
  if (half && value !== null) value += 0.5
  if (tail.tenth !== null && value !== null) value += tail.tenth / 10
  if (sign !== null && value !== null) value = -value
  let lower = second ? scaled(signed(numeral, sign), second.numeral, text) : numeral.lower
  let upper = second ? second.value : numeral.upper
  if (value !== null) {
    if (bound === 'upper') upper = value
    else if (bound === 'lower' || more === '余' || more === '多') lower = value
    else if (more === '几') {
      lower = value + 1
      upper = value + 9
      value = null
    }
  }
  const modifier = head?.text ?? (half ? null : more) ?? tail.tail?.text ?? null
  const per = perAfter(text, tail.end)
  return {
    start: head === null || head.text === '至少有' ? from : head.start,
    end: tail.end,
    numeral: numeral.start,
    value,
    lower,
    upper,
    modifier,
    approx: modifier !== null || value === null,
    unit: unit ? unitName(view, unit, tail.unitEnd) : null,
    kind: unit?.kind ?? null,
    per,
    rule: second ? 'q-range' : numeral.form === 'damaged' ? 'q-damaged' : unit ? 'q-unit' : 'q-no-unit',
  }
}

export const signed = (numeral: Numeral, sign: number | null): Numeral =>
  sign === null || numeral.value === null ? numeral : { ...numeral, value: -numeral.value }

/** The denominator of 元/斤. */
function perAfter(text: string, at: number): string | null {
  if (text.charAt(at) !== '/') return null
  return unitAt(text, at + 1, 'chinese')?.text ?? null
}
