import type { StoredArticle } from '../get.ts'
import { bibtex, bibtexEntry } from './bibtex.ts'
import { type Citation, citationOf } from './citation.ts'
import { articleColumns, claimColumns, claimsOf } from './columns.ts'
import { cslItem, cslJson } from './csl-json.ts'
import { toCsv } from './csv.ts'
import { type FeedOptions, toJsonFeed } from './json-feed.ts'
import { toArticleLines } from './ndjson.ts'
import { toParquet } from './parquet.ts'
import { ris, risRecord } from './ris.ts'
import { safeJson } from './text-safety.ts'

type Articles = AsyncIterable<StoredArticle>

/** One way of writing many articles into one file, a piece at a time. */
export interface CorpusFormat {
  mediaType: string
  /** With its dot. */
  extension: string
  write(articles: Articles, options?: FeedOptions): AsyncIterable<string | Uint8Array>
}

async function* citations(articles: Articles): AsyncGenerator<Citation> {
  for await (const { article, page } of articles) yield citationOf(article, page)
}

async function* oneAfterAnother(articles: Articles, write: (citation: Citation) => string) {
  for await (const citation of citations(articles)) yield `${write(citation)}\n`
}

async function* cslList(articles: Articles) {
  let between = '[\n'
  for await (const citation of citations(articles)) {
    yield between + safeJson(cslItem(citation))
    between = ',\n'
  }
  yield between === '[\n' ? '[]\n' : '\n]\n'
}

const csv = { mediaType: 'text/csv; charset=utf-8; header=present', extension: '.csv' }
const parquet = { mediaType: 'application/vnd.apache.parquet', extension: '.parquet' }

/** Every way of writing many articles, by the name that the command and the API use. */
export const corpusFormats = {
  ndjson: { mediaType: 'application/x-ndjson', extension: '.ndjson', write: toArticleLines },
  csv: { ...csv, write: (articles) => toCsv(articleColumns, articles) },
  'claims-csv': {
    ...csv,
    extension: '.claims.csv',
    write: (articles) => toCsv(claimColumns, claimsOf(articles)),
  },
  parquet: { ...parquet, write: (articles) => toParquet(articleColumns, articles) },
  'claims-parquet': {
    ...parquet,
    extension: '.claims.parquet',
    write: (articles) => toParquet(claimColumns, claimsOf(articles)),
  },
  feed: { mediaType: 'application/feed+json', extension: '.feed.json', write: toJsonFeed },
  csl: { mediaType: cslJson.mediaType, extension: cslJson.extension, write: cslList },
  ris: {
    mediaType: ris.mediaType,
    extension: ris.extension,
    write: (articles) => oneAfterAnother(articles, risRecord),
  },
  bib: {
    mediaType: bibtex.mediaType,
    extension: bibtex.extension,
    write: (articles) => oneAfterAnother(articles, bibtexEntry),
  },
} as const satisfies Record<string, CorpusFormat>

export type CorpusFormatName = keyof typeof corpusFormats
