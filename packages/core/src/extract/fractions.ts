import { signBefore } from './affixes.ts'
import { modifierAfter } from './bounds.ts'
import { type Numeral, readNumeral } from './numerals.ts'
import { build, type Quantity, readHead, readTail } from './quantity.ts'
import type { View } from './regions.ts'

/** A share that begins with the numeral: 一半, 三分之二, 1/3, 三又二分之一; null where none does. */
export const shareAt = (view: View, numeral: Numeral): Quantity | null =>
  half(view, numeral) ?? fraction(view, numeral) ?? mixedFraction(view, numeral)

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
