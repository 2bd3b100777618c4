import type { Label, LinePart } from '../types.ts'
import type { CleanLine } from './cues.ts'
import { isIndexBlock, isNoticeBlock, isOtherArticlesBlock, type LineRule, ruleOf } from './furniture.ts'
import { bareTitle, findHeadline, isTitleLike, pairsOfStory, shareInStory } from './headline.ts'
import { findStory, isRunningText, type Story } from './story.ts'

/** A clean line with its label and the rule that decided it. */
export interface LabelledLine extends CleanLine {
  label: Label
  rule: string
  /** Index of the article it belongs to, or null. */
  article: number | null
  parts: LinePart[]
}

export interface Classified {
  lines: LabelledLine[]
  /** In page order; empty where the page has no article. */
  stories: Story[]
  /** Why there is no article, where there is none. */
  noArticle: string | null
}

const fewestHan = 36
type Verdict = readonly [Label, string]

/**
 * Labels every line. First each line by itself (rules of furniture.ts); then one decision over all of them: where the
 * story runs, which line is its headline; then the rest by where it stands to these.
 */
export function classify(lines: readonly CleanLine[]): Classified {
  const rules = lines.map(ruleOf)
  const story = findStory(lines, rules)
  if (story === null || story.han < fewestHan) {
    return {
      lines: lines.map((line, i) => labelled(line, withoutStory(line, rules[i] ?? null), null)),
      stories: [],
      noArticle: reasonFor(lines, story),
    }
  }
  const headline = findHeadline(lines, rules, story)
  const verdicts = [
    ...aboveStory(lines, rules, story, headline),
    ...insideStory(lines, rules, story),
    ...belowStory(lines, rules, story, headline),
  ]
  const result = lines.map((line, i) => {
    const verdict = verdicts[i] as Verdict
    return labelled(line, verdict, articleLabels.has(verdict[0]) && isNear(i, story, headline) ? 0 : null)
  })
  return { lines: result, stories: [story], noArticle: null }
}

const articleLabels = new Set<Label>([
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
const isNear = (i: number, story: Story, headline: number | null) =>
  i >= (headline ?? story.first) - 4 && i <= story.last + 4

function labelled(line: CleanLine, [label, rule]: Verdict, article: number | null): LabelledLine {
  return { ...line, label, rule, article, parts: [] }
}

function reasonFor(lines: readonly CleanLine[], story: Story | null): string {
  if (lines.length === 0) return 'The capture has no text.'
  const titles = lines.filter(isTitleLike).length
  if (story === null)
    return `None of the ${lines.length} lines reads like running text; ${titles} look like titles or links.`
  return `The longest running text has ${story.han} characters, too few for an article; ${titles} of ${lines.length} lines look like titles or links.`
}

function withoutStory(line: CleanLine, rule: LineRule | null): Verdict {
  if (rule) return [rule.label, rule.id]
  if (line.cues.cut) return ['teaser', 'cut-snippet']
  if (isTitleLike(line) && line.cues.han >= 9) return ['teaser', 'title-in-list']
  return line.cues.han <= 8 ? ['nav', 'short-outside-article'] : ['teaser', 'text-outside-article']
}

/** Lines above the story: its headline with kicker, deck, credits; and before them the page's own furniture. */
function aboveStory(
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

/** Lines of the story's run: paragraphs, subheads, captions, and debris that stands among them. */
function insideStory(
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
  if (line.cues.closed) return ['paragraph', 'short-sentence']
  const next = lines[i + 1]
  const nextIsText = next !== undefined && i + 1 <= story.last && !rules[i + 1] && isRunningText(next)
  if (isTitleLike(line) && line.cues.han >= 3 && line.folded.length <= 40 && nextIsText)
    return ['subhead', 'title-before-paragraph']
  if (line.cues.han >= 12 && shareInStory(line.folded, storyPairs) < 0.35)
    return ['teaser', 'foreign-title-inside']
  return line.cues.han >= 3 ? ['paragraph', 'short-line-inside'] : ['control', 'debris-inside']
}

type Zone = 'open' | 'index' | 'others' | 'notice'

/** Lines below the story: credits and jumps that still belong to it, then other articles, indexes and notices. */
function belowStory(
  lines: readonly CleanLine[],
  rules: readonly (LineRule | null)[],
  story: Story,
  headline: number | null,
): Verdict[] {
  const headText = headline === null ? null : (lines[headline] as CleanLine).folded
  let zone: Zone = 'open'
  const verdicts: Verdict[] = []
  for (let i = story.last + 1; i < lines.length; i++) {
    const line = lines[i] as CleanLine
    const rule = rules[i] ?? null
    if (isIndexBlock(line)) zone = 'index'
    else if (isNoticeBlock(line)) zone = 'notice'
    else if (isOtherArticlesBlock(line)) zone = 'others'
    if (rule && !(zone === 'index' && rule.label === 'nav')) verdicts.push([rule.label, rule.id])
    else verdicts.push(furnitureBelow(line, zone, headText))
  }
  return verdicts
}

function furnitureBelow(line: CleanLine, zone: Zone, headText: string | null): Verdict {
  if (zone === 'index') return ['index', 'under-index-heading']
  if (zone === 'notice' && (isRunningText(line) || line.cues.han <= 20))
    return ['notice', 'under-notice-heading']
  if (headText !== null && line.folded === headText) return ['related', 'headline-again']
  if (line.cues.cut) return ['teaser', 'cut-snippet']
  if (line.cues.sentenceMarks >= 2 && line.cues.closed) return ['tagline', 'sentences-after-article']
  if (line.cues.han >= 9) return ['teaser', 'title-after-article']
  return ['nav', 'short-after-article']
}
