/**
 * `pnpm --filter @jianbao/core conformance:recognizers FOLDER [--verbose]`: numbers and units beside the Chinese cases of
 * Recognizers-Text (MIT). FOLDER is the `Specs` of a checkout of microsoft/Recognizers-Text; the cases are theirs and are
 * not kept here. Prints for each model how many of the expected results are read with the same value, how many of these
 * are quantities, and why the others are not.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { dateEnd } from '../src/extract/calendar.ts'
import { notCounted } from '../src/extract/not-counted.ts'
import { readNumeral, startsNumeral } from '../src/extract/numerals.ts'
import { findQuantities, type Quantity } from '../src/extract/quantities.ts'
import { type View, viewOf } from '../src/extract/regions.ts'
import { unitAt } from '../src/extract/units.ts'

interface Case {
  Input: string
  Results: { Text: string; Start: number; End: number; Resolution: { value?: string | null } }[]
}

const models = [
  'Number/Chinese/NumberModel',
  'Number/Chinese/NumberRangeModel',
  'Number/Chinese/PercentModel',
  'NumberWithUnit/Chinese/AgeModel',
  'NumberWithUnit/Chinese/CurrencyModel',
  'NumberWithUnit/Chinese/DimensionModel',
  'NumberWithUnit/Chinese/TemperatureModel',
]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { verbose: { type: 'boolean', default: false } },
})
const [folder] = positionals
const print = (line: string) => process.stdout.write(`${line}\n`)

/** '(20,35]' as bounds, '50%' as 50, '1.5' as 1.5. */
function expected(value: string): { value: number | null; lower: number | null; upper: number | null } {
  const range = /^[[(]([-\d.E+]*),([-\d.E+]*)[\])]$/.exec(value)
  if (!range) return { value: Number(value.replace('%', '')), lower: null, upper: null }
  const [lower, upper] = [range[1], range[2]].map((bound) => (bound ? Number(bound) : null))
  return { value: null, lower: lower ?? null, upper: upper ?? null }
}

const near = (a: number | null, b: number | null) =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= Math.abs(b) * 1e-9)

/** In percent models 折 and 成 are tenths, and a fraction of a hundred is a percentage. */
function asPercent(quantity: Quantity): number | null {
  const { value, unit } = quantity
  if (value === null) return null
  if (unit === '成' || unit === '折') return value * 10
  return unit === null ? value * 100 : value
}

function agrees(quantity: Quantity, wanted: ReturnType<typeof expected>, model: string): boolean {
  if (wanted.value === null) {
    const lower = quantity.lower ?? quantity.value
    const upper = quantity.upper ?? quantity.value
    return near(lower, wanted.lower) && near(upper, wanted.upper)
  }
  const value = model.endsWith('PercentModel') ? asPercent(quantity) : quantity.value
  return near(value ?? quantity.lower, wanted.value)
}

/** The first numeral inside a result, read by itself. */
function numeralIn(view: View, start: number, end: number) {
  for (let at = start; at <= end; at++) {
    const numeral = startsNumeral(view.text, at) ? readNumeral(view.text, at) : null
    if (numeral) return numeral
  }
  return null
}

/** Why a number that is expected is no quantity of ours. */
function reason(view: View, start: number, end: number): string {
  const numeral = numeralIn(view, start, end)
  if (!numeral) return 'no numeral is read'
  if (dateEnd(view.text, numeral) !== null) return 'part of a date'
  const unit = unitAt(view.text, numeral.end, numeral.script)
  const why = notCounted(view, numeral, unit, { more: null, tail: null, end: numeral.end, range: false })
  return why === null ? 'read with another value' : `not counted: ${why}`
}

interface Tally {
  expected: number
  read: number
  counted: number
  unread: string[]
  reasons: Map<string, string[]>
}

function run(model: string, cases: readonly Case[]): Tally {
  const tally: Tally = { expected: 0, read: 0, counted: 0, unread: [], reasons: new Map() }
  for (const { Input, Results } of cases) {
    const view = viewOf(Input)
    const quantities = findQuantities(view)
    for (const { Text, Start, End, Resolution } of Results) {
      if (typeof Resolution.value !== 'string') continue
      tally.expected++
      const wanted = expected(Resolution.value)
      const counted = quantities.some(
        (quantity) => quantity.start <= End && quantity.end > Start && agrees(quantity, wanted, model),
      )
      const numeral = numeralIn(view, Start, End)
      const read = counted || (numeral !== null && near(numeral.value, wanted.value))
      if (read) tally.read++
      else tally.unread.push(`${Input} → ${Text} = ${Resolution.value}`)
      if (counted) {
        tally.counted++
        continue
      }
      const why = reason(view, Start, End)
      tally.reasons.set(why, [...(tally.reasons.get(why) ?? []), `${Input} → ${Text} = ${Resolution.value}`])
    }
  }
  return tally
}

const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`

if (folder === undefined || !existsSync(join(folder, 'Number'))) {
  print('No cases: give the folder Specs of a checkout of microsoft/Recognizers-Text.')
} else {
  for (const model of models) {
    const text = readFileSync(join(folder, `${model}.json`), 'utf8').replace(/^\ufeff/, '')
    const tally = run(model, JSON.parse(text) as Case[])
    const name = model.split('/').at(-1)
    print(
      `${name}: ${tally.expected} expected, read ${share(tally.read, tally.expected)}, counted ${share(tally.counted, tally.expected)}`,
    )
    const reasons = [...tally.reasons].sort(([, a], [, b]) => b.length - a.length)
    for (const [why, examples] of reasons) {
      print(`  ${examples.length} ${why}`)
      if (values.verbose) for (const example of examples) print(`      ${example}`)
    }
    if (values.verbose) for (const example of tally.unread) print(`  unread ${example}`)
  }
}
