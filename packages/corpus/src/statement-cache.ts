import type { DatabaseSync, StatementSync } from 'node:sqlite'

/** More than the routes and commands have; a list's filters make statements of their own, as many as readers can think of. */
const capacity = 200

/** Prepares statements once each; of more than `capacity`, those that were asked for last are kept. */
export function statementCache(database: Pick<DatabaseSync, 'prepare'>) {
  const statements = new Map<string, StatementSync>()
  return {
    prepare(sql: string): StatementSync {
      const statement = statements.get(sql) ?? database.prepare(sql)
      statements.delete(sql)
      statements.set(sql, statement)
      if (statements.size > capacity) statements.delete(statements.keys().next().value as string)
      return statement
    },
    clear: () => statements.clear(),
  }
}
