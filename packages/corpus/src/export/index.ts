export type { ArticleFormat, PageHead, WriteOptions } from './article-format.ts'
export { type ArticleFormatName, articleFormats } from './article-formats.ts'
export {
  articleColumns,
  type Cell,
  type ClaimRow,
  type Column,
  claimColumns,
  claimsOf,
  rowOf,
} from './columns.ts'
export { type CorpusFormat, type CorpusFormatName, corpusFormats } from './corpus-formats.ts'
export { toCsv } from './csv.ts'
export type { FeedOptions } from './json-feed.ts'
export { toPageLines } from './ndjson.ts'
export { toParquet } from './parquet.ts'
