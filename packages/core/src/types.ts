/**
 * The data Jianbao promises. Outside tools read these names: adding a field is free, renaming one is a breaking change.
 * All offsets count UTF-16 code units.
 */

/** Half-open range. Of the capture's decoded text, unless the owner says otherwise. Always `start < end`. */
export interface Span {
  start: number
  end: number
}

/**
 * One stretch of the capture that clean text came from. Without `text` it is the slice itself; with a `text` of the
 * slice's own length it maps character by character; any other is atomic (a repair).
 */
export interface Piece extends Span {
  text?: string
}

/** Clean text and the pieces of the capture it came from, in order, not overlapping. `text` is exactly the pieces joined. */
export interface Passage {
  text: string
  pieces: Piece[]
}

/** `stated`: printed on the page. `implied`: follows from what is printed. */
export type Certainty = 'stated' | 'implied'

/** A field the page states or implies; null where it does neither. Never a guess. */
export interface Stated<T> {
  value: T
  /** Where the capture says so; at least one. */
  spans: Span[]
  certainty: Certainty
  /** Id of the rule that decided. */
  rule: string
}

/** What a line is. See the glossary in ARCHITECTURE.md. */
export type Label =
  | 'headline'
  | 'kicker'
  | 'deck'
  | 'byline'
  | 'meta'
  | 'paragraph'
  | 'subhead'
  | 'caption'
  | 'jump'
  | 'masthead'
  | 'breadcrumb'
  | 'nav'
  | 'control'
  | 'pager'
  | 'teaser'
  | 'related'
  | 'index'
  | 'sectionLabel'
  | 'tagline'
  | 'notice'

/** A part of a line whose role differs from the line's own; offsets in the capture. */
export interface LinePart extends Span {
  label: Label
}

/** One non-blank line of the capture. */
export interface Line extends Passage {
  /** 1-based, blank lines counted; in HTML the ordinal of the rendered line. */
  line: number
  label: Label
  /** Id of the rule that decided the label. */
  rule: string
  /** Index of the article the line belongs to, or null for furniture. */
  article: number | null
  parts?: LinePart[]
}

export type MediaType = 'text/plain' | 'text/html'

/** `hant-converted`: Simplified text that was run through a converter and bears its traces. */
export type Script = 'hans' | 'hant' | 'hant-converted' | 'none'

export interface CaptureInfo {
  mediaType: MediaType
  encoding: string
  /** Length of the decoded text. */
  length: number
  script: Script
  url?: string
  capturedAt?: string
}

export type EditKind =
  | 'pinyin-gloss'
  | 'mojibake'
  | 'script'
  | 'jump'
  | 'whitespace'
  | 'entity'
  | 'artifact'
  | 'suspected'

/** A place where clean text differs from the capture, and why. The span is in the capture. */
export interface Edit extends Span {
  /** 'e' + offset in the capture, '-2' appended on a collision. */
  id: string
  kind: EditKind
  raw: string
  /** What stands in the clean text instead; for `suspected` the same as `raw`. */
  text: string
  certain: boolean
  candidates?: string[]
}

export interface Diagnostic {
  /** Stable, kebab-case. */
  code: string
  severity: 'info' | 'warning'
  message: string
  span?: Span
  /** Ids of the claims concerned. */
  claims?: string[]
}

export type BylineRole =
  | 'reporter'
  | 'correspondent'
  | 'photographer'
  | 'editor'
  | 'author'
  | 'proofreader'
  | 'translator'

export interface Byline {
  name: string
  role: BylineRole
  spans: Span[]
}

export interface Dateline {
  agency: string | null
  place: string | null
  date: string | null
}

/** Where the article stood in print: '02版', '要闻', '第3版', '第2版'. */
export interface Edition {
  page: string | null
  sectionName: string | null
  jumpTo: string | null
  jumpFrom: string | null
}

export interface Metadata {
  headline: Stated<string> | null
  /** 引题 */
  kicker: Stated<string> | null
  /** 副题 */
  deck: Stated<string> | null
  /** The name inside 【…】 that a run of stories shares. */
  series: Stated<string> | null
  /** The website, as printed. */
  publisher: Stated<string> | null
  /** 来源: newspaper or agency, as printed. */
  source: Stated<string> | null
  prevTitle: Stated<string> | null
  nextTitle: Stated<string> | null
  /** ISO 8601 with the printed precision and no time zone: '2021-10-28T12:13', '2020-02-17', '2022-08'. */
  published: Stated<string> | null
  views: Stated<number> | null
  /** 电头; it stays in its paragraph too. */
  dateline: Stated<Dateline> | null
  breadcrumb: string[]
  bylines: Byline[]
  edition: Edition | null
}

export type BlockType = 'paragraph' | 'subhead' | 'caption'

/** A subhead, paragraph or caption of the article; printed jumps inside it are stitched. */
export interface Block extends Passage {
  type: BlockType
  /** The line where it begins. */
  line: number
}

/** Words that name or state something. */
export interface Mention {
  /** Index into `body`; -1 outside it. */
  block: number
  /** In that block's text; in the capture where `block` is -1. */
  at: Span
  /** The slice at `at`. */
  text: string
  /** The same words in the capture. */
  spans: Span[]
  /** Id of the rule that found it; docs/facts says what each means. */
  rule?: string
}

