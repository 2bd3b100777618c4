export { type AddResult, addPage, addPages, addPrepared } from './add-page.ts'
export type { Sort } from './cursor.ts'
export { type D1Binding, type D1Statement, d1Driver } from './d1.ts'
export { type D1DumpOptions, d1Dump } from './d1-dump.ts'
export type { Driver, SqlValue, Statement } from './driver.ts'
export { CorpusError, type CorpusErrorCode } from './errors.ts'
export { getArticle, getPage, type StoredArticle, type StoredPage } from './get.ts'
export {
  type ArticleList,
  type ArticleListItem,
  countArticles,
  type ListOptions,
  listArticles,
} from './list-articles.ts'
export { migrate } from './migrate.ts'
export { type NewPage, type PreparedPage, preparePage } from './prepare-page.ts'
export { isRead, type KnownPage, knownPages, type Reading } from './reading.ts'
export { type RemoveResult, removePages } from './remove-pages.ts'
export { countReparse, type ReparseOptions, type ReparseResult, reparsePages } from './reparse-pages.ts'
export type { Mark, Snippet } from './snippet.ts'
export { listUndone, redoEdit, type UndoneEdit, undoEdit } from './undo-edit.ts'
