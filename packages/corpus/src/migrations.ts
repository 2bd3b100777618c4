import { pagesArticlesSearch } from './migrations/001-pages-articles-search.ts'
import { factsAndRepairs } from './migrations/002-facts-and-repairs.ts'
import { readings } from './migrations/005-readings.ts'
import type { Migration } from './migrations/migration.ts'

/** The schema, oldest step first. */
export const migrations: readonly Migration[] = [pagesArticlesSearch, factsAndRepairs, readings]
