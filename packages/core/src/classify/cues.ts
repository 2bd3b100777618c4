import { foldText } from '../fold.ts'
import { isBlankAt, makePassage, type Replacement } from '../passage.ts'
import type { RawLine } from '../segment.ts'
import type { Passage } from '../types.ts'
import { closes, ends, joins, setsOf } from './character-sets.ts'

/** A line with its clean text and what can be seen of it at a glance. All counts are of clean text. */
export interface CleanLine extends RawLine {
  passage: Passage
  /** Clean text folded (width, script, case), of the same length: rules match on it. */
  folded: string
  cues: Cues
}

export interface Cues {
  /** Ideographs. */
  han: number
  /** Marks that end or join clauses: 。，；！？ in either width. */
  clauseMarks: number
  /** Marks that end sentences: 。！？ in either width. */
  sentenceMarks: number
  /** The last mark, closing quotes and brackets aside, ends a sentence or leads on (； ：). */
  closed: boolean
  /** Ends in an ellipsis, as a cut snippet does. */
  cut: boolean
  /** Blanks at its start in the capture. */
  indent: number
  /** The sets of `setOf` that its characters belong to, as bits. */
  sets: number
}

const leadsOn = '。!?;:…'
const longestCredit = 40

/** Whether a sentence ends right before a bracket at the end, as where a paragraph closes with its credit. */
function closedBeforeCredit(folded: string): boolean {
  if (!/[)】\]〕]$/.test(folded)) return false
  const open = Math.max(
    folded.lastIndexOf('('),
    folded.lastIndexOf('【'),
    folded.lastIndexOf('['),
    folded.lastIndexOf('〔'),
  )
  return (
    open > 0 &&
    folded.length - open <= longestCredit &&
    '。!?'.includes(folded.slice(0, open).trimEnd().slice(-1))
  )
}

function cuesOf(folded: string, indent: number): Cues {
  let han = 0
  let clauseMarks = 0
  let sentenceMarks = 0
  let sets = 0
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i)
    const own = setsOf(code)
    sets |= own
    if (code >= 0x3400 && code <= 0x9fff) han++
    else if ((own & joins) !== 0) clauseMarks++
    else if ((own & ends) !== 0) sentenceMarks++
  }
  let last = folded.length - 1
  while (last >= 0 && (setsOf(folded.charCodeAt(last)) & closes) !== 0) last--
  const cut = folded.endsWith('...') || (folded.endsWith('…') && !folded.endsWith('……'))
  const closed = last >= 0 && (leadsOn.includes(folded.charAt(last)) || closedBeforeCredit(folded))
  return { han, clauseMarks: clauseMarks + sentenceMarks, sentenceMarks, closed, cut, indent, sets }
}

/** Cleans every line: damage undone, blanks folded, script converted where `convert` is given (it must keep lengths). */
export function cleanLines(
  text: string,
  raw: readonly RawLine[],
  replacements: readonly Replacement[],
  convert?: (text: string) => string,
): CleanLine[] {
  let next = 0
  return raw.map((line) => {
    while (next < replacements.length && (replacements[next] as Replacement).end <= line.start) next++
    const passage = makePassage(text, line, replacementsIn(replacements, next, line), convert)
    const folded = foldText(passage.text)
    let indent = 0
    while (isBlankAt(text, line.start + indent)) indent++
    return {
      line: line.line,
      start: line.start,
      end: line.end,
      markup: line.markup,
      passage,
      folded,
      cues: cuesOf(folded, indent),
    }
  })
}

const none: readonly Replacement[] = []

/** Those of the replacements from `first` on that lie in a line. */
function replacementsIn(
  replacements: readonly Replacement[],
  first: number,
  { start, end }: RawLine,
): readonly Replacement[] {
  if (first === replacements.length || (replacements[first] as Replacement).start >= end) return none
  const own: Replacement[] = []
  for (let i = first; i < replacements.length && (replacements[i] as Replacement).start < end; i++) {
    const replacement = replacements[i] as Replacement
    if (replacement.start >= start && replacement.end <= end) own.push(replacement)
  }
  return own
}
