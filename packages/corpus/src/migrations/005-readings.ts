import type { Migration } from './migration.ts'

/** What a page was read from and how, so that the same is not read twice; and readings of which a repair was taken back. */
export const readings: Migration = {
  id: 5,
  name: 'readings',
  statements: [
    'alter table pages add column content text',
    'alter table pages add column asked text',
    `create table readings (
      page_key integer primary key references pages (key) on delete cascade,
      page text not null
    )`,
  ],
}
