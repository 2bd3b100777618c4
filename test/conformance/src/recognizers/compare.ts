import { foldText } from '@jianbao/core'
import { extract } from '../../../../packages/core/src/extract/extract.ts'
import { readNumeral } from '../../../../packages/core/src/extract/numerals.ts'
import { findQuantities } from '../../../../packages/core/src/extract/quantities.ts'
import type { Quantity } from '../../../../packages/core/src/extract/quantity.ts'
import { viewOf } from '../../../../packages/core/src/extract/regions.ts'
import { unitAt } from '../../../../packages/core/src/extract/units.ts'
import type { Case, Expected, Model } from './cases.ts'
import { unitNames } from './units.ts'

/**
 * `same`: the same words and the same value. `guide`: both are read, and our guide asks for another answer; `why` says
 * which. `other`: everything else.
 */
export interface Outcome {
  as: 'same' | 'guide' | 'other'
  why: string
}

const same: Outcome = { as: 'same', why: '' }
const guide = (why: string): Outcome => ({ as: 'guide', why })
const other = (why: string): Outcome => ({ as: 'other', why })

const near = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))

const overlaps = (quantity: Quantity, { start, end }: Expected) =>
  quantity.start < end && quantity.end > start

type Compare = (expected: Expected, found: readonly Quantity[], text: string) => Outcome

/** What a numeral without a quantity around it says: the number alone, which our guide does not count. */
function readAlone(text: string, { start, end }: Expected) {
  const sign = text.charAt(start) === '负' || text.charAt(start) === '-' ? 1 : 0
  const numeral = readNumeral(text, start + sign)
  if (!numeral) return null
  return {
    value: numeral.value === null ? null : sign ? -numeral.value : numeral.value,
    whole: numeral.end === end,
    form: numeral.form,
  }
}

const missing = (text: string, { start, end }: Expected): Outcome => {
  if (/[\^]|\de[+-]?\d|\d ?[km]$/.test(text.slice(start, end))) return other('powers, e-notation, k and M')
  if (/\d ?\/ ?\d/.test(text.slice(start, end))) return other('1/2, 1 4/3 without words of share around it')
  if (text.slice(start, end).includes(' ')) return other('blanks between the characters')
  if (/^[零一二三四五六七八九]$/.test(text.slice(start, end)))
    return guide('一 and the like count nothing here')
  return other('not found')
}

const number: Compare = (expected, found, text) => {
  const want = Number(expected.value)
  const covering = found.find(({ start, end }) => start <= expected.start && end >= expected.end)
  if (covering?.value != null && near(covering.value, want)) return same
  const alone = readAlone(text, expected)
  if (alone?.whole && alone.value !== null && near(alone.value, want)) return same
  if (alone?.whole && alone.form === 'vague') return guide('几 leaves bounds, never one value')
  return missing(text, expected)
}

function shareOf({ value, unit }: Quantity): number | null {
  if (value === null) return null
  if (unit === '%' || unit === '个百分点' || unit === '百分点') return value
  if (unit === '‰') return value / 10
  if (unit === '成') return value * 10
  if (unit === '折') return value >= 10 ? value : value * 10
  return unit === null ? value * 100 : null
}

const percentage: Compare = (expected, found, text) => {
  const quantity = found.find((candidate) => overlaps(candidate, expected))
  const share = quantity ? shareOf(quantity) : null
  if (share !== null && near(share, Number(expected.value?.replace('%', '')))) return same
  if (quantity?.rule === 'q-range') return guide('a range is one entry with bounds')
  return quantity ? other('read otherwise') : missing(text, expected)
}

const unitAsPrinted = ({ kind, unit }: Quantity) => kind === 'count' || unit === '度'

const measured: Compare = (expected, found, text) => {
  if (expected.value === null) return guide('a unit without a number')
  const own = found.filter((candidate) => overlaps(candidate, expected))
  const names = unitNames[expected.unit ?? ''] ?? []
  const fits = own.find(
    ({ value, unit }) => value !== null && near(value, Number(expected.value)) && names.includes(unit ?? ''),
  )
  if (fits) return same
  if (own.length > 1) return guide('one entry a numeral: 五元三毛 is two')
  const [only] = own
  if (only?.rule === 'q-range') return guide('a range is one entry with bounds')
  if (only?.value != null && near(only.value, Number(expected.value)) && unitAsPrinted(only))
    return guide('the unit is what is printed: 20个 of 20个比特币, 度 of 华氏98度')
  return only ? other('read otherwise') : missing(text, expected)
}

