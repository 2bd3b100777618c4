import type { Lang } from '../words/words.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/**
 * A date as the page printed it, no more precise and no less: '2022-08' has no day, and '2021-10-28T12:13' no seconds.
 * Anything that is not such a date is given back as it is.
 */
export function printedDate(iso: string, lang: Lang): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?))?)?)?$/.exec(iso)
  if (!parts) return iso
  const [, year, month, day, time] = parts
  if (lang === 'zh') {
    const date = `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`
    return time ? `${date} ${time}` : date
  }
  const name = month ? months[Number(month) - 1] : undefined
  if (month && !name) return iso
  const date = [day ? String(Number(day)) : undefined, name, year].filter(Boolean).join(' ')
  return time ? `${date}, ${time}` : date
}
