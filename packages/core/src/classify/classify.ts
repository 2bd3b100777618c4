import type { Label } from '../types.ts'
import { aboveStory } from './above-story.ts'
import { belowStory } from './below-story.ts'
import type { CleanLine } from './cues.ts'
import { type LineRule, ruleOf } from './furniture.ts'
import { insideStory } from './inside-story.ts'
import { isTitleLike, labelsOf, type Sheet, type Story } from './sheet.ts'
import { findStories } from './stories.ts'
import type { Verdict } from './verdict.ts'

/** A clean line with its label and the rule that decided it. */
export interface LabelledLine extends CleanLine {
  label: Label
  rule: string
  /** Index of the story it belongs to, or null. */
  article: number | null
}

export interface Classified {
  lines: LabelledLine[]
  /** In page order; empty where the page has no article. */
  stories: Story[]
  /** Why there is no article, where there is none. */
  noArticle: string | null
}

/**
 * Labels every line. First each line by itself (furniture.ts); then one decision over all of them: where the stories run
 * and which lines are their titles (stories.ts); then the rest by where it stands to these. `titles`: what the page's
 * head calls it, folded.
 */
export function classify(lines: readonly CleanLine[], titles: readonly string[] = []): Classified {
  const text = lines.map((line) => line.folded).join('\n')
  const sheet: Sheet = {
    lines,
    rules: lines.map(ruleOf),
    text,
    titles,
    labels: labelsOf(lines),
    weights: [],
    measures: {},
  }
  const { stories, reason } = findStories(sheet)
  const verdicts =
    stories.length === 0
      ? lines.map((line, i) => withoutStory(line, sheet.rules[i] ?? null))
      : aroundStories(sheet, stories)
  return {
    lines: lines.map((line, i) => {
      const [label, rule] = verdicts[i] as Verdict
      return { ...line, label, rule, article: articleLabels.has(label) ? ownerOf(i, stories) : null }
    }),
    stories,
    noArticle: reason,
  }
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

function aroundStories(sheet: Sheet, stories: readonly Story[]): Verdict[] {
  let from = 0
  return stories.flatMap((story, k) => {
    const next = stories[k + 1]
    const to = next ? topOf(next) : sheet.lines.length
    const above = aboveStory(sheet, story, from)
    from = Math.max(to, story.last + 1)
    return [...above, ...insideStory(sheet, story), ...belowStory(sheet, story, to)]
  })
}

/** The first line of a story's titles. */
const topOf = (story: Story) => Math.min(story.first, story.headline ?? story.first, ...story.kickers)

/** How far from its story a line of credits or metadata still belongs to it, in non-blank lines. */
const reachAbove = 4
const reachBelow = 4

function ownerOf(i: number, stories: readonly Story[]): number | null {
  const own = stories.findIndex((story) => i >= topOf(story) && i <= story.last)
  if (own >= 0) return own
  const below = stories.findLastIndex((story) => i > story.last && i <= story.last + reachBelow)
  if (below >= 0) return below
  const above = stories.findIndex((story) => i < topOf(story) && i >= topOf(story) - reachAbove)
  return above >= 0 ? above : null
}

function withoutStory(line: CleanLine, rule: LineRule | null): Verdict {
  if (rule) return [rule.label, rule.id]
  if (line.cues.cut) return ['teaser', 'cut-snippet']
  if (isTitleLike(line) && line.cues.han >= 9) return ['teaser', 'title-in-list']
  return line.cues.han <= 8 ? ['nav', 'short-outside-article'] : ['teaser', 'text-outside-article']
}
