import type { Claim } from '@jianbao/core'
import type { Lang, Words } from '../words/words.ts'

type Amount = Pick<Claim, 'value' | 'lower' | 'upper' | 'approx' | 'unit' | 'per'>

/** A number as a reader of the language writes it: 万 and 亿 in Chinese, groups of three digits in English. */
export function printedNumber(value: number, lang: Lang): string {
  if (lang === 'zh') {
    if (Math.abs(value) >= 1e8) return `${trim(value / 1e8)}亿`
    if (Math.abs(value) >= 1e4) return `${trim(value / 1e4)}万`
    return trim(value)
  }
  return new Intl.NumberFormat('en', { maximumFractionDigits: 6 }).format(value)
}

function trim(value: number): string {
  return String(Number(value.toFixed(6)))
}

/** How many a claim says, with its bound in words: 'at least 253,000', '至少 25.3万'. */
export function amountInWords(claim: Amount, lang: Lang, words: Words): string {
  const { value, lower, upper } = claim
  const n = (number: number): string => printedNumber(number, lang)
  if (lower !== null && upper !== null) return words.amount.between(n(lower), n(upper))
  if (lower !== null) return words.amount.atLeast(n(lower))
  if (upper !== null) return words.amount.atMost(n(upper))
  if (value === null) return words.amount.unknown
  return claim.approx ? words.amount.about(n(value)) : words.amount.exactly(n(value))
}
