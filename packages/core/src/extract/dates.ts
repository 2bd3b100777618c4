import type { Certainty, Span } from '../types.ts'
import { charSet } from './char-class.ts'
import { addDays, addMonths, type Civil, dayNumber, exists, isoOf, nearest } from './civil.ts'
import { type Part, type PrintedDate, printedDateAt } from './date-parts.ts'
import { dateWords } from './date-words.ts'
import { startsNumeral } from './numerals.ts'
import { isTitle, type View } from './regions.ts'

/** A date as the text names it. */
export interface FoundDate extends Span {
  /** ISO 8601 with the printed precision; a range is its first and last, with a slash; null without anything to count from. */
  value: string | null
  certainty: Certainty
  rule: 'd-whole' | 'd-completed' | 'd-word' | 'd-range' | 'd-since' | 'd-open'
}

interface Range {
  from: Civil
  to: Civil
}

const begins = charSet([...[...dateWords.keys()].map((word) => word.charAt(0)), '第', '前', '上', '下'])

/** A year of two digits (08年) is the nearest that ends so. */
function yearOf(value: number, anchor: Civil | null): number | null {
  if (value >= 1000) return value
  if (value >= 100 || !anchor) return null
  const century = Math.floor(anchor.year / 100) * 100
  return value + century > anchor.year + 10 ? value + century - 100 : value + century
}

interface Bases {
  published: Civil | null
  /** The date before in the block. */
  last: Civil | null
  /** The date before in the sentence. */
  near: Civil | null
}

/** The unit that a word counts, from its base; null where that is not known so precisely. */
function counted(part: Part, { published, last }: Bases): Civil | null {
  if (typeof part === 'number') return null
  const base = part.from === 'last' ? last : published
  if (!base) return null
  if (part.unit === 'year') return { year: base.year + part.shift }
  if (base.month === undefined) return null
  if (part.unit === 'month') return addMonths(base, part.shift)
  return base.day === undefined ? null : addDays(base, part.shift)
}

/** A month takes the year of the date before it in the sentence, a day the month of the date before it; else they are next to publication. */
function completed(printed: PrintedDate, bases: Bases): Civil | null {
  const { month, day } = printed
  const { last, near, published } = bases
  if (typeof month === 'number') {
    const rest = { month, ...(typeof day === 'number' ? { day } : {}) }
    if (near) return { year: near.year, ...rest }
    if (!published) return null
    return nearest(
      [-1, 0, 1].map((shift) => ({ year: published.year + shift, ...rest })),
      published,
    )
  }
  if (typeof day !== 'number') return null
  if (last?.month !== undefined) return { year: last.year, month: last.month, day }
  if (published?.month === undefined) return null
  return nearest(
    [0, -1, 1].map((shift) => ({ ...addMonths(published, shift), day })),
    published,
  )
}

function resolve(printed: PrintedDate, bases: Bases): Civil | null {
  const { year, month, day } = printed
  if (year === undefined && month === undefined && day === undefined) {
    return bases.published ? { year: bases.published.year } : null
  }
  const lead = year ?? month ?? day
  const base = lead === undefined || typeof lead === 'number' ? null : counted(lead, bases)
  if (typeof lead !== 'number' && !base) return null
  if (base) {
    const rest = {
      ...(typeof month === 'number' ? { month } : {}),
      ...(typeof day === 'number' ? { day } : {}),
    }
    return { ...base, ...rest }
  }
  if (typeof year !== 'number') return completed(printed, bases)
  const full = yearOf(year, bases.published)
  if (full === null) return null
  return {
    year: full,
    ...(typeof month === 'number' ? { month } : {}),
    ...(typeof day === 'number' ? { day } : {}),
  }
}

function rangeOf(printed: PrintedDate, from: Civil): Range {
  const { until, months } = printed
  if (months)
    return { from: { year: from.year, month: months[0] }, to: { year: from.year, month: months[1] } }
  if (until === undefined) return { from, to: from }
  if (from.day !== undefined) return { from, to: { ...from, day: until } }
  return { from, to: from.month === undefined ? { year: until } : { ...from, month: until } }
}

const rangeMarks = '-—–~～至到'

/** Where a second date begins after one that ends at `end`: 3月5日至4月6日. */
function secondAt(text: string, end: number): number | null {
  const mark = text.charAt(end)
  if (mark === '' || !rangeMarks.includes(mark)) return null
  return text.charAt(end + 1) === mark ? end + 2 : end + 1
}

const isoRange = ({ from, to }: Range) =>
  isoOf(from) === isoOf(to) ? isoOf(from) : `${isoOf(from)}/${isoOf(to)}`

const endsSentence = charSet('。!?\n')

/**
 * Every date of a block, in order. What is not printed of a date is completed from the date before it in the sentence, else from
 * the day of publication; without these its value is null. Years of old calendars and dates in titles are passed over.
 */
export function findDates({ text, regions }: View, published: Civil | null): FoundDate[] {
  const titles = regions.filter(isTitle)
  const dates: FoundDate[] = []
  let title = 0
  let last: Civil | null = null
  let near: Civil | null = null
  let at = 0
  while (at < text.length) {
    if (endsSentence(text, at)) near = null
    if (!startsNumeral(text, at) && !begins(text, at)) {
      at++
      continue
    }
    while ((titles[title]?.end ?? Number.POSITIVE_INFINITY) <= at) title++
    const inTitle = titles[title]
    if (inTitle && inTitle.start <= at) {
      at = inTitle.end
      continue
    }
    const printed = printedDateAt(text, at)
    if (!printed) {
      at++
      while (startsNumeral(text, at) && startsNumeral(text, at - 1)) at++
      continue
    }
    const found = dateOf(text, printed, { published, last, near })
    dates.push(found.date)
    last = found.last ?? last
    near = found.last ?? near
    at = found.date.end
  }
  return dates
}

function dateOf(text: string, printed: PrintedDate, bases: Bases): { date: FoundDate; last: Civil | null } {
  const resolved = resolve(printed, bases)
  const from = resolved && exists(resolved) ? resolved : null
  const { start, end } = printed
  const whole = typeof printed.year === 'number' && printed.year >= 1000
  const word = [printed.year, printed.month, printed.day].some((part) => typeof part === 'object')
  const rule = whole ? 'd-whole' : word ? 'd-word' : 'd-completed'
  const certainty: Certainty = whole ? 'stated' : 'implied'
  if (!from) return { date: { start, end, value: null, certainty: 'implied', rule: 'd-open' }, last: null }
  if (printed.since) {
    const { published } = bases
    const value =
      published && dayNumber(from) <= dayNumber(published) ? `${isoOf(from)}/${isoOf(published)}` : null
    return { date: { start, end, value, certainty: 'implied', rule: 'd-since' }, last: from }
  }
  const second = printed.until === undefined ? secondAt(text, end) : null
  const other = second === null ? null : printedDateAt(text, second)
  const to = other && !other.since ? resolve(other, { ...bases, last: from, near: from }) : null
  if (other && to && exists(to) && dayNumber(to) >= dayNumber(from)) {
    const value = isoRange({ from, to: rangeOf(other, to).to })
    return { date: { start, end: other.end, value, certainty, rule: 'd-range' }, last: to }
  }
  const range = rangeOf(printed, from)
  const ranges = range.from !== range.to
  return {
    date: { start, end, value: isoRange(range), certainty, rule: ranges ? 'd-range' : rule },
    last: range.to,
  }
}
