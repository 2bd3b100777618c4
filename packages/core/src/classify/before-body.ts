import type { CleanLine } from './cues.ts'
import type { Run } from './runs.ts'
import { isRunningText, type Sheet } from './sheet.ts'
import type { Verdict } from './verdict.ts'

const notes = '编者[按注]|编者的话|编辑按'
const abstracts = '内容(?:摘要|提要|提示|简介)|摘要|提要|导读|导语|核心提示|阅读提示'
/** A label with a colon or a blank behind it, or in brackets. */
const labelled = (words: string) =>
  new RegExp(`^(?:[[【(〔「]?\\s?(?:${words})\\s?[:\\s]|[[【(〔「]\\s?(?:${words})\\s?[\\]】)〕」])`)
const note = labelled(notes)
const abstract = labelled(abstracts)
const box = /(?:^|[\s_-])(?:summary|abstract|digest|zhaiyao|daodu)(?:$|[\s_-])/
/** Less than this may be repeated by chance. */
const shortestRepeated = 24

/**
 * What a line is that stands before the body and says what the story will say: an editor's note, a labelled abstract, one
 * that the markup calls so, or one that the story repeats word for word; or null.
 */
export function frontMatter({ lines, rules }: Sheet, i: number, last: number): Verdict | null {
  const line = lines[i]
  const next = lines[i + 1]
  if (line === undefined || next === undefined || rules[i]) return null
  if (note.test(line.folded)) return ['notice', 'editors-note-before-story']
  if (abstract.test(line.folded) || isLabelAlone(lines[i - 1])) return ['deck', 'abstract-before-story']
  if (!isRunningText(line)) return null
  if (box.test(line.markup?.hints ?? '') && !box.test(next.markup?.hints ?? ''))
    return ['deck', 'abstract-in-markup']
  return line.cues.han >= shortestRepeated && isWithin(lines, line, i, last)
    ? ['deck', 'abstract-repeated-in-story']
    : null
}

/** The label of an abstract on a line of its own. */
const isLabelAlone = (line: CleanLine | undefined): boolean =>
  line !== undefined && line.folded.length < 7 && abstract.test(`${line.folded}:`)

function isWithin(lines: readonly CleanLine[], { folded }: CleanLine, i: number, last: number): boolean {
  for (let j = i + 1; j <= last; j++) {
    const other = lines[j]?.folded ?? ''
    if (other.length > folded.length && other.includes(folded)) return true
  }
  return false
}

/** Lines of front matter at the beginning of a run. */
const mostFront = 3

const dateline =
  /^[\s(【〔[]*[㐀-鿿a-z·]{2,14}\s?(?:\d{1,2}月)?\d{1,2}日(?:专)?(?:电|讯|消息|报[道导])(?:[\s)】〕\]]|$)/
const longestDateline = 120

/** Rule `dateline-alone`: a dateline (电头) on a line of its own, perhaps with the story's title behind 题. */
export const isDatelineAlone = ({ folded }: CleanLine): boolean =>
  folded.length <= longestDateline && !/[。!?]./.test(folded) && dateline.test(folded)

/** How far above the first paragraph its dateline may stand; a credit may stand between. */
const datelineReach = 2

/** A run without the front matter at its beginning, and with the dateline that stands right above it. */
export function ownBeginning(sheet: Sheet, run: Run): Run {
  let { first } = run
  for (let i = first; i < run.last && i < run.first + mostFront; i++) {
    if (frontMatter(sheet, i, run.last)) first = i + 1
    else if (sheet.lines[i]?.folded.includes('。')) break
  }
  for (let i = first - 1; i >= Math.max(0, first - datelineReach); i--) {
    const line = sheet.lines[i]
    const rule = sheet.rules[i]
    if (line && (!rule || rule.label === 'meta') && isDatelineAlone(line)) return { first: i, last: run.last }
    if (rule?.label !== 'byline') break
  }
  return { first, last: run.last }
}
