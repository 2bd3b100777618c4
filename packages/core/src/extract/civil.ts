/** A date of the Gregorian calendar, as precisely as it is known. */
export interface Civil {
  year: number
  month?: number
  day?: number
}

const millis = 86_400_000
const two = (value: number) => String(value).padStart(2, '0')

/** ISO 8601 with the precision of the date. */
export const isoOf = ({ year, month, day }: Civil): string =>
  [String(year).padStart(4, '0'), ...(month ? [two(month)] : []), ...(month && day ? [two(day)] : [])].join(
    '-',
  )

/** Reads '2021', '2021-10', '2021-10-28' and what follows a T; null for anything else. */
export function civilOf(iso: string): Civil | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T|$)/.exec(iso)
  if (!match) return null
  const [, year, month, day] = match
  return {
    year: Number(year),
    ...(month ? { month: Number(month) } : {}),
    ...(day ? { day: Number(day) } : {}),
  }
}

/** Days since 1970; a date without a day counts as its first. */
export const dayNumber = ({ year, month, day }: Civil): number =>
  Date.UTC(year, (month ?? 1) - 1, day ?? 1) / millis

/** The date so many days later. */
export function addDays(date: Civil, days: number): Civil {
  const moved = new Date((dayNumber(date) + days) * millis)
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() }
}

/** The month so many months later. */
export function addMonths({ year, month }: Civil, months: number): Civil {
  const count = year * 12 + (month ?? 1) - 1 + months
  return { year: Math.floor(count / 12), month: (count % 12) + 1 }
}

/** Whether the calendar has such a day. */
export function exists({ year, month, day }: Civil): boolean {
  if (month === undefined) return true
  if (month < 1 || month > 12) return false
  return day === undefined || (day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate())
}

/** The candidate next to the anchor; of two as near the earlier, for news tells what happened. */
export function nearest(candidates: readonly Civil[], anchor: Civil): Civil | null {
  let best: Civil | null = null
  let distance = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const far = Math.abs(dayNumber(candidate) - dayNumber(anchor))
    if (exists(candidate) && far < distance) {
      best = candidate
      distance = far
    }
  }
  return best
}
