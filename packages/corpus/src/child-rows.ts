import type { Article, Claim, Edit, PlaceMention } from '@jianbao/core'
import { foldText } from '@jianbao/core'
import type { Statement } from './driver.ts'
import type { MentionKind } from './schema.ts'

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
  scope: (claim) => claim.scope ?? null,
  cumulative: (claim) => claim.cumulative ?? false,
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
  insertRows('claims', claimColumns, ofArticle(articleId), claims)

/** Writes the places an article mentions. */
export const placeRows = (articleId: string, places: readonly PlaceMention[]) =>
  insertRows('place_mentions', placeColumns, ofArticle(articleId), places)

/** What the table of mentions holds of every kind but places. */
interface NamedMention {
  kind: MentionKind
  ordinal: number
  mention: { block: number; at: { start: number; end: number }; text: string }
  name: string
  detail?: string | null
  organisation?: string | null
  adcode?: string | null
}

const mentionColumns: Columns<NamedMention> = {
  kind: ({ kind }) => kind,
  ordinal: ({ ordinal }) => ordinal,
  block: ({ mention }) => mention.block,
  at_start: ({ mention }) => mention.at.start,
  at_end: ({ mention }) => mention.at.end,
  text: ({ mention }) => mention.text,
  name: ({ name }) => name,
  folded: ({ name }) => foldText(name),
  detail: ({ detail }) => detail ?? null,
  organisation: ({ organisation }) => organisation ?? null,
  adcode: ({ adcode }) => adcode ?? null,
}

function namedMentions({ mentions }: Article): NamedMention[] {
  const { persons, organisations, quotes, documents, schemes } = mentions
  return [
    ...persons.map((mention, ordinal) => {
      const { name, role: detail, organisation } = mention
      return { kind: 'person' as const, ordinal, mention, name, detail, organisation }
    }),
    ...organisations.map((mention, ordinal) => ({
      kind: 'organisation' as const,
      ordinal,
      mention,
      name: mention.name,
    })),
    ...quotes.map((mention, ordinal) => ({
      kind: 'quote' as const,
      ordinal,
      mention,
      name: mention.text,
      detail: mention.speaker,
    })),
    ...documents.map((mention, ordinal) => ({
      kind: 'document' as const,
      ordinal,
      mention,
      name: mention.title,
      detail: mention.issuer,
    })),
    ...schemes.map((mention, ordinal) => {
      const { name, kind: detail, adcode } = mention
      return { kind: 'scheme' as const, ordinal, mention, name, detail, adcode }
    }),
  ]
}

/** Writes the persons, organisations, quotes, documents and schemes that an article mentions. */
export const mentionRows = (article: Article) =>
  insertRows('mentions', mentionColumns, ofArticle(article.id), namedMentions(article))

interface Tier {
  scheme: number
  position: number
  who: string
  what: string | null
}

const tierColumns: Columns<Tier> = {
  scheme: (tier) => tier.scheme,
  position: (tier) => tier.position,
  who: (tier) => tier.who,
  what: (tier) => tier.what,
}

/** Writes who answers for what in an article's schemes. */
export const tierRows = ({ id, mentions }: Article) =>
  insertRows(
    'scheme_tiers',
    tierColumns,
    ofArticle(id),
    mentions.schemes.flatMap(({ tiers }, scheme) =>
      tiers.map((tier, position) => ({ scheme, position, ...tier })),
    ),
  )

const editColumns: Columns<Edit> = {
  id: (edit) => edit.id,
  kind: (edit) => edit.kind,
  at_start: (edit) => edit.start,
  at_end: (edit) => edit.end,
  raw: (edit) => edit.raw,
  text: (edit) => edit.text,
  certain: (edit) => edit.certain,
  candidates: (edit) => (edit.candidates ? JSON.stringify(edit.candidates) : null),
}

/** Writes the repairs of a page. */
export const editRows = (pageId: string, edits: readonly Edit[]) =>
  insertRows('edits', editColumns, { owner: 'pages', column: 'page_key', id: pageId }, edits)

/** What rows hang on: the table of the owner, the column that points to it, and its id. */
interface Owner {
  owner: 'articles' | 'pages'
  column: string
  id: string
}

const ofArticle = (id: string): Owner => ({ owner: 'articles', column: 'article_key', id })

/** All rows in one statement, none where there are no facts. They travel in one parameter: there may be more than a statement binds. */
function insertRows<Fact>(
  table: string,
  columns: Columns<Fact>,
  { owner, column, id }: Owner,
  facts: readonly Fact[],
): Statement[] {
  if (facts.length === 0) return []
  const names = Object.keys(columns)
  const values = names.map((_, i) => `facts.value ->> ${i}`)
  // Arrays, since SQLite reads a row's JSON anew for each column and short rows cost less.
  const rows = facts.map((fact, ordinal) => Object.values(columns).map((read) => read(fact, ordinal)))
  return [
    {
      sql: `insert into ${table} (${column}, ${names.join(', ')})
      select ${owner}.key, ${values.join(', ')} from ${owner}, json_each(?) as facts where ${owner}.id = ?`,
      params: [JSON.stringify(rows), id],
    },
  ]
}
