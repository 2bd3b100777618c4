import type { Span } from '../types.ts'
import { dateEnd } from './calendar.ts'
import { charSet } from './char-class.ts'
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

type Bound = 'lower' | 'upper' | 'about'

/** Longest first, so that 不超过 is not read as 超过. */
const before: readonly [string, Bound][] = [
  ['不少于', 'lower'],
  ['不低于', 'lower'],
  ['不超过', 'upper'],
  ['不多于', 'upper'],
  ['不高于', 'upper'],
  ['至少', 'lower'],
  ['最少', 'lower'],
  ['超过', 'lower'],
  ['多于', 'lower'],
  ['高于', 'lower'],
  ['至多', 'upper'],
  ['最多', 'upper'],
  ['不足', 'upper'],
  ['不到', 'upper'],
  ['不满', 'upper'],
  ['未满', 'upper'],
  ['将近', 'upper'],
  ['接近', 'upper'],
  ['少于', 'upper'],
  ['低于', 'upper'],
  ['大约', 'about'],
  ['大概', 'about'],
  ['近', 'upper'],
  ['约', 'about'],
  ['超', 'lower'],
  ['逾', 'lower'],
  ['上', 'lower'],
]
const endsModifier = charSet(before.map(([word]) => word.slice(-1)))
/** 附近300名 and 预约20人 have no modifier. */
const wordsEndingLike: Record<string, string> = {
  近: '附最临靠邻新远亲就迫',
  约: '合预签节制公条违相邀简履',
  超: '赶反',
  上: '',
}
const after: readonly [string, Bound][] = [
  ['左右', 'about'],
  ['上下', 'about'],
  ['以上', 'lower'],
  ['以下', 'upper'],
  ['以内', 'upper'],
  ['之内', 'upper'],
]
const rangeMarks = ['-', '—', '–', '―', '~', '～', '至', '到']

function modifierBefore(
  text: string,
  at: number,
  numeral: Numeral,
): { start: number; text: string; bound: Bound } | null {
  const end = text.charAt(at - 1) === ' ' ? at - 1 : at
  if (end === 0 || !endsModifier(text, end - 1)) return null
  for (const [word, bound] of before) {
    if (!text.startsWith(word, end - word.length) || end < word.length) continue
    const start = end - word.length
    if (wordsEndingLike[word]?.includes(text.charAt(start - 1) || '\n')) return null
    if (word === '上' && numeral.form !== 'bare') return null
    return { start, text: word, bound }
  }
  return null
}

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
  let tail: { text: string; bound: Bound } | null = null
  for (const [word, bound] of after) {
    if ((unit || more || numeral.multiplied) && text.startsWith(word, end)) {
      tail = { text: word, bound }
      end += word.length
      break
    }
  }
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

function build(
  text: string,
  numeral: Numeral,
  second: Numeral | null,
  tail: ReturnType<typeof readTail>,
): Quantity {
  const head = modifierBefore(text, numeral.start, numeral)
  const bound = head?.bound ?? tail.tail?.bound ?? null
  const { more } = tail
  const half = more === '半'
  let value = second ? null : numeral.value
  if (half && value !== null) value += 0.5
  let lower = second ? scaled(numeral, second, text) : numeral.lower
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
    start: head?.start ?? numeral.start,
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
