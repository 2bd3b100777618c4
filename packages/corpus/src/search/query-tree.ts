import type { FieldName } from './query-fields.ts'

/** Where in an article words are looked for. */
export type TextField = 'title' | 'body'

/** What a reader asks for, taken apart. */
export type Query =
  /** Characters that stand together; in the title or the body alone where `field` says so. */
  | { kind: 'term'; field: TextField | null; text: string }
  /** A fact about the article or its page. */
  | { kind: 'field'; field: FieldName; value: string }
  /** Two or more parts, none of the same kind. */
  | { kind: 'and' | 'or'; parts: Query[] }
  /** The part is no `not` itself. */
  | { kind: 'not'; part: Query }

/** All of them, or the only one; null where there is none. */
export function combine(kind: 'and' | 'or', queries: readonly (Query | null)[]): Query | null {
  const parts = queries.flatMap((query) =>
    query === null ? [] : query.kind === kind ? query.parts : [query],
  )
  return parts.length > 1 ? { kind, parts } : (parts[0] ?? null)
}

/** Articles that it does not find. */
export function negate(query: Query | null): Query | null {
  if (query === null) return null
  return query.kind === 'not' ? query.part : { kind: 'not', part: query }
}

/** The parts of a query that name no other, in order; with what stands under a `not`, or without. */
export function* leavesOf(
  query: Query,
  { negated }: { negated: boolean },
): Generator<Extract<Query, { kind: 'term' | 'field' }>> {
  if ('parts' in query) {
    for (const part of query.parts) yield* leavesOf(part, { negated })
  } else if (query.kind === 'not') {
    if (negated) yield* leavesOf(query.part, { negated })
  } else yield query
}
