export { type AddOptions, type AddResult, addPage, addPages, addPrepared } from './add-page.ts'
export {
  type AggregateOptions,
  aggregateClaims,
  type ClaimGroup,
  type ClaimGrouping,
  type ClaimGroups,
  type ClaimSum,
  claimGroupings,
} from './claims/aggregate-claims.ts'
export type { ClaimFilters } from './claims/claim-conditions.ts'
export type { ClaimItem, InArticle, InBlock } from './claims/claim-rows.ts'
export {
  type ComparedStatement,
  type CompareOptions,
  compareIndicator,
  type IndicatorComparison,
} from './claims/compare-indicator.ts'
export {
  type ComparableClaim,
  compareClaims,
  type Grade,
  type Grading,
  type Obstacle,
} from './claims/grade.ts'
export {
  type ClaimList,
  type ClaimSort,
  claimSorts,
  getClaim,
  type ListClaimsOptions,
  listClaims,
} from './claims/list-claims.ts'
export { type IndicatorCount, listIndicators } from './claims/list-indicators.ts'
export type { Bounds } from './claims/statements.ts'
export type { AlignedPassage } from './copies/align.ts'
export type { BlockSpan } from './copies/article-letters.ts'
export { type Comparison, compareTexts } from './copies/compare-texts.ts'
export { type ComputedCopies, computeCopies } from './copies/compute-copies.ts'
export { type CopyKeys, copyKeysOf } from './copies/copy-keys.ts'
export type { CopyKind, Overlap } from './copies/copy-kind.ts'
export { type CopyFindings, type FoundCopy, findCopies } from './copies/find-copies.ts'
export type { AlignedPart } from './copies/letter-diff.ts'
export {
  compareArticles,
  type SimilarArticle,
  type SimilarArticles,
  similarArticles,
} from './copies/list-copies.ts'
export { type D1Binding, type D1Statement, d1Driver } from './d1.ts'
export { type D1DumpOptions, d1Dump } from './d1-dump.ts'
export type { Driver, SqlValue, Statement } from './driver.ts'
export { editKinds } from './edit-kinds.ts'
export { CorpusError, type CorpusErrorCode } from './errors.ts'
export { chosenArticles, eachArticle, eachPage } from './export/each-page.ts'
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
export type { ClassEvidence, FormulaClass, SourceArticle } from './formulas/types.ts'
export { getArticle, getPage, type StoredArticle, type StoredPage } from './get.ts'
export { type EditItem, type EditList, type ListEditsOptions, listEdits } from './list-edits.ts'
export {
  getPlace,
  type ListMentionsOptions,
  type ListPlacesOptions,
  listMentions,
  listPlaces,
  type NamedList,
  type NamedPlace,
  type NamedThing,
} from './mentions/list-mentions.ts'
export {
  listMentionOccurrences,
  listPlaceOccurrences,
  type MentionOccurrence,
  type PlaceOccurrence,
} from './mentions/list-occurrences.ts'
export type { MentionFilters, PlaceFilters } from './mentions/mention-conditions.ts'
export { type PlaceNode, placeTree } from './mentions/place-tree.ts'
export { migrate } from './migrate.ts'
export {
  type NewPage,
  type PreparedPage,
  preparePage,
} from './prepare-page.ts'
export { getBody } from './read-bodies.ts'
export { isRead, type KnownPage, knownPages, type Reading, readAsked, writeAsked } from './reading.ts'
export { type RemoveResult, removePages } from './remove-pages.ts'
export { countReparse, type ReparseOptions, type ReparseResult, reparsePages } from './reparse-pages.ts'
export type { MentionKind } from './schema.ts'
export type { Sort } from './search/cursor.ts'
export {
  countFacets,
  type Facet,
  type FacetName,
  type FacetOptions,
  type FacetValue,
  facetNames,
} from './search/facets.ts'
export { type KwicLine, type KwicList, type KwicOptions, kwic, kwicLimit } from './search/kwic.ts'
export type { KwicSort } from './search/kwic-order.ts'
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
export { type Timeline, type TimelineCount, type TimelineOptions, timeline } from './search/timeline.ts'
export { listUndone, redoEdit, type UndoneEdit, undoEdit } from './undo-edit.ts'
