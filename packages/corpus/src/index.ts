export { type AddResult, addPage, addPages, addPrepared } from './add-page.ts'
export { type AlignedPassage, type Comparison, compareTexts } from './copies/compare-texts.ts'
export { type ComputedCopies, computeCopies } from './copies/compute-copies.ts'
export type { CopyKind } from './copies/copy-kind.ts'
export {
  compareArticles,
  type SimilarArticle,
  type SimilarArticles,
  similarArticles,
} from './copies/list-copies.ts'
export type { Sort } from './cursor.ts'
export type { Driver, SqlValue, Statement } from './driver.ts'
export { CorpusError, type CorpusErrorCode } from './errors.ts'
export { type ComputedFormulas, computeFormulas } from './formulas/compute-formulas.ts'
export {
  type Formula,
  type FormulaDetail,
  type FormulaList,
  type FormulaOccurrence,
  type FormulaOptions,
  formulaShare,
  getFormula,
  listFormulas,
  listOccurrences,
  type OccurrenceList,
} from './formulas/list-formulas.ts'
export type { MonthOfUse } from './formulas/over-time.ts'
export type { ClassEvidence, FormulaClass } from './formulas/types.ts'
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
export type { Mark, Snippet } from './snippet.ts'
