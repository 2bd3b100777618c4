import { isDatelineAlone } from './before-body.ts'
import { hasHeads, isInterview, isQuestionHead, leadsText, parallelHeads } from './headings.ts'
import {
  isBareTitle,
  isListItem,
  isRunningText,
  isTitleLike,
  type Sheet,
  type Story,
  shareOf,
} from './sheet.ts'
import { tableCells } from './tables.ts'
import type { Verdict } from './verdict.ts'

/** Lines of the story's run: paragraphs, subheads, captions, and debris that stands among them. */
export function insideStory(sheet: Sheet, story: Story): Verdict[] {
  const verdicts: Verdict[] = []
  const series = parallelHeads(sheet, story)
  const cells = tableCells(sheet, story)
  const headed = hasHeads(sheet, story)
  const interview = isInterview(sheet, story)
  for (let i = story.first; i <= story.last; i++) {
    const line = sheet.lines[i]
    const rule = sheet.rules[i] ?? null
    if (line === undefined) break
    if (i === story.first && isDatelineAlone(line)) verdicts.push(['paragraph', 'dateline-alone'])
    else if (cells.has(i)) verdicts.push(['control', 'table-cell'])
    else if (rule) verdicts.push([rule.label, rule.id])
    else if (series.has(i)) verdicts.push(['subhead', 'parallel-series'])
    else if (!interview && isQuestionHead(sheet, story, i, headed))
      verdicts.push(['subhead', 'question-before-paragraph'])
    else if (isRunningText(line)) verdicts.push(['paragraph', 'running-text'])
    else verdicts.push(shortLine(sheet, story, i))
  }
  return verdicts
}

const numbered = /^[(]?[一二三四五六七八九十0-9]{1,3}[、.)]/

/** A line in the story's run that no rule knows and that is no running text. */
function shortLine(sheet: Sheet, story: Story, i: number): Verdict {
  const line = sheet.lines[i] as Sheet['lines'][number]
  const { han, closed, cut } = line.cues
  if (cut) return ['teaser', 'cut-snippet-inside']
  if (closed) return ['paragraph', 'short-sentence']
  if (isListItem(sheet, line.folded) && !(numbered.test(line.folded) && leadsText(sheet, story, i)))
    return ['paragraph', 'short-line-inside']
  if (isLink(sheet, i)) return ['teaser', 'title-below-block']
  if (besideTitle(sheet, story, i)) return ['related', 'titles-side-by-side']
  if (isTitleLike(line) && han >= 3 && line.folded.length <= 40 && leadsText(sheet, story, i))
    return ['subhead', 'title-before-paragraph']
  if (han >= 12 && shareOf(line.folded, story.pairs) < 0.35) return ['teaser', 'foreign-title-inside']
  return han >= 3 ? ['paragraph', 'short-line-inside'] : ['control', 'debris-inside']
}

/** Titles that are looked at above a line for the heading of their block. */
const mostLinks = 6

/** Whether a line stands, perhaps with other titles, right below the heading of a block of other articles. */
function isLink(sheet: Sheet, i: number): boolean {
  let above = i
  while (i - above <= mostLinks && isBareTitle(sheet, above)) above--
  return above < i && sheet.rules[above]?.id === 'other-articles-block'
}

/** Whether another bare title stands directly beside this one: a subhead stands alone, links come in lists. */
function besideTitle(sheet: Sheet, story: Story, i: number): boolean {
  const isBare = (j: number) =>
    j >= story.first && j <= story.last && isBareTitle(sheet, j) && !sheet.lines[j]?.cues.closed
  return isBare(i) && (isBare(i - 1) || isBare(i + 1)) && !numbered.test(sheet.lines[i]?.folded ?? '')
}
