import type { Migration } from './migration.ts'

/** What articles are filtered by without being read. */
export const searchIndexes: Migration = {
  id: 3,
  name: 'search-indexes',
  statements: [
    'create index articles_by_publisher on articles (publisher)',
    'create index place_mentions_by_name on place_mentions (name)',
  ],
}
