import type { Span } from '../types.ts'

/** Spans by where they end; of several that end there the first. */
export function byEnd<Found extends Span>(spans: readonly Found[]): ReadonlyMap<number, Found> {
  const found = new Map<number, Found>()
  for (const span of spans) if (!found.has(span.end)) found.set(span.end, span)
  return found
}
