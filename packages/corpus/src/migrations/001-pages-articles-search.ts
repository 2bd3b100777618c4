import type { Migration } from './migration.ts'

/**
 * Long columns (the capture, its page as JSON, the body) stand in tables of their own, so that counting and sorting read
 * only short rows.
 */
export const pagesArticlesSearch: Migration = {
  id: 1,
  name: 'pages-articles-search',
  statements: [
    `create table pages (
      key integer primary key,
      id text not null unique,
      name text,
      media_type text not null,
      encoding text not null,
      script text not null,
      length integer not null
    )`,
    `create table captures (
      page_key integer primary key references pages (key) on delete cascade,
      text text not null,
      page text not null
    )`,
    `create table articles (
      key integer primary key,
      id text not null unique,
      page_key integer not null references pages (key) on delete cascade,
      ordinal integer not null,
      headline text,
      source text,
      publisher text,
      published text,
      newest text not null,
      oldest text not null
    )`,
    'create index articles_by_page on articles (page_key)',
    'create index articles_newest on articles (newest, id)',
    'create index articles_oldest on articles (oldest, id)',
    `create table bodies (
      article_key integer primary key references articles (key) on delete cascade,
      text text not null
    )`,
    `create virtual table article_text using fts5 (
      title, body,
      content = '', contentless_delete = 1, prefix = '1', tokenize = "unicode61 remove_diacritics 0"
    )`,
    `create table claims (
      article_key integer not null references articles (key) on delete cascade,
      id text not null,
      block integer not null,
      at_start integer not null,
      at_end integer not null,
      text text not null,
      value real,
      lower real,
      upper real,
      modifier text,
      approx integer not null,
      unit text,
      per text,
      item text,
      indicator text,
      place text,
      adcode text,
      actor text,
      verb text,
      as_of text,
      rule text not null,
      primary key (article_key, id)
    ) without rowid`,
    'create index claims_by_indicator on claims (indicator, adcode)',
    `create table place_mentions (
      article_key integer not null references articles (key) on delete cascade,
      ordinal integer not null,
      block integer not null,
      at_start integer not null,
      at_end integer not null,
      text text not null,
      name text not null,
      adcode text,
      level text not null,
      certainty text not null,
      primary key (article_key, ordinal)
    ) without rowid`,
    'create index place_mentions_by_adcode on place_mentions (adcode)',
  ],
}
