import type { Migration } from './migration.ts'

/**
 * What is computed over the whole corpus: formulas with their variants and occurrences, and near-copies. `corpus_state` tells
 * over which articles; `article_groups` gives articles that are copies of each other one group, the key of its first member.
 */
export const formulasAndCopies: Migration = {
  id: 4,
  name: 'formulas-and-copies',
  statements: [
    `create table formulas (
      key integer primary key,
      id text not null unique,
      text text not null,
      letters text not null,
      articles integer not null,
      publishers integer not null,
      class text not null,
      sign text not null,
      sign_share real not null
    )`,
    'create index formulas_by_class on formulas (class, key)',
    `create table formula_variants (
      formula_key integer not null references formulas (key) on delete cascade,
      ordinal integer not null,
      text text not null,
      articles integer not null,
      primary key (formula_key, ordinal)
    ) without rowid`,
    `create table formula_occurrences (
      formula_key integer not null references formulas (key) on delete cascade,
      ordinal integer not null,
      article_key integer not null references articles (key) on delete cascade,
      block integer not null,
      at_start integer not null,
      at_end integer not null,
      variant integer not null,
      primary key (formula_key, ordinal)
    ) without rowid`,
    'create index formula_occurrences_by_article on formula_occurrences (article_key)',
    `create table formula_months (
      formula_key integer not null references formulas (key) on delete cascade,
      month text not null,
      articles integer not null,
      primary key (formula_key, month)
    ) without rowid`,
    'create table corpus_months (month text primary key, articles integer not null) without rowid',
    `create table formula_shares (
      article_key integer primary key references articles (key) on delete cascade,
      covered integer not null,
      letters integer not null
    )`,
    `create table copies (
      a_key integer not null references articles (key) on delete cascade,
      b_key integer not null references articles (key) on delete cascade,
      kind text not null,
      similarity real not null,
      in_a real not null,
      in_b real not null,
      primary key (a_key, b_key)
    ) without rowid`,
    'create index copies_by_b on copies (b_key)',
    `create table article_groups (
      article_key integer primary key references articles (key) on delete cascade,
      group_key integer not null
    )`,
    'create index article_groups_by_group on article_groups (group_key)',
    'create table corpus_state (name text primary key, articles integer not null, newest integer not null) without rowid',
  ],
}
