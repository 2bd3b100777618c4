import type { BylineRole, Label } from '@jianbao/core'
import type { MetadataTruth } from './types.ts'

/** A line of a page that is being written. */
export interface Row {
  label: Label
  /** As the page prints it. */
  text: string
  /** Clean text of a body line where it is not `text` with its blanks folded. */
  clean?: string
  article: number | null
  /** A body line that goes on from the one before a printed jump. */
  continues?: boolean
  /** A line of several paragraphs, two ideographic blanks between them. */
  parted?: boolean
  lossy?: boolean
}

/** A page in Simplified script before script, damage and form are chosen. */
export interface Draft {
  rows: Row[]
  metadata: MetadataTruth[]
}

const articleLabels: ReadonlySet<Label> = new Set<Label>([
  'headline',
  'kicker',
  'deck',
  'byline',
  'meta',
  'paragraph',
  'subhead',
  'caption',
  'jump',
])

/** A line; of the first article where its label belongs to one. */
export const row = (label: Label, text: string, more: Partial<Row> = {}): Row => ({
  label,
  text,
  article: articleLabels.has(label) ? 0 : null,
  ...more,
})

export const metadata = (known: Partial<MetadataTruth>): MetadataTruth => ({
  headline: null,
  kicker: null,
  deck: null,
  series: null,
  publisher: null,
  source: null,
  published: null,
  bylines: [],
  ...known,
})

/** A line's clean text: printed blanks folded to one space. */
export const cleanText = ({ text, clean }: Row): string => (clean ?? text).replace(/[\s\u00a0]+/g, ' ').trim()

/** Several people in one role. */
export const credits = (role: BylineRole, names: readonly string[]): MetadataTruth['bylines'] =>
  names.map((name) => ({ name, role }))