export interface PlaceMention extends Mention {
  name: string
  /** GB/T 2260 code, or null. */
  adcode: string | null
  level: string
  certainty: Certainty
  /** Where several places share the name and the article does not say which is meant. */
  candidates?: { name: string; adcode: string }[]
}

export interface PersonMention extends Mention {
  name: string
  role: string | null
  organisation: string | null
}

export interface OrganisationMention extends Mention {
  name: string
}

export interface DateMention extends Mention {
  /** ISO 8601 with the precision of the text; a range is its first and last date with a slash between them. */
  value: string
  /** `stated`: printed with its year; `implied`: completed from another date or from the day of publication. */
  certainty: Certainty
  /** Id of the rule that read it. */
  rule?: string
}

/** The text inside the quotation marks. */
export interface QuoteMention extends Mention {
  speaker: string | null
}

export interface DocumentMention extends Mention {
  /** Inside 《》, without them. */
  title: string
  issuer: string | null
}

export type SchemeKind =
  | 'responsibility_tiers'
  | 'grid'
  | 'temporary_branch'
  | 'pioneer_post'
  | 'volunteer_team'
  | 'service'
  | 'campaign'
  | 'document'
  | 'other'

export interface SchemeMention extends Mention {
  name: string
  kind: SchemeKind
  tiers: { who: string; what: string | null }[]
  adcode: string | null
}

export interface Mentions {
  places: PlaceMention[]
  persons: PersonMention[]
  organisations: OrganisationMention[]
  dates: DateMention[]
  quotes: QuoteMention[]
  documents: DocumentMention[]
  schemes: SchemeMention[]
}

/**
 * Who, where, did what, how many: one per counted thing in the body. `text` is numeral + unit with its modifiers, never
 * the noun. `lower` means at least, `upper` at most; both null: exactly as printed.
 */
export interface Claim extends Mention {
  /** 'c' + offset in the capture, '-2' appended on a collision. */
  id: string
  value: number | null
  lower: number | null
  upper: number | null
  modifier: string | null
  approx: boolean
  unit: string | null
  per?: string
  /** The noun counted, as printed. */
  item: string | null
  /** Normalised measure, or null. */
  indicator: string | null
  place: { name: string; adcode: string | null } | null
  actor: string | null
  verb: string | null
  /** The day, month or year for which the number holds, ISO 8601; null where the text names none. */
  asOf: string | null
  /** Level of the place: 'province', 'prefecture', 'county'; absent where no place is known. */
  scope?: string
  /** The text says that the number sums up what came before (累计, 共计). */
  cumulative?: boolean
  /** Id of the rule that read the number. */
  rule: string
  /** Ids of the rules that filled the other fields. */
  rules?: string[]
}

export interface Article {
  /** The page's id; '.2', '.3' appended for further articles. */
  id: string
  metadata: Metadata
  /** Subheads, paragraphs and captions in reading order, jumps stitched. */
  body: Block[]
  mentions: Mentions
  claims: Claim[]
}

/** One capture: everything in it, labelled. Zero articles (diagnostic 'no-article' says why), one, or several. */
export interface Page {
  id: string
  capture: CaptureInfo
  /** Every non-blank line, once, in order. */
  lines: Line[]
  /** Every place where clean text differs from the capture, and why. */
  edits: Edit[]
  diagnostics: Diagnostic[]
  articles: Article[]
}

/** One line of NDJSON per capture, in input order. */
export type Envelope =
  | { v: 1; id: string; ok: true; page: Page }
  | { v: 1; id: string; ok: false; error: { code: string; message: string; line?: number } }

/** What `parse` and `structure` take: the id and exactly one of `bytes`, `text`, `html`. */
export interface Capture {
  id: string
  bytes?: Uint8Array
  text?: string
  html?: string
  /** For `bytes`: what they hold; sniffed where absent. */
  mediaType?: MediaType
  /** For `bytes`: the encoding the caller was told. An unknown label is an error. */
  charset?: string
  url?: string
  capturedAt?: string
}

/** One normalised measure: what it is called, what counts as it, and how a claim is told to be one. */
export interface Indicator {
  /** Kebab-case. */
  id: string
  zh: string
  en: string
  /** What counts as it. */
  counts: string
  /** What does not, though it looks alike. */
  not: string
  /** Simplified. The item ends with one of these; absent: any item. */
  nouns?: readonly string[]
  /** Simplified. The claim's unit is one of these; absent: any unit. */
  units?: readonly string[]
  /** Simplified. The claim's verb is one of these; absent: any verb. */
  verbs?: readonly string[]
}

export interface ParseOptions {
  /** Most code units of decoded text accepted; 8 Mi by default. */
  limit?: number
  /**
   * `auto`: Simplified for mechanically converted pages, else as captured. `hans`: Simplified. `hant`: Traditional, as Taiwan
   * writes it; pages that somebody wrote in Traditional script keep their own forms. `asis`: as captured.
   */
  script?: 'auto' | 'asis' | 'hans' | 'hant'
  /** Indicators of your own, tried beside the ones Jianbao knows (`indicators`) and before those of the same noun. */
  indicators?: readonly Indicator[]
}
