import type { Generated } from 'kysely'
import type { CopyKind } from './copies/copy-kind.ts'
import type { ClassEvidence, FormulaClass } from './formulas/types.ts'

/** `implied`: from a dateline or the head rather than a printed date. */
export type DateStatus = 'stated' | 'implied' | 'unknown'

export type MentionKind = 'person' | 'organisation' | 'quote' | 'document' | 'scheme'

/** What is computed over the whole corpus. */
export type CorpusComputation = 'formulas' | 'copies'

/** The tables as the query builder sees them; migrations.ts is what makes them. */
export interface Schema {
  pages: {
    key: Generated<number>
    id: string
    /** What the adder called it, such as a file name. */
    name: string | null
    media_type: string
    encoding: string
    script: string
    length: number
    /** Version of core that read it; null for pages kept before it was written down. */
    core: string | null
    url: string | null
    captured_at: string | null
    /** Hash of the capture's bytes, or of its text in UTF-8; null where the adder gave none. */
    content: string | null
    /** What the reader was told beside the content, as JSON; null where the adder did not say. */
    asked: string | null
  }
  captures: {
    page_key: number
    /** The decoded capture. */
    text: string
    /** The whole Page as JSON, without the repairs that were taken back. */
    page: string
  }
  /** Pages as core read them, where a repair has been taken back since. */
  readings: {
    page_key: number
    page: string
  }
  articles: {
    key: Generated<number>
    id: string
    page_key: number
    /** Index into the page's articles. */
    ordinal: number
    headline: string | null
    source: string | null
    publisher: string | null
    published: string | null
    /** `published`, or a string that sorts after every date when read newest first. */
    newest: string
    /** `published`, or a string that sorts after every date when read oldest first. */
    oldest: string
    kicker: string | null
    deck: string | null
    /** `stated`, `implied`, or `unknown` where the page gives no date. */
    date_status: DateStatus | null
  }
  bodies: {
    article_key: number
    /** The blocks, one a line. */
    text: string
  }
  /** One row a claim; `docs/facts/claims.md` says what the columns hold. */
  claims: {
    article_key: number
    /** Unique in its page, not beyond. */
    id: string
    block: number
    at_start: number
    at_end: number
    text: string
    value: number | null
    lower: number | null
    upper: number | null
    modifier: string | null
    approx: number
    unit: string | null
    per: string | null
    item: string | null
    indicator: string | null
    place: string | null
    adcode: string | null
    actor: string | null
    verb: string | null
    as_of: string | null
    scope: string | null
    cumulative: number
    rule: string
  }
  place_mentions: {
    article_key: number
    ordinal: number
    block: number
    at_start: number
    at_end: number
    text: string
    name: string
    adcode: string | null
    level: string
    certainty: string
  }
  /** Persons, organisations, quotes, documents and schemes. */
  mentions: {
    article_key: number
    kind: MentionKind
    ordinal: number
    block: number
    at_start: number
    at_end: number
    text: string
    /** A person's or organisation's name, a document's title, a scheme's name, the words of a quote. */
    name: string
    /** The name as `foldText` makes it. */
    folded: string
    /** A person's role, a quote's speaker, a document's issuer, a scheme's kind. */
    detail: string | null
    /** A person's organisation. */
    organisation: string | null
    /** A scheme's place. */
    adcode: string | null
  }
  /** Who answers for what in a scheme; `scheme` is the `ordinal` of its mention. */
  scheme_tiers: {
    article_key: number
    scheme: number
    position: number
    who: string
    what: string | null
  }
  /** All repairs of a page, those that were taken back too. */
  edits: {
    page_key: number
    id: string
    kind: string
    /** In the capture. */
    at_start: number
    at_end: number
    raw: string
    text: string
    certain: number
    /** JSON array of strings, or null. */
    candidates: string | null
  }
  /** Repairs that a reader took back; kept by the page's id, so that they hold after the page is read anew. */
  undone_edits: {
    page_id: string
    edit_id: string
  }
  /** `key` is the rank: most publishers first, 1 upwards. */
  formulas: {
    key: number
    id: string
    text: string
    letters: string
    articles: number
    publishers: number
    class: FormulaClass
    sign: ClassEvidence['sign']
    sign_share: number
  }
  formula_variants: { formula_key: number; ordinal: number; text: string; articles: number }
  formula_occurrences: {
    formula_key: number
    ordinal: number
    article_key: number
    block: number
    at_start: number
    at_end: number
    variant: number
  }
  formula_months: { formula_key: number; month: string; articles: number }
  corpus_months: { month: string; articles: number }
  formula_shares: { article_key: number; covered: number; letters: number }
  /** Pairs of articles with much text in common; a_key < b_key. */
  copies: { a_key: number; b_key: number; kind: CopyKind; similarity: number; in_a: number; in_b: number }
  article_groups: { article_key: number; group_key: number }
  /** Over how many articles, up to which key, something was computed. */
  corpus_state: { name: CorpusComputation; articles: number; newest: number }
  /** Full text; its rowid is the article's key. Contentless: it can be matched, never read. */
  article_text: {
    rowid: number
    title: string
    body: string
  }
}
