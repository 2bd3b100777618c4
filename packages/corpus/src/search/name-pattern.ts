import { foldText } from '@jianbao/core'
import { type RawBuilder, type SqlBool, sql } from 'kysely'

/** A name to look for in either script; `*` at its beginning or end stands for any characters. */
export interface NamePattern {
  /** Whether a name is one of those. */
  finds(name: string): boolean
  /** The same as a condition on a column that holds folded names. */
  where(column: string): RawBuilder<SqlBool>
}

export function namePattern(text: string): NamePattern {
  const folded = foldText(text)
  const openStart = folded.startsWith('*')
  const openEnd = folded.length > 1 && folded.endsWith('*')
  const words = folded.slice(openStart ? 1 : 0, openEnd ? -1 : undefined)
  const size = [...words].length
  if (openStart && openEnd) {
    return {
      finds: (name) => foldText(name).includes(words),
      where: (column) => sql`instr(${sql.ref(column)}, ${words}) > 0`,
    }
  }
  if (openStart) {
    return {
      finds: (name) => foldText(name).endsWith(words),
      where: (column) => sql`substr(${sql.ref(column)}, -${sql.lit(size)}) = ${words}`,
    }
  }
  if (openEnd) {
    return {
      finds: (name) => foldText(name).startsWith(words),
      // The greatest character closes the range, so that an index serves it.
      where: (column) => sql`${sql.ref(column)} >= ${words} and ${sql.ref(column)} < ${`${words}\u{10ffff}`}`,
    }
  }
  return { finds: (name) => foldText(name) === words, where: (column) => sql`${sql.ref(column)} = ${words}` }
}
