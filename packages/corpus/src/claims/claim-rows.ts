import type { Span } from '@jianbao/core'
import { type RawBuilder, sql } from 'kysely'

/** The article that something was read in. */
export interface InArticle {
  id: string
  headline: string | null
  publisher: string | null
  source: string | null
  /** ISO 8601 with the printed precision. */
  published: string | null
}

/** The block that something stands in, and where. */
export interface InBlock {
  /** The block's clean text. */
  text: string
  /** UTF-16, in that text. */
  at: Span
}

/** One claim, with the way back to where it is printed. */
export interface ClaimItem {
  /** Unique in its page. */
  id: string
  text: string
  value: number | null
  lower: number | null
  upper: number | null
  modifier: string | null
  approx: boolean
  unit: string | null
  per: string | null
  item: string | null
  indicator: string | null
  place: { name: string; adcode: string | null } | null
  /** Level of the place. */
  level: string | null
  actor: string | null
  verb: string | null
  asOf: string | null
  cumulative: boolean
  rule: string
  article: InArticle
  /** Null where it stands outside the body. */
  passage: InBlock | null
}

export interface ClaimRow {
  id: string
  at_start: number
  at_end: number
  text: string
  value: number | null
  lower: number | null
  upper: number | null
  modifier: string | null
  approx: number
  unit: string | null
  per: string | null
  item: string | null
  indicator: string | null
  place: string | null
  adcode: string | null
  scope: string | null
  actor: string | null
  verb: string | null
  as_of: string | null
  cumulative: number
  rule: string
  article_id: string
  headline: string | null
  publisher: string | null
  source: string | null
  published: string | null
  passage: string | null
}

/** The columns of an article that lists of facts show. */
export const articleColumns = sql.raw(
  'articles.id as article_id, articles.headline, articles.publisher, articles.source, articles.published',
)

/** The text of the block a fact stands in; the page is read as JSON, so ask it of the rows that are shown alone. */
export const blockText = (table: string): RawBuilder<string | null> =>
  sql.raw(
    `case when ${table}.block >= 0 then
      captures.page ->> ('$.articles[' || articles.ordinal || '].body[' || ${table}.block || '].text') end`,
  )

/** The columns of a claim. */
export const claimColumns = sql`claims.id, claims.at_start, claims.at_end, claims.text, claims.value, claims.lower,
  claims.upper, claims.modifier, claims.approx, claims.unit, claims.per, claims.item, claims.indicator, claims.place,
  claims.adcode, claims.scope, claims.actor, claims.verb, claims.as_of, claims.cumulative, claims.rule,
  ${articleColumns}, ${blockText('claims')} as passage`

export function toArticle(row: {
  article_id: string
  headline: string | null
  publisher: string | null
  source: string | null
  published: string | null
}): InArticle {
  const { article_id: id, headline, publisher, source, published } = row
  return { id, headline, publisher, source, published }
}

export function toBlock(row: { passage: string | null; at_start: number; at_end: number }): InBlock | null {
  return row.passage === null ? null : { text: row.passage, at: { start: row.at_start, end: row.at_end } }
}

export function toClaim(row: ClaimRow): ClaimItem {
  const { id, text, value, lower, upper, modifier, unit, per, item, indicator, actor, verb, rule } = row
  return {
    ...{ id, text, value, lower, upper, modifier },
    approx: row.approx === 1,
    ...{ unit, per, item, indicator },
    place: row.place === null ? null : { name: row.place, adcode: row.adcode },
    level: row.scope,
    ...{ actor, verb },
    asOf: row.as_of,
    cumulative: row.cumulative === 1,
    rule,
    article: toArticle(row),
    passage: toBlock(row),
  }
}
