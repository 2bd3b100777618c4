import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { readTerm } from '../tokens.ts'
import { fieldCondition, type PrintedNames } from './field-conditions.ts'
import type { Query } from './query-tree.ts'

/** A query as the database answers it. */
export interface CompiledQuery {
  /** What the full text must match, an FTS5 expression; null where that cannot say it. */
  match: string | null
  /** What else must hold of `articles`. */
  where: RawBuilder<SqlBool> | null
}

/** As much as possible goes to the full text, and what it cannot say into conditions; both must hold. */
export function compileQuery(query: Query, names: PrintedNames): CompiledQuery {
  const parts = query.kind === 'and' ? query.parts : [query]
  const matched = parts.filter((part) => toMatch(part) !== null)
  const excluded = parts.filter(
    (part) => matched.length > 0 && part.kind === 'not' && toMatch(part.part) !== null,
  )
  const rest = parts.filter((part) => !matched.includes(part) && !excluded.includes(part))
  const match = toMatch({ kind: 'and', parts: [...matched, ...excluded] })
  return {
    match,
    where:
      rest.length > 0
        ? join(
            rest.map((part) => toCondition(part, names)),
            'and',
          )
        : null,
  }
}

/** A query as an FTS5 expression, or null: there is none for facts, nor for a NOT with nothing before it. */
function toMatch(query: Query): string | null {
  switch (query.kind) {
    case 'field':
    case 'not':
      return null
    case 'term': {
      const match = readTerm(query.text)?.match ?? null
      return match !== null && query.field !== null ? `${query.field} : ${match}` : match
    }
    case 'or':
      return joinMatches(query.parts, 'OR')
    case 'and': {
      const wanted = query.parts.filter((part) => part.kind !== 'not')
      const unwanted = query.parts.flatMap((part) => (part.kind === 'not' ? [part.part] : []))
      const match = joinMatches(wanted, 'AND')
      if (match === null || unwanted.length === 0) return match
      const excluded = joinMatches(unwanted, 'OR')
      return excluded === null ? null : `(${match} NOT ${excluded})`
    }
  }
}

function joinMatches(parts: readonly Query[], operator: 'AND' | 'OR'): string | null {
  const matches = parts.map(toMatch)
  if (matches.length === 0 || matches.includes(null)) return null
  return matches.length === 1 ? (matches[0] ?? null) : `(${matches.join(` ${operator} `)})`
}

function toCondition(query: Query, names: PrintedNames): RawBuilder<SqlBool> {
  const match = toMatch(query)
  if (match !== null) {
    return sql`articles.key in (select rowid from article_text where article_text match ${match})`
  }
  switch (query.kind) {
    case 'field':
      return sql`(${fieldCondition(query.field, query.value, names)})`
    case 'not':
      return sql`not (${toCondition(query.part, names)})`
    case 'and':
    case 'or':
      return join(
        query.parts.map((part) => toCondition(part, names)),
        query.kind,
      )
    case 'term':
      return sql`0`
  }
}

const join = (conditions: readonly RawBuilder<SqlBool>[], operator: 'and' | 'or') =>
  sql<SqlBool>`(${sql.join(conditions, sql.raw(` ${operator} `))})`
