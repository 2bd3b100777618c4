import type { Migration } from './migration.ts'

/**
 * Everything else that pages are filtered, counted and compared by: who and what is named, responsibility tiers, repairs, and
 * what a reader decided about a repair. `folded` columns hold a name as `foldText` makes it, so that either script finds it.
 */
export const factsAndRepairs: Migration = {
  id: 2,
  name: 'facts-and-repairs',
  statements: [
    'alter table pages add column core text',
    'alter table pages add column url text',
    'alter table pages add column captured_at text',
    'alter table articles add column kicker text',
    'alter table articles add column deck text',
    'alter table articles add column date_status text',
    'alter table claims add column scope text',
    'alter table claims add column cumulative integer not null default 0',
    'create index articles_by_source on articles (source)',
    'create index claims_by_adcode on claims (adcode)',
    `create table mentions (
      article_key integer not null references articles (key) on delete cascade,
      kind text not null,
      ordinal integer not null,
      block integer not null,
      at_start integer not null,
      at_end integer not null,
      text text not null,
      name text not null,
      folded text not null,
      detail text,
      organisation text,
      adcode text,
      primary key (article_key, kind, ordinal)
    ) without rowid`,
    'create index mentions_by_name on mentions (kind, folded)',
    `create table scheme_tiers (
      article_key integer not null references articles (key) on delete cascade,
      scheme integer not null,
      position integer not null,
      who text not null,
      what text,
      primary key (article_key, scheme, position)
    ) without rowid`,
    `create table edits (
      page_key integer not null references pages (key) on delete cascade,
      id text not null,
      kind text not null,
      at_start integer not null,
      at_end integer not null,
      raw text not null,
      text text not null,
      certain integer not null,
      candidates text,
      primary key (page_key, id)
    ) without rowid`,
    'create index edits_by_kind on edits (kind)',
    // Keyed by the page's id, not its row: a decision outlives the reading it was made about.
    `create table undone_edits (
      page_id text not null,
      edit_id text not null,
      primary key (page_id, edit_id)
    ) without rowid`,
  ],
}
