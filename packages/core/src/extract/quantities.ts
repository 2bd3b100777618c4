import type { Span } from '../types.ts'
import { dateEnd } from './calendar.ts'
import { boundAfter, modifierBefore, signBefore } from './modifiers.ts'
import { notCounted } from './not-counted.ts'
import { type Numeral, readNumeral, startsNumeral } from './numerals.ts'
import { isTitle, type View } from './regions.ts'
import { type Unit, unitAt } from './units.ts'

/** A number with its unit, as the text states it. Offsets are UTF-16, in the block's text. */
export interface Quantity extends Span {
  value: number | null
  lower: number | null
  upper: number | null
  modifier: string | null
  approx: boolean
  /** Simplified; null for a fraction or a number without one. */
  unit: string | null
  kind: Unit['kind'] | null
  per: string | null
  /** Where the numeral begins. */
  numeral: number
  rule: string
}

const rangeMarks = ['-', '—', '–', '―', '~', '～', '至', '到']

/** Reads what follows the numeral: 余, 多, 几 or 半, the unit, and 左右 or the like. */
function readTail(text: string, numeral: Numeral) {
  let at = numeral.end
  if (text.charAt(at) === ' ') at++
  let more = numeral.more
  let unit: Unit | null = null
  const next = text.charAt(at)
  const takesMore =
    (next === '余' || next === '多' || next === '来' || next === '几') &&
    (numeral.multiplied || numeral.script === 'arabic') &&
    !(next === '几' && numeral.script === 'arabic')
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
  const tail = unit || more || numeral.multiplied ? boundAfter(text, end) : null
  if (tail) end += tail.text.length
  return { unit, more, tail, end }
}

/** The numeral at the far side of 5—10人 or 30元至50元, if one stands there. */
function rangeEnd(text: string, first: Numeral, firstEnd: number): Numeral | null {
  const at = text.charAt(firstEnd) === ' ' ? firstEnd + 1 : firstEnd
  const mark = rangeMarks.find((candidate) => text.startsWith(candidate, at))
  if (!mark) return null
  let next = at + mark.length
  if (text.charAt(next) === mark) next++
  if (text.charAt(next) === ' ') next++
  if (!startsNumeral(text, next)) return null
  const second = readNumeral(text, next)
  if (!second || second.value === null || first.value === null) return null
  return scaled(first, second, text) < second.value ? second : null
}

/** Before a unit 5 to 10万 is 50,000 to 100,000. */
function scaled(first: Numeral, second: Numeral, text: string): number {
  const value = first.value ?? 0
  const last = text.charAt(second.end - 1)
  if (first.multiplied || !second.multiplied) return value
  if (last === '万') return value * 10_000
  return last === '亿' ? value * 100_000_000 : value
}

/** Short names of measures and time: 个小时 is 小时. */
function unitName(unit: string): string {
  if (unit.length > 1 && unit.startsWith('个') && unit !== '个点') return unit.slice(1)
  return unit.startsWith('整') ? unit.slice(1) : unit
}

/** The opposite of a number that may be absent. */
const minus = (value: number | null) => (value === null ? null : -value)

function build(
  text: string,
  numeral: Numeral,
  second: Numeral | null,
  tail: ReturnType<typeof readTail>,
): Quantity {
  const sign = signBefore(text, numeral, tail.unit)
  const from = sign ?? numeral.start
  const head = modifierBefore(text, from, numeral)
  const bound = head?.bound ?? tail.tail?.bound ?? null
  const { more } = tail
  const half = more === '半'
  let value = second ? null : numeral.value
  if (half && value !== null) value += 0.5
  let lower = second ? scaled(numeral, second, text) : numeral.lower
  let upper = second ? second.value : numeral.upper
  if (sign !== null) {
    value = minus(value)
    const [least, most] = [minus(upper), minus(lower)]
    lower = least
    upper = most
  }
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
    start: head?.start ?? from,
    end: tail.end,
    numeral: numeral.start,
    value,
    lower,
    upper,
    modifier,
    approx: modifier !== null || value === null,
    unit: tail.unit ? unitName(tail.unit.text) : null,
    kind: tail.unit?.kind ?? null,
    per,
    rule: second ? 'q-range' : numeral.form === 'damaged' ? 'q-damaged' : tail.unit ? 'q-unit' : 'q-no-unit',
  }
}

/** The denominator of 元/斤. */
function perAfter(text: string, at: number): string | null {
  if (text.charAt(at) !== '/') return null
  return unitAt(text, at + 1, 'chinese')?.text ?? null
}

/** 三分之二, 百分之三十: `at` is after the first numeral. */
function fraction(text: string, first: Numeral): Quantity | null {
  if (!text.startsWith('分之', first.end) || first.value === null) return null
  const second = readNumeral(text, first.end + 2)
  if (!second || second.value === null) return null
  const percent = first.form === 'bare' && first.value === 100
  const value = percent ? second.value : Number((second.value / first.value).toPrecision(12))
  const numeral = { ...second, start: first.start, value }
  const tail = readTail(text, second)
  const end = tail.unit ? second.end : tail.end
  const quantity = build(text, numeral, null, { ...tail, unit: null, end })
  return { ...quantity, unit: percent ? '%' : null, kind: 'measure', rule: 'q-fraction' }
}

/** Every quantity of a block, in order. `names` are spans (places) in which a numeral is part of a name. */
export function findQuantities(view: View, names: readonly Span[] = []): Quantity[] {
  const { text, regions } = view
  const titles = regions.filter(isTitle)
  const found: Quantity[] = []
  let name = 0
  let title = 0
  let at = 0
  while (at < text.length) {
    if (!startsNumeral(text, at)) {
      at++
      continue
    }
    while ((names[name]?.end ?? Number.POSITIVE_INFINITY) <= at) name++
    while ((titles[title]?.end ?? Number.POSITIVE_INFINITY) <= at) title++
    const skip = [names[name], titles[title]].find((span) => span && span.start <= at)
    if (skip) {
      at = skip.end
      continue
    }
    const numeral = readNumeral(text, at)
    if (!numeral) {
      at++
      while (text.charAt(at) === '\ufffd' && text.charAt(at - 1) === '\ufffd') at++
      continue
    }
    const date = dateEnd(text, numeral)
    if (date !== null) {
      at = date
      continue
    }
    const ratio = fraction(text, numeral)
    if (ratio) {
      found.push(ratio)
      at = ratio.end
      continue
    }
    const quantity = quantityAt(view, numeral)
    if (quantity.value) found.push(quantity.value)
    at = Math.max(quantity.end, numeral.end)
  }
  return found
}

function quantityAt(view: View, numeral: Numeral): { value: Quantity | null; end: number } {
  const { text } = view
  let tail = readTail(text, numeral)
  let second = rangeEnd(text, numeral, tail.unit && !tail.more ? tail.end : numeral.end)
  if (second) {
    const far = readTail(text, second)
    const spoken = text.slice(tail.end, second.start).trim()
    const growth =
      tail.unit !== null &&
      (spoken === '到' || spoken === '至') &&
      '从由'.includes(text.charAt(numeral.start - 1) || '\n')
    const sameUnit = tail.unit === null || far.unit?.text === tail.unit.text
    if (far.unit && sameUnit && !growth && !/[-/.:]/.test(text.charAt(second.end))) tail = far
    else second = null
  }
  const reason = notCounted(view, numeral, tail.unit, {
    more: tail.more,
    tail: tail.tail?.text ?? null,
    end: tail.end,
    range: second !== null,
  })
  if (reason) return { value: null, end: numeral.end }
  return { value: build(text, numeral, second, tail), end: tail.end }
}
