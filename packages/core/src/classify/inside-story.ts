import { isBareTitle, isRunningText, isTitleLike, type Sheet, type Story, shareOf } from './sheet.ts'
import type { Verdict } from './verdict.ts'

/** Lines of the story's run: paragraphs, subheads, captions, and debris that stands among them. */
export function insideStory(sheet: Sheet, story: Story): Verdict[] {
  const verdicts: Verdict[] = []
  for (let i = story.first; i <= story.last; i++) {
    const line = sheet.lines[i]
    const rule = sheet.rules[i] ?? null
    if (line === undefined) break
    if (rule) verdicts.push([rule.label, rule.id])
    else if (isQuestionHead(sheet, story, i)) verdicts.push(['subhead', 'question-before-paragraph'])
    else if (isRunningText(line)) verdicts.push(['paragraph', 'running-text'])
    else verdicts.push(shortLine(sheet, story, i))
  }
  return verdicts
}

/** Whether running text stands right below. */
function leadsText({ lines, rules }: Sheet, story: Story, i: number): boolean {
  const next = i < story.last ? lines[i + 1] : undefined
  return next !== undefined && !rules[i + 1] && isRunningText(next)
}

const longestQuestion = 24

/** Whether a line is one short question with a longer paragraph below, as an interview's or an explainer's subheads are. */
function isQuestionHead(sheet: Sheet, story: Story, i: number): boolean {
  const line = sheet.lines[i]
  if (!line?.folded.endsWith('?') || line.cues.clauseMarks !== 1 || line.folded.length > longestQuestion)
    return false
  return leadsText(sheet, story, i) && (sheet.lines[i + 1]?.cues.han ?? 0) > 2 * line.cues.han
}

const numbered = /^[(]?[一二三四五六七八九十0-9]{1,3}[、.)]/

/** A line in the story's run that no rule knows and that is no running text. */
function shortLine(sheet: Sheet, story: Story, i: number): Verdict {
  const line = sheet.lines[i] as Sheet['lines'][number]
  const { han, closed, cut } = line.cues
  if (cut) return ['teaser', 'cut-snippet-inside']
  if (closed) return ['paragraph', 'short-sentence']
  if (besideTitle(sheet, story, i)) return ['related', 'titles-side-by-side']
  if (isTitleLike(line) && han >= 3 && line.folded.length <= 40 && leadsText(sheet, story, i))
    return ['subhead', 'title-before-paragraph']
  if (han >= 12 && shareOf(line.folded, story.pairs) < 0.35) return ['teaser', 'foreign-title-inside']
  return han >= 3 ? ['paragraph', 'short-line-inside'] : ['control', 'debris-inside']
}

/** Whether another bare title stands directly beside this one: a subhead stands alone, links come in lists. */
function besideTitle(sheet: Sheet, story: Story, i: number): boolean {
  const isBare = (j: number) =>
    j >= story.first && j <= story.last && isBareTitle(sheet, j) && !sheet.lines[j]?.cues.closed
  return isBare(i) && (isBare(i - 1) || isBare(i + 1)) && !numbered.test(sheet.lines[i]?.folded ?? '')
}
