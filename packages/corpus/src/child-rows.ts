import type { Claim, PlaceMention } from '@jianbao/core'
import type { Statement } from './driver.ts'

/** The columns of a table of an article's facts, and how each is read from one. */
type Columns<Fact> = Record<string, (fact: Fact, ordinal: number) => string | number | boolean | null>

const claimColumns: Columns<Claim> = {
  id: (claim) => claim.id,
  block: (claim) => claim.block,
  at_start: (claim) => claim.at.start,
  at_end: (claim) => claim.at.end,
  text: (claim) => claim.text,
  value: (claim) => claim.value,
  lower: (claim) => claim.lower,
  upper: (claim) => claim.upper,
  modifier: (claim) => claim.modifier,
  approx: (claim) => claim.approx,
  unit: (claim) => claim.unit,
  per: (claim) => claim.per ?? null,
  item: (claim) => claim.item,
  indicator: (claim) => claim.indicator,
  place: (claim) => claim.place?.name ?? null,
  adcode: (claim) => claim.place?.adcode ?? null,
  actor: (claim) => claim.actor,
  verb: (claim) => claim.verb,
  as_of: (claim) => claim.asOf,
  rule: (claim) => claim.rule,
}

const placeColumns: Columns<PlaceMention> = {
  ordinal: (_, ordinal) => ordinal,
  block: (place) => place.block,
  at_start: (place) => place.at.start,
  at_end: (place) => place.at.end,
  text: (place) => place.text,
  name: (place) => place.name,
  adcode: (place) => place.adcode,
  level: (place) => place.level,
  certainty: (place) => place.certainty,
}

/** Writes an article's claims. */
export const claimRows = (articleId: string, claims: readonly Claim[]) =>
  insertRows('claims', claimColumns, articleId, claims)

/** Writes the places an article mentions. */
export const placeRows = (articleId: string, places: readonly PlaceMention[]) =>
  insertRows('place_mentions', placeColumns, articleId, places)

/** All rows travel in one parameter: there may be more of them than a statement binds. */
function insertRows<Fact>(
  table: string,
  columns: Columns<Fact>,
  articleId: string,
  facts: readonly Fact[],
): Statement {
  const names = Object.keys(columns)
  const values = names.map((_, i) => `facts.value ->> ${i}`)
  // Arrays, since SQLite reads a row's JSON anew for each column and short rows cost less.
  const rows = facts.map((fact, ordinal) => Object.values(columns).map((read) => read(fact, ordinal)))
  return {
    sql: `insert into ${table} (article_key, ${names.join(', ')})
      select articles.key, ${values.join(', ')} from articles, json_each(?) as facts where articles.id = ?`,
    params: [JSON.stringify(rows), articleId],
  }
}