const ranged: Compare = (expected, found, text) => {
  const own = found.filter((candidate) => overlaps(candidate, expected))
  const [, low = '', high = ''] = /^[[(]([^,]*),([^,]*)[\])]$/.exec(expected.value ?? '') ?? []
  const bound = (printed: string) => (printed === '' ? null : Number(printed))
  const agree = (got: number | null, want: number | null) =>
    got === null || want === null ? got === want : near(got, want)
  if (own.some(({ lower, upper }) => agree(lower, bound(low)) && agree(upper, bound(high)))) return same
  if (low !== '' && low === high) return guide('an exact number has no bounds')
  if (own.length > 1) return guide('one entry a numeral: two comparisons are two')
  if (
    own[0]?.lower != null &&
    bound(low) !== null &&
    own[0].lower >= (bound(low) ?? 0) &&
    own[0].upper !== null
  )
    return guide('十几 has an upper bound too')
  if (own.length === 0 && !unitAt(text, expected.end, 'arabic'))
    return guide('a number without a unit counts nothing')
  return own.length > 0 ? other('read otherwise') : missing(text, expected)
}

const uncounted: Compare = (expected, found) =>
  found.some((quantity) => overlaps(quantity, expected)) ? other('counted') : same

const compares: Record<Exclude<Model, 'DateParser'>, Compare> = {
  NumberModel: number,
  NumberRangeModel: ranged,
  PercentModel: percentage,
  OrdinalModel: uncounted,
  CurrencyModel: measured,
  DimensionModel: measured,
  AgeModel: measured,
  TemperatureModel: measured,
  DateExtractor: uncounted,
}

const empty = {
  headline: null,
  kicker: null,
  deck: null,
  series: null,
  publisher: null,
  source: null,
  prevTitle: null,
  nextTitle: null,
  published: null,
  views: null,
  dateline: null,
  breadcrumb: [],
  bylines: [],
  edition: null,
}

/** Dates are compared as days, and only those that a newspaper can mean on the day it says them. */
function compareDates({ input, reference, expected }: Case): Outcome[] {
  const published = reference
    ? { value: reference, spans: [{ start: 0, end: 1 }], certainty: 'stated' as const, rule: 'reference' }
    : null
  const body = [
    { type: 'paragraph' as const, line: 1, text: input, pieces: [{ start: 0, end: input.length }] },
  ]
  const { dates } = extract({ metadata: { ...empty, published }, body }, { lines: [] }).mentions
  return expected.map((want) => {
    const own = dates.find(({ at }) => at.start < want.end && at.end > want.start)
    if (!own) return other('not found')
    if (want.dates.includes(own.value)) return same
    return want.dates.some((date) => date.startsWith(own.value))
      ? guide('as precise as it is printed')
      : other('read otherwise')
  })
}

/** One outcome for each expected result, and one for an input in which nothing is expected. */
export function compareCase(model: Model, one: Case): Outcome[] {
  if (model === 'DateParser') return compareDates(one)
  const view = viewOf(one.input)
  const found = findQuantities(view).map((quantity) => ({
    ...quantity,
    unit: quantity.unit && foldText(quantity.unit),
  }))
  const compare = compares[model]
  if (one.expected.length > 0) return one.expected.map((want) => compare(want, found, view.text))
  if (model === 'NumberModel' && found.length > 0 && found.every(({ kind }) => kind === 'measure'))
    return [guide('一美元 is counted with its unit')]
  const relevant =
    model === 'PercentModel' ? found.filter(({ unit }) => unit === '%' || unit === '个百分点') : found
  const stray = relevant.filter(({ kind }) => model !== 'CurrencyModel' || kind === 'measure')
  return [stray.length > 0 ? other('found where nothing is expected') : same]
}
