import { foldText } from '@jianbao/core'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Driver } from '../driver.ts'
import type { MentionKind } from '../schema.ts'
import { articlesFound } from '../search/list-query.ts'
import { namePattern } from '../search/name-pattern.ts'
import { type Filters, readSearch } from '../search/read-search.ts'

interface ArticleFilters {
  /** Id of an article. */
  article?: string
  /** A query for the articles, in the language of `listArticles`. */
  q?: string
  /** Facts asked of the articles. */
  filters?: Filters
}

export interface MentionFilters extends ArticleFilters {
  /** The name, in either script; `*` at its beginning or end stands for any characters. */
  name?: string
  /** A person's role, a quote's speaker, a document's issuer or a scheme's kind, as printed. */
  detail?: string
  /** A person's organisation, as printed. */
  organisation?: string
}

export interface PlaceFilters extends ArticleFilters {
  /** The name as printed; `*` at its beginning or end stands for any characters. */
  name?: string
  /** Code of a division, with what lies in it: 51, 5133, 513328. */
  adcode?: string
  level?: string
}

type Condition = RawBuilder<SqlBool>

/** The condition on `mentions` and `articles`. */
export async function mentionCondition(
  driver: Driver,
  kind: MentionKind,
  { name, detail, organisation, ...articles }: MentionFilters,
): Promise<Condition> {
  return all([
    sql`mentions.kind = ${kind}`,
    ...(name === undefined ? [] : [namePattern(name).where('mentions.folded')]),
    ...(detail === undefined ? [] : [sql<SqlBool>`mentions.detail = ${detail}`]),
    ...(organisation === undefined ? [] : [sql<SqlBool>`mentions.organisation = ${organisation}`]),
    await articleCondition(driver, articles),
  ])
}

/** The condition on `place_mentions` and `articles`. */
export async function placeCondition(
  driver: Driver,
  { name, adcode, level, ...articles }: PlaceFilters,
): Promise<Condition> {
  const stem = adcode?.replace(/(00){1,2}$/, '')
  return all([
    ...(name === undefined ? [] : [placeNamed(name)]),
    ...(stem === undefined
      ? []
      : [sql<SqlBool>`place_mentions.adcode >= ${stem} and place_mentions.adcode < ${`${stem}:`}`]),
    ...(level === undefined ? [] : [sql<SqlBool>`place_mentions.level = ${level}`]),
    await articleCondition(driver, articles),
  ])
}

/** Places are kept as printed, so that a name is looked for as it is typed and in Simplified. */
const placeNamed = (name: string): Condition =>
  sql`(${namePattern(name).where('place_mentions.name')} or place_mentions.name in (${name}, ${foldText(name)}))`

async function articleCondition(driver: Driver, { article, q, filters }: ArticleFilters): Promise<Condition> {
  const search = await readSearch(driver, { ...(q !== undefined && { q }), ...(filters && { filters }) })
  if (search.nothing) return sql`0`
  const own = article === undefined ? sql<SqlBool>`1` : sql<SqlBool>`articles.id = ${article}`
  return sql`${own} and ${articlesFound(search)}`
}

const all = (conditions: readonly Condition[]): Condition => sql`(${sql.join(conditions, sql` and `)})`
