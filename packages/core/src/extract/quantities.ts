import type { Span } from '../types.ts'
import { signBefore, unitBefore } from './affixes.ts'
import { modifierAfter, modifierBefore } from './bounds.ts'
import { dateEnd } from './calendar.ts'
import { notCounted } from './not-counted.ts'
import { chineseDigit, type Numeral, readNumeral, startsNumeral } from './numerals.ts'
import { type RangeEnd, rangeEnd, scaled } from './ranges.ts'
import { isTitle, type View } from './regions.ts'
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
interface Head {
  sign: number | null
  prefix: ReturnType<typeof unitBefore>
}

function readHead(text: string, at: number): Head {
  const sign = signBefore(text, at)
  return { sign, prefix: unitBefore(text, sign ?? at) }
}

type Tail = ReturnType<typeof readTail>

/** Reads what follows the numeral: 余, 多, 几 or 半, the unit, and 左右 or the like. */
function readTail(text: string, numeral: Numeral, priced = false) {
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
  const whole = unit.text.startsWith('个') && unit.text !== '个点'
  return name.length > 1 && (whole || unit.text.startsWith('整')) ? name.slice(1) : name
}

function build(view: View, numeral: Numeral, second: RangeEnd | null, before: Head, tail: Tail): Quantity {
  const { text } = view
  const { sign } = before
  const prefix = tail.unit ? null : before.prefix
  const from = prefix?.start ?? sign ?? numeral.start
  const head = modifierBefore(text, from, numeral)
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
    start: head?.start ?? from,
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

const signed = (numeral: Numeral, sign: number | null): Numeral =>
  sign === null || numeral.value === null ? numeral : { ...numeral, value: -numeral.value }

/** The denominator of 元/斤. */
function perAfter(text: string, at: number): string | null {
  if (text.charAt(at) !== '/') return null
  return unitAt(text, at + 1, 'chinese')?.text ?? null
}

/** 三分之二, 百分之三十; 1/3 where it shares something out. */
function fraction(view: View, first: Numeral): Quantity | null {
  const { text } = view
  if (first.value === null) return null
  const slash = text.charAt(first.end) === '/'
  if (!slash && !text.startsWith('分之', first.end)) return null
  const second = readNumeral(text, slash ? first.end + 1 : first.end + 2)
  if (!second || second.value === null || (slash && !sharesOut(text, first, second))) return null
  const [above, below] = slash ? [first.value, second.value] : [second.value, first.value]
  const percent = first.form === 'bare' && first.value === 100
  const value = percent ? second.value : Number((above / below).toPrecision(12))
  const numeral = { ...second, start: first.start, value }
  const tail = readTail(text, second)
  const bound = modifierAfter(text, second.end)
  const end = tail.unit ? second.end : second.end + (bound?.text.length ?? 0)
  const quantity = build(view, numeral, null, readHead(text, first.start), {
    ...tail,
    unit: null,
    tail: tail.unit ? null : bound,
    end,
  })
  return { ...quantity, unit: percent ? '%' : null, kind: 'measure', rule: 'q-fraction' }
}

/** 一半, 近一半; not 另一半 or 一半天. */
function half(view: View, numeral: Numeral): Quantity | null {
  const { text } = view
  const printed =
    numeral.value === 1 && text.startsWith('一半', numeral.start) && numeral.end === numeral.start + 1
  if (!printed || '另知'.includes(text.charAt(numeral.start - 1) || '\n')) return null
  const end = numeral.end + 1
  const whole = { ...numeral, end, value: 0.5 }
  const tail = { unit: null, unitEnd: end, tenth: null, more: null, tail: modifierAfter(text, end), end }
  if (tail.tail) tail.end += tail.tail.text.length
  return {
    ...build(view, whole, null, readHead(text, numeral.start), tail),
    kind: 'measure',
    rule: 'q-fraction',
  }
}

/** 三又二分之一 and 3又1/2. */
function mixedFraction(view: View, whole: Numeral): Quantity | null {
  const { text } = view
  if (text.charAt(whole.end) !== '又' || whole.value === null) return null
  const numeral = readNumeral(text, whole.end + 1)
  const part = numeral ? fraction(view, numeral) : null
  if (!part || part.value === null) return null
  const sign = signBefore(text, whole.start)
  const value = (sign === null ? 1 : -1) * (whole.value + part.value)
  return { ...part, start: sign ?? whole.start, numeral: whole.start, value }
}

/** 占1/3, 2/3以上, 1/4的: elsewhere 4/6 may be a day, a score or an edition. */
function sharesOut(text: string, first: Numeral, second: Numeral): boolean {
  const [above, below] = [first.value ?? 0, second.value ?? 0]
  if (above <= 0 || above >= below || '/.:-'.includes(text.charAt(second.end) || '\n')) return false
  const after = text.charAt(second.end)
  const said = '占近约超过达足到'.includes(text.charAt(first.start - 1) || '\n') && after !== '页'
  return said || '的到至'.includes(after || '\n') || modifierAfter(text, second.end) !== null
}

/** Addresses on the web: their digits count nothing. */
function addressesIn(text: string): Span[] {
  const found: Span[] = []
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 3)) {
    if (at < (found.at(-1)?.end ?? 0)) continue
    let end = at
    while (text.charAt(end) > ' ' && text.charAt(end) < '\u007f') end++
    found.push({ start: at, end })
  }
  return found
}

