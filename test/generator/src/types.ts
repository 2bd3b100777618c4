import type { BylineRole, Label } from '@jianbao/core'
import type { Damage } from './damage/damage.ts'
import type { LayoutName } from './layouts/layouts.ts'

/** `converted`: Simplified text run through a converter that knows characters but no words. */
export type Script = 'hans' | 'hant' | 'converted'
export type Form = 'text' | 'html' | 'bytes'
export type Encoding = 'utf-8' | 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be'
/** What the capture says about its encoding; a text capture says it through `charset`, HTML through its <meta>. */
export type EncodingLabel = 'right' | 'wrong' | 'none'

export interface MetadataTruth {
  headline: string | null
  kicker: string | null
  deck: string | null
  series: string | null
  publisher: string | null
  source: string | null
  /** ISO 8601 with the printed precision. */
  published: string | null
  bylines: { name: string; role: BylineRole }[]
}

export interface BlockTruth {
  type: 'paragraph' | 'subhead' | 'caption'
  text: string
  /** The line where it begins. */
  line: number
  /** Whether damage hit it so that its text cannot be had back whole. */
  lossy: boolean
}

export interface LineTruth {
  /** As core counts: 1-based with blank lines counted in text, the ordinal of the rendered line in HTML. */
  line: number
  label: Label
  /** Index into `articles`; null for furniture. */
  article: number | null
}

export interface ArticleTruth {
  metadata: MetadataTruth
  /** In reading order, printed jumps stitched. */
  body: BlockTruth[]
}

/** What a reading of the capture should find. A converted page is put back into Simplified. */
export interface Truth {
  lines: LineTruth[]
  /** Empty for a list or index page. */
  articles: ArticleTruth[]
  /** The page as plain text, in its own script, before any damage. */
  text: string
  /** Of a converted page: in how many places it shows that a converter wrote it. 0 on others. */
  traces: number
}

/** A capture made from a seed. Exactly one of `text`, `html`, `bytes` is given. */
export interface Generated {
  seed: number
  layout: LayoutName
  damage: Damage
  script: Script
  form: Form
  text?: string
  html?: string
  bytes?: Uint8Array
  /** With `bytes`: the media type, and what they really are. */
  mediaType?: 'text/plain' | 'text/html'
  encoding?: Encoding
  encodingLabel?: EncodingLabel
  /** With `bytes`: what the caller is told about the encoding; absent where nothing is. */
  charset?: string
  truth: Truth
}

/** Fixes what the seed would choose. */
export interface GenerateOptions {
  layout?: LayoutName
  damage?: Damage
  script?: Script
  form?: Form
  encoding?: Encoding
  encodingLabel?: EncodingLabel
}
