import type { Claim } from '@jianbao/core'
import type { StoredArticle } from '../get.ts'
import { authorsOf } from './citation.ts'
import { textLanguage } from './language.ts'
import { webAddress } from './text-safety.ts'

export type CellType = 'string' | 'double' | 'int32' | 'boolean'
export type Cell = string | number | boolean | null

/** A column of a table: its name, type, and how a row fills it. What a page does not state is null. */
export interface Column<Row> {
  name: string
  type: CellType
  /** Whether every row has a value. */
  required?: true
  of(row: Row): Cell
}

/** A claim with the article it stands in. */
export interface ClaimRow extends StoredArticle {
  claim: Claim
}

const names = (list: readonly string[]) => (list.length === 0 ? null : list.join('; '))

/** A table of articles, one a row. */
export const articleColumns: readonly Column<StoredArticle>[] = [
  { name: 'id', type: 'string', required: true, of: ({ article }) => article.id },
  { name: 'page_id', type: 'string', required: true, of: ({ page }) => page.id },
  { name: 'headline', type: 'string', of: ({ article }) => article.metadata.headline?.value ?? null },
  { name: 'kicker', type: 'string', of: ({ article }) => article.metadata.kicker?.value ?? null },
  { name: 'deck', type: 'string', of: ({ article }) => article.metadata.deck?.value ?? null },
  { name: 'source', type: 'string', of: ({ article }) => article.metadata.source?.value ?? null },
  { name: 'publisher', type: 'string', of: ({ article }) => article.metadata.publisher?.value ?? null },
  { name: 'published', type: 'string', of: ({ article }) => article.metadata.published?.value ?? null },
  {
    name: 'date_status',
    type: 'string',
    required: true,
    of: ({ article }) => article.metadata.published?.certainty ?? 'unknown',
  },
  { name: 'authors', type: 'string', of: ({ article }) => names(authorsOf(article)) },
  { name: 'page_in_print', type: 'string', of: ({ article }) => article.metadata.edition?.page ?? null },
  { name: 'language', type: 'string', required: true, of: ({ page }) => textLanguage(page) },
  { name: 'url', type: 'string', of: ({ page }) => webAddress(page.capture.url) },
  { name: 'captured_at', type: 'string', of: ({ page }) => page.capture.capturedAt ?? null },
  { name: 'name', type: 'string', of: ({ name }) => name },
  { name: 'blocks', type: 'int32', required: true, of: ({ article }) => article.body.length },
  { name: 'claims', type: 'int32', required: true, of: ({ article }) => article.claims.length },
  {
    name: 'body',
    type: 'string',
    required: true,
    of: ({ article }) => article.body.map(({ text }) => text).join('\n'),
  },
]

/** A table of claims, one a row; offsets are UTF-16 code units in the capture, of the first and last word. */
export const claimColumns: readonly Column<ClaimRow>[] = [
  { name: 'article_id', type: 'string', required: true, of: ({ article }) => article.id },
  { name: 'claim_id', type: 'string', required: true, of: ({ claim }) => claim.id },
  { name: 'headline', type: 'string', of: ({ article }) => article.metadata.headline?.value ?? null },
  { name: 'source', type: 'string', of: ({ article }) => article.metadata.source?.value ?? null },
  { name: 'published', type: 'string', of: ({ article }) => article.metadata.published?.value ?? null },
  { name: 'text', type: 'string', required: true, of: ({ claim }) => claim.text },
  { name: 'value', type: 'double', of: ({ claim }) => claim.value },
  { name: 'lower', type: 'double', of: ({ claim }) => claim.lower },
  { name: 'upper', type: 'double', of: ({ claim }) => claim.upper },
  { name: 'modifier', type: 'string', of: ({ claim }) => claim.modifier },
  { name: 'approx', type: 'boolean', required: true, of: ({ claim }) => claim.approx },
  { name: 'unit', type: 'string', of: ({ claim }) => claim.unit },
  { name: 'per', type: 'string', of: ({ claim }) => claim.per ?? null },
  { name: 'item', type: 'string', of: ({ claim }) => claim.item },
  { name: 'indicator', type: 'string', of: ({ claim }) => claim.indicator },
  { name: 'place', type: 'string', of: ({ claim }) => claim.place?.name ?? null },
  { name: 'adcode', type: 'string', of: ({ claim }) => claim.place?.adcode ?? null },
  { name: 'scope', type: 'string', of: ({ claim }) => claim.scope ?? null },
  { name: 'actor', type: 'string', of: ({ claim }) => claim.actor },
  { name: 'verb', type: 'string', of: ({ claim }) => claim.verb },
  { name: 'as_of', type: 'string', of: ({ claim }) => claim.asOf },
  { name: 'cumulative', type: 'boolean', required: true, of: ({ claim }) => claim.cumulative ?? false },
  { name: 'rule', type: 'string', required: true, of: ({ claim }) => claim.rule },
  { name: 'start', type: 'int32', of: ({ claim }) => claim.spans[0]?.start ?? null },
  { name: 'end', type: 'int32', of: ({ claim }) => claim.spans.at(-1)?.end ?? null },
  { name: 'block_text', type: 'string', of: ({ article, claim }) => article.body[claim.block]?.text ?? null },
]

/** A row by the names of its columns. */
export const rowOf = <Row>(columns: readonly Column<Row>[], row: Row): Record<string, Cell> =>
  Object.fromEntries(columns.map(({ name, of }) => [name, storable(of(row))]))

/** UTF-8 has no lone surrogates. */
export const storable = (cell: Cell): Cell => (typeof cell === 'string' ? cell.toWellFormed() : cell)

/** The claims of articles as rows. */
export async function* claimsOf(articles: AsyncIterable<StoredArticle>): AsyncGenerator<ClaimRow> {
  for await (const stored of articles) {
    for (const claim of stored.article.claims) yield { ...stored, claim }
  }
}
