import type { LabelledLine } from '../classify/classify.ts'
import type { Metadata, Stated } from '../types.ts'
import { isPaper } from './meta-line.ts'
import { statedIn } from './stated.ts'

const ownPaper = /^(?:本报|本网|本社|本台|我报)/

/** Rule `agency-in-dateline`: what a dateline names is the source. */
function inDateline(dateline: Metadata['dateline']): Stated<string> | null {
  const agency = dateline?.value.agency ?? null
  if (dateline === null || agency === null || ownPaper.test(agency)) return null
  return { value: agency, spans: dateline.spans, certainty: 'implied', rule: 'agency-in-dateline' }
}

const credit = /^[(【]?《([^《》]{2,12})》记者|[。”][(【]([^()【】]{2,14})[)】]$/

/** Rule `paper-in-credit`: 《…》 before 记者 at the beginning of a line, or a paper alone in brackets behind its last sentence. */
function inCredits(lines: readonly LabelledLine[]): Stated<string> | null {
  for (const { folded, passage, label } of lines) {
    const match = label === 'byline' || label === 'paragraph' ? credit.exec(folded) : null
    const name = match?.[1] ?? match?.[2]
    if (!match || !name || (match[2] && !isPaper(name))) continue
    const from = match.index + match[0].indexOf(name)
    return statedIn(passage, from, from + name.length, 'paper-in-credit')
  }
  return null
}

/** The newspaper or agency that a story names without a label: in its dateline, else in its credits. */
export const sourceInStory = (
  dateline: Metadata['dateline'],
  lines: readonly LabelledLine[],
): Stated<string> | null => inDateline(dateline) ?? inCredits(lines)
