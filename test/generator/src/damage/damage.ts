import { cleanText, type Row } from '../draft.ts'
import type { Random } from '../random.ts'
import { withGlosses, withNestedBrackets } from './glosses.ts'
import { withEntities, withNoBreakSpaces, withZeroWidth } from './marks.ts'
import { foldPunctuation } from './punctuation.ts'
import { withReplacements, withShiftedRuns } from './wrong-bytes.ts'

export type Damage =
  | 'none'
  | 'glosses'
  | 'shifted-gbk'
  | 'zero-width'
  | 'entities'
  | 'nbsp'
  | 'replacement'
  | 'folded'
export const damages: readonly Damage[] = [
  'none',
  'glosses',
  'shifted-gbk',
  'zero-width',
  'entities',
  'nbsp',
  'replacement',
  'folded',
]

type Step = (rows: readonly Row[], random: Random) => Row[]
const unchanged: Step = (rows) => [...rows]

/** What each kind does to a page, and when: to its wording, to its bytes before a converter saw them, to what it prints. */
const steps: Partial<Record<Damage, { wording?: Step; bytes?: Step; print?: Step }>> = {
  folded: { wording: (rows) => rows.map(foldPunctuation) },
  glosses: { wording: withNestedBrackets, print: withGlosses },
  'shifted-gbk': { bytes: withShiftedRuns },
  replacement: { bytes: withReplacements },
  'zero-width': { print: withZeroWidth },
  entities: { print: withEntities },
  nbsp: { print: withNoBreakSpaces },
}

/** The wording that the damaged page still had when it was whole; clean text is settled here. */
export const reword = (rows: readonly Row[], damage: Damage, random: Random): Row[] =>
  (steps[damage]?.wording ?? unchanged)(rows, random).map((row) => ({ ...row, clean: cleanText(row) }))

/** Damage done to Simplified bytes, before any change of script. */
export const damageBytes = (rows: readonly Row[], damage: Damage, random: Random): Row[] =>
  (steps[damage]?.bytes ?? unchanged)(rows, random)

/** Damage done to the page as printed. */
export const damagePrint = (rows: readonly Row[], damage: Damage, random: Random): Row[] =>
  (steps[damage]?.print ?? unchanged)(rows, random)
