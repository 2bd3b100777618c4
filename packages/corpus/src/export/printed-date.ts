/** A day or time with the precision that is printed: what is not printed is null. */
export interface PrintedDate {
  /** ISO 8601, as precise as printed. */
  iso: string
  year: number
  month: number | null
  day: number | null
  /** '12:13' or '12:13:05'. */
  time: string | null
}

const form = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?).*)?)?)?$/s

/** Reads ISO 8601 of any precision; null for anything else. A time zone or fraction of a second is read over. */
export function readDate(iso: string | null | undefined): PrintedDate | null {
  const found = iso == null ? null : form.exec(iso)
  if (!found) return null
  const [, year = '', month, day, time] = found
  const date = {
    iso: iso ?? '',
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
    time: time ?? null,
  }
  const inRange = (value: number | null, most: number) => value === null || (value >= 1 && value <= most)
  return inRange(date.month, 12) && inRange(date.day, daysOf(date.year, date.month ?? 1)) ? date : null
}

const daysOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The year, month and day that are printed, in this order. */
export function dateParts({ year, month, day }: PrintedDate): number[] {
  return [year, month, day].filter((part) => part !== null)
}

/** Two digits. */
export const twoDigits = (part: number): string => String(part).padStart(2, '0')
