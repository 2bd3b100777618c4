import type { CleanLine } from './cues.ts'
import type { LineRule } from './furniture.ts'
import { isTitleLike, pairsOfStory, shareInStory } from './headline.ts'
import { isRunningText, type Story } from './story.ts'
import type { Verdict } from './verdict.ts'

/** Lines of the story's run: paragraphs, subheads, captions, and debris that stands among them. */
export function insideStory(
  lines: readonly CleanLine[],
  rules: readonly (LineRule | null)[],
  story: Story,
): Verdict[] {
  const storyPairs = pairsOfStory(lines, story)
  const verdicts: Verdict[] = []
  for (let i = story.first; i <= story.last; i++) {
    const line = lines[i] as CleanLine
    const rule = rules[i] ?? null
    if (rule && (rule.label === 'jump' || rule.label === 'caption')) verdicts.push([rule.label, rule.id])
    else if (rule && rule.label === 'byline' && isRunningText(line) && line.cues.han > 40)
      verdicts.push(['paragraph', 'credit-opens-paragraph'])
    else if (rule) verdicts.push([rule.label, `${rule.id}-inside`])
    else if (isRunningText(line)) verdicts.push(['paragraph', 'running-text'])
    else verdicts.push(shortLineInside(lines, rules, story, i, storyPairs))
  }
  return verdicts
}

function shortLineInside(
  lines: readonly CleanLine[],
  rules: readonly (LineRule | null)[],
  story: Story,
  i: number,
  storyPairs: ReadonlySet<string>,
): Verdict {
  const line = lines[i] as CleanLine
  if (line.cues.cut) return ['teaser', 'cut-snippet-inside']
  const next = lines[i + 1]
  const nextIsText = next !== undefined && i + 1 <= story.last && !rules[i + 1] && isRunningText(next)
  if (
    line.folded.endsWith('?') &&
    line.cues.clauseMarks === 1 &&
    line.folded.length <= 24 &&
    nextIsText &&
    next.cues.han > 2 * line.cues.han
  ) {
    return ['subhead', 'question-before-paragraph']
  }
  if (line.cues.closed) return ['paragraph', 'short-sentence']
  if (besideTitle(lines, rules, story, i)) return ['related', 'titles-side-by-side']
  if (isTitleLike(line) && line.cues.han >= 3 && line.folded.length <= 40 && nextIsText)
    return ['subhead', 'title-before-paragraph']
  if (line.cues.han >= 12 && shareInStory(line.folded, storyPairs) < 0.35)
    return ['teaser', 'foreign-title-inside']
  return line.cues.han >= 3 ? ['paragraph', 'short-line-inside'] : ['control', 'debris-inside']
}

/** Whether another unpunctuated line stands directly beside this one: a subhead stands alone, links come in lists. */
function besideTitle(
  lines: readonly CleanLine[],
  rules: readonly (LineRule | null)[],
  story: Story,
  i: number,
): boolean {
  const isBare = (j: number) => {
    const line = lines[j]
    return (
      line !== undefined &&
      j >= story.first &&
      j <= story.last &&
      !rules[j] &&
      isTitleLike(line) &&
      !line.cues.closed &&
      !isRunningText(line)
    )
  }
  return (
    isBare(i) &&
    (isBare(i - 1) || isBare(i + 1)) &&
    !/^[一二三四五六七八九十0-9(]{1,3}[、.)．]/.test((lines[i] as CleanLine).folded)
  )
}
