import type { SchemeKind, Span } from '../types.ts'
import type { FoundTier } from './scheme-tiers.ts'

/** A named arrangement of folded text; the span is what is printed of it, the name without outer quotation marks. */
export interface FoundScheme extends Span {
  name: Span
  kind: SchemeKind
  tiers: FoundTier[]
  rule:
    | 's-head'
    | 's-set-up'
    | 's-quoted'
    | 's-slogan'
    | 's-numbered'
    | 's-members'
    | 's-grid'
    | 's-levels'
    | 's-shares'
}
