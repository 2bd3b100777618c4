export { type AlignedPair, alignPair, type TextPair } from './align-pair.ts'
export { grownPhrases, placeFinder, seedRows } from './map-articles.ts'
export { countUses, framesOf, type GatheredRow, gatherFormulas, trimPhrases } from './reduce-places.ts'
export type { PartArticle, PlaceRow, UseRow } from './rows.ts'
