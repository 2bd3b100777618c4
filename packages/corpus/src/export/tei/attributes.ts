import type { Certainty, Span } from '@jianbao/core'
import { readDate } from '../printed-date.ts'

/** Offsets in the capture, in UTF-16 code units: '120-125 130-131'. */
export const offsets = (spans: readonly Span[]): string | null =>
  spans.length === 0 ? null : spans.map(({ start, end }) => `${start}-${end}`).join(' ')

/** What is printed is certain, what follows from it less so. */
export const certainty = (given: Certainty): string => (given === 'stated' ? 'high' : 'medium')

/** A date or a range of two, with its printed precision; nothing for what is no ISO 8601 date. */
export function dating(value: string): Record<string, string> {
  const [from, to, ...rest] = value.split('/').map(readDate)
  if (!from || rest.length > 0 || to === null) return {}
  const plain = from.time === null && (to === undefined || to.time === null)
  const suffix = plain ? '' : '-iso'
  return to === undefined
    ? { [`when${suffix}`]: from.iso }
    : { [`from${suffix}`]: from.iso, [`to${suffix}`]: to.iso }
}
