import { sql } from 'kysely'
import type { Driver } from '../driver.ts'
import { fetchAll, query } from '../query.ts'
import type { PrintedNames } from './field-conditions.ts'
import { leavesOf, type Query } from './query-tree.ts'

/** The names that a query needs to be told which of them it means; either script finds the other, which SQL cannot. */
export async function printedNames(driver: Driver, tree: Query): Promise<PrintedNames> {
  const wanted = new Set(
    Array.from(leavesOf(tree, { negated: true }), (leaf) => (leaf.kind === 'field' ? leaf.field : null)),
  )
  return {
    publisher: wanted.has('publisher') ? await distinct(driver, 'publisher') : [],
    source: wanted.has('source') ? await distinct(driver, 'source') : [],
  }
}

/** From name to name along the index: as many steps as names, however many the articles are. */
async function distinct(driver: Driver, column: 'publisher' | 'source'): Promise<string[]> {
  const name = sql.ref(column)
  const rows = await fetchAll(
    driver,
    query
      .withRecursive('names(name)', (db) =>
        db
          .selectFrom('articles')
          .select(sql<string | null>`min(${name})`.as('name'))
          .unionAll(
            db
              .selectFrom('names')
              .select(
                sql<string | null>`(select min(${name}) from articles where ${name} > names.name)`.as('name'),
              )
              .where('names.name', 'is not', null),
          ),
      )
      .selectFrom('names')
      .select('name')
      .where('name', 'is not', null)
      .$narrowType<{ name: string }>(),
  )
  return rows.map((row) => row.name)
}
