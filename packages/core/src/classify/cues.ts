import { foldText } from '../fold.ts'
import { makePassage, type Replacement } from '../passage.ts'
import type { RawLine } from '../segment.ts'
import type { Passage } from '../types.ts'

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
}

const clauseMark = new Set('。,;!?，；！？'.split(''))
const sentenceMark = new Set('。!?！？'.split(''))
const closers = new Set('”"’\')）】』」〕》'.split(''))

function cuesOf(folded: string, indent: number): Cues {
  let han = 0
  let clauseMarks = 0
  let sentenceMarks = 0
  for (let i = 0; i < folded.length; i++) {
    const char = folded.charAt(i)
    if (char >= '\u3400' && char <= '\u9fff') han++
    else if (clauseMark.has(char)) {
      clauseMarks++
      if (sentenceMark.has(char)) sentenceMarks++
    }
  }
  let last = folded.length - 1
  while (last >= 0 && closers.has(folded.charAt(last))) last--
  const cut = folded.endsWith('...') || (folded.endsWith('…') && !folded.endsWith('……'))
  return {
    han,
    clauseMarks,
    sentenceMarks,
    closed: '。!?;:…'.includes(folded.charAt(last)) && last >= 0,
    cut,
    indent,
  }
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
    const own: Replacement[] = []
    for (let i = next; i < replacements.length && (replacements[i] as Replacement).start < line.end; i++) {
      const replacement = replacements[i] as Replacement
      if (replacement.start >= line.start && replacement.end <= line.end) own.push(replacement)
    }
    const passage = makePassage(text, line, own, convert)
    const folded = foldText(passage.text)
    let indent = 0
    while (/\s/.test(text.charAt(line.start + indent))) indent++
    return { ...line, passage, folded, cues: cuesOf(folded, indent) }
  })
}
