import type { Label, LinePart } from '../types.ts'
import { aboveStory } from './above-story.ts'
import { belowStory } from './below-story.ts'
import type { CleanLine } from './cues.ts'
import { type LineRule, ruleOf } from './furniture.ts'
import { findHeadline, isTitleLike } from './headline.ts'
import { insideStory } from './inside-story.ts'
import { findStory, type Story } from './story.ts'
import type { Verdict } from './verdict.ts'

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
