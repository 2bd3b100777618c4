import type { CleanLine } from './cues.ts'
import type { LineRule } from './furniture.ts'
import { bareTitle, isTitleLike, pairsOfStory, shareInStory } from './headline.ts'
import { isRunningText, type Story } from './story.ts'
import type { Verdict } from './verdict.ts'

/** Lines above the story: its headline with kicker, deck, credits; and before them the page's own furniture. */
export function aboveStory(
  lines: readonly CleanLine[],
  rules: readonly (LineRule | null)[],
  story: Story,
  headline: number | null,
): Verdict[] {
  const storyPairs = pairsOfStory(lines, story)
  const path = lines.findIndex((_, i) => i < story.first && rules[i]?.label === 'breadcrumb')
  const pathParts = path < 0 ? [] : (lines[path] as CleanLine).folded.split(/[>»›:/\s]+/)
  const verdicts: Verdict[] = []
  for (let i = 0; i < story.first; i++) {
    const rule = rules[i] ?? null
    if (i === headline) verdicts.push(['headline', 'headline-score'])
    else if (headline !== null && i > headline)
      verdicts.push(betweenHeadlineAndStory(lines, rules, story, headline, i, storyPairs))
    else if (rule) verdicts.push([rule.label, rule.id])
    else if (headline !== null && isKicker(lines, rules, headline, i, storyPairs))
      verdicts.push(['kicker', 'title-above-headline'])
    else verdicts.push(furnitureAbove(lines, i, headline, pathParts))
  }
  return verdicts
}

function betweenHeadlineAndStory(
  lines: readonly CleanLine[],
  rules: readonly (LineRule | null)[],
  story: Story,
  headline: number,
  i: number,
  storyPairs: ReadonlySet<string>,
): Verdict {
  const line = lines[i] as CleanLine
  const rule = rules[i]
  if (rule) return [rule.label, rule.id]
  const t = line.folded
  const head = bareTitle((lines[headline] as CleanLine).folded)
  if (t === (lines[headline] as CleanLine).folded) return ['related', 'headline-again']
  if (/^[—-]{2}/.test(t)) return ['deck', 'dash-below-headline']
  if (isRunningText(line)) return ['caption', 'sentence-before-story']
  const creditsFollow = rules
    .slice(i + 1, story.first)
    .some((other) => other?.label === 'byline' || other?.label === 'meta')
  const fits = shareInStory(t, storyPairs) >= 0.4
  if (
    isTitleLike(line) &&
    line.cues.han >= 6 &&
    (i === headline + 1 || creditsFollow) &&
    (fits || shareInStory(t, new Set(head)) > 0.3)
  ) {
    return ['deck', 'title-below-headline']
  }
  if (i === story.first - 1 && isTitleLike(line) && line.cues.han >= 4 && fits)
    return ['subhead', 'title-before-first-paragraph']
  if (line.cues.han <= 4) return ['control', 'short-below-headline']
  return line.cues.cut || line.cues.han > 8
    ? ['teaser', 'title-below-headline-of-another']
    : ['nav', 'short-below-headline']
}

function isKicker(
  lines: readonly CleanLine[],
  rules: readonly (LineRule | null)[],
  headline: number,
  i: number,
  storyPairs: ReadonlySet<string>,
): boolean {
  const line = lines[i] as CleanLine
  if (i !== headline - 1 || rules[i] || !isTitleLike(line) || line.cues.han < 6 || line.cues.cut) return false
  const head = lines[headline] as CleanLine
  return (
    head.blankAbove <= 1 &&
    shareInStory(line.folded, storyPairs) >= 0.6 &&
    line.folded !== head.folded &&
    !isInList(lines, rules, i)
  )
}

/** Whether titles stand directly above too, as in a list of teasers. */
function isInList(lines: readonly CleanLine[], rules: readonly (LineRule | null)[], i: number): boolean {
  const above = lines[i - 1]
  return above !== undefined && !rules[i - 1] && (above.cues.cut || above.cues.han > 6)
}

function furnitureAbove(
  lines: readonly CleanLine[],
  i: number,
  headline: number | null,
  pathParts: readonly string[],
): Verdict {
  const line = lines[i] as CleanLine
  const t = line.folded
  const headText = headline === null ? '' : (lines[headline] as CleanLine).folded
  if (headText !== '' && t === headText) return ['related', 'headline-again']
  if (line.cues.han <= 10 && pathParts.includes(t)) return ['sectionLabel', 'names-part-of-path']
  if (line.cues.cut) return ['teaser', 'cut-snippet']
  if (
    line.cues.han >= 2 &&
    line.cues.han <= 12 &&
    /(?:日报|晚报|晨报|时报|商报|都市报|周报|早报|快报|网|新闻网|在线|电视台|社|报)$/.test(t)
  )
    return ['masthead', 'paper-name']
  if (line.cues.han >= 9) return ['teaser', 'title-above-headline-of-another']
  return ['nav', 'short-above-article']
}