/** Every quantity of a block, in order. `names` are spans (places) in which a numeral is part of a name. */
export function findQuantities(view: View, names: readonly Span[] = []): Quantity[] {
  const { text, regions } = view
  const titles = [...regions.filter(isTitle), ...addressesIn(text)].sort((a, b) => a.start - b.start)
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
    const ratio = half(view, numeral) ?? fraction(view, numeral) ?? mixedFraction(view, numeral)
    const date = ratio ? null : dateEnd(text, numeral)
    if (ratio) found.push(ratio)
    if (ratio || date !== null) {
      at = ratio?.end ?? date ?? numeral.end
      continue
    }
    const quantity = quantityAt(view, numeral)
    if (quantity.value) found.push(quantity.value)
    at = Math.max(quantity.end, numeral.end)
  }
  return found
}

/** 三八折 is 3.8, digit by digit; 二三折 is that too. */
function asDiscount(text: string, numeral: Numeral): Numeral {
  const said = numeral.form === 'digits' || numeral.form === 'pair'
  if (!said || text.charAt(numeral.end) !== '折' || numeral.end - numeral.start !== 2) return numeral
  const [tens = 0, ones = 0] = [0, 1].map((i) => chineseDigit(text.charAt(numeral.start + i)) ?? 0)
  return { ...numeral, form: 'plain', value: tens + ones / 10, lower: null, upper: null }
}

function quantityAt(view: View, read: Numeral): { value: Quantity | null; end: number } {
  const { text } = view
  const numeral = asDiscount(text, read)
  const before = readHead(text, numeral.start)
  const priced = before.prefix?.sign ?? false
  let tail = readTail(text, numeral, priced)
  let second = rangeEnd(text, signed(numeral, before.sign), tail.unit && !tail.more ? tail.end : numeral.end)
  if (second) {
    const far = readTail(text, second.numeral, priced)
    const spoken = text.slice(tail.end, second.numeral.start).trim()
    const growth =
      tail.unit !== null &&
      (spoken === '到' || spoken === '至') &&
      '从由'.includes(text.charAt(numeral.start - 1) || '\n')
    const sameUnit = tail.unit === null || far.unit?.text === tail.unit.text
    const between = !second.needsBetween || /^之?间(?!隔)/.test(text.slice(far.end, far.end + 3))
    const open = /[-/.:]/.test(text.charAt(second.numeral.end))
    if ((far.unit || priced) && sameUnit && between && !growth && !open) tail = far
    else second = null
  }
  const reason = notCounted(view, numeral, tail.unit ?? before.prefix?.unit ?? null, {
    more: tail.more,
    tail: tail.tail?.text ?? null,
    end: tail.end,
    range: second !== null,
    signed: before.sign !== null,
  })
  if (reason) return { value: null, end: numeral.end }
  return { value: build(view, numeral, second, before, tail), end: tail.end }
}
