import type { Span } from '../types.ts'
import { dateEnd } from './calendar.ts'
import { shareAt } from './fractions.ts'
import { notCounted } from './not-counted.ts'
import { chineseDigit, type Numeral, readNumeral, startsNumeral } from './numerals.ts'
import { build, type Quantity, readHead, readTail, signed } from './quantity.ts'
import { rangeEnd } from './ranges.ts'
import { isTitle, type View } from './regions.ts'

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
    const ratio = shareAt(view, numeral)
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
