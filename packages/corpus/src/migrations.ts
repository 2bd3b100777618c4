import { pagesArticlesSearch } from './migrations/001-pages-articles-search.ts'
import { factsAndRepairs } from './migrations/002-facts-and-repairs.ts'
import { searchIndexes } from './migrations/003-search-indexes.ts'
import { formulasAndCopies } from './migrations/004-formulas-and-copies.ts'
import { readings } from './migrations/005-readings.ts'
import type { Migration } from './migrations/migration.ts'

/** The schema, oldest step first. */
export const migrations: readonly Migration[] = [
  pagesArticlesSearch,
  factsAndRepairs,
  searchIndexes,
  formulasAndCopies,
  readings,
]
