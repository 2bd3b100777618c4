export { type AddResult, addPage, addPages, addPrepared } from './add-page.ts'
export type { Driver, SqlValue, Statement } from './driver.ts'
export { CorpusError, type CorpusErrorCode } from './errors.ts'
export { getArticle, getPage, type StoredArticle, type StoredPage } from './get.ts'
export { migrate } from './migrate.ts'
export { type NewPage, type PreparedPage, preparePage } from './prepare-page.ts'
export type { Sort } from './search/cursor.ts'
export {
  type ArticleList,
  type ArticleListItem,
  countArticles,
  type ListOptions,
  listArticles,
  rankLimit,
} from './search/list-articles.ts'
export { parseQuery } from './search/parse-query.ts'
export { printQuery } from './search/print-query.ts'
export type { FieldName } from './search/query-fields.ts'
export type { Query, TextField } from './search/query-tree.ts'
export type { Filters, SearchOptions } from './search/read-search.ts'
export type { Mark, Snippet } from './search/snippet.ts'
