import type { Random } from './random.ts'

/** A moment of an invented day. */
export interface Moment {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
}

/** How a date stands on a page, and what it says with exactly the printed precision. */
export interface PrintedDate {
  text: string
  iso: string
}

const two = (value: number) => String(value).padStart(2, '0')

export const momentFrom = (random: Random): Moment => ({
  year: random.int(2027, 2036),
  month: random.int(1, 12),
  day: random.int(1, 28),
  hour: random.int(0, 23),
  minute: random.int(0, 59),
  second: random.int(0, 59),
})

type Style = (moment: Moment) => PrintedDate

const days: readonly Style[] = [
  ({ year, month, day }) => iso(`${year}-${two(month)}-${two(day)}`, year, month, day),
  ({ year, month, day }) => iso(`${year}年${month}月${day}日`, year, month, day),
  ({ year, month, day }) => iso(`${year}年${two(month)}月${two(day)}日`, year, month, day),
  ({ year, month, day }) => iso(`${year}/${two(month)}/${two(day)}`, year, month, day),
]

const iso = (text: string, year: number, month: number, day: number): PrintedDate => ({
  text,
  iso: `${year}-${two(month)}-${two(day)}`,
})

/** The day alone, in one of the usual ways. */
export const printDay = (moment: Moment, random: Random): PrintedDate => random.pick(days)(moment)

/** Day and time, in one of the usual ways. */
export function printMoment(moment: Moment, random: Random): PrintedDate {
  const day = printDay(moment, random)
  const seconds = random.once(3)
  const time = `${two(moment.hour)}:${two(moment.minute)}${seconds ? `:${two(moment.second)}` : ''}`
  const between = day.text.endsWith('日') ? random.pick(['', ' ']) : ' '
  return { text: day.text + between + time, iso: `${day.iso}T${time}` }
}

/** Either of both. */
export const printDate = (moment: Moment, random: Random): PrintedDate =>
  random.once(3) ? printDay(moment, random) : printMoment(moment, random)
