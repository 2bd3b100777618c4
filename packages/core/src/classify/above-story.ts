import { namesAlone } from '../printed/bare-names.ts'
import { frontMatter } from './before-body.ts'
import { inOnePart } from './parts.ts'
import { isBareTitle, isRunningText, isTitleLike, type Sheet, type Story, shareOf } from './sheet.ts'
import type { Verdict } from './verdict.ts'

/** Lines [from, story.first) above a story: its titles and credits, and before them the page's own furniture. */
export function aboveStory(sheet: Sheet, story: Story, from: number): Verdict[] {
  const path = sheet.rules.findIndex((rule, i) => i < story.first && rule?.label === 'breadcrumb')
  const pathParts = path < 0 ? [] : (sheet.lines[path]?.folded ?? '').split(/[>»›:/\s]+/)
  const titlesFrom = Math.min(story.headline ?? story.first, ...story.kickers)
  const verdicts: Verdict[] = []
  let inIndex = false
  const above = (i: number): Verdict =>
    inIndex ? ['index', 'under-index-heading'] : furnitureAbove(sheet, story, i, pathParts)
  for (let i = from; i < story.first; i++) {
    const line = sheet.lines[i]
    const rule = sheet.rules[i] ?? null
    if (line === undefined) break
    if (rule)
      inIndex = rule.id === 'index-block' || rule.label === 'index' || (inIndex && rule.label === 'nav')
    if (i === story.headline) verdicts.push(['headline', 'headline-score'])
    else if (story.kickers.includes(i)) verdicts.push(['kicker', 'title-block'])
    else if (story.decks.includes(i)) verdicts.push(['deck', 'title-block'])
    else if (rule?.id === 'linked-words' && i > titlesFrom && isCredit(sheet, story, i))
      verdicts.push(['byline', 'names-above-story'])
    else if (rule?.label === 'masthead' && i > titlesFrom && (isMeta(sheet, i - 1) || isMeta(sheet, i + 1)))
      verdicts.push(['meta', 'name-beside-date'])
    else if (rule) verdicts.push([rule.label, rule.id])
    else if (i > titlesFrom || i >= story.first - frontReach)
      verdicts.push(
        frontMatter(sheet, i, story.last) ?? (i > titlesFrom ? belowHeadline(sheet, story, i) : above(i)),
      )
    else verdicts.push(above(i))
  }
  return verdicts
}

const isMeta = ({ lines, rules }: Sheet, i: number) =>
  rules[i]?.label === 'meta' || lines[i]?.folded === '来源:'

/** Titles of one story that stand right above it, one below the other. */
const mostStacked = 4

function isStacked(sheet: Sheet, { headline, first }: Story, i: number): boolean {
  let from = first
  while (from - 1 > (headline ?? first) && isBareTitle(sheet, from - 1)) from--
  return i >= from && first - from > 1 && first - from <= mostStacked
}

/** A deck stands this near to its headline. */
const mostBetween = 3

/** Front matter stands this near to the story. */
const frontReach = 4

const headlineText = ({ lines }: Sheet, { headline }: Story) =>
  headline === null ? null : (lines[headline]?.folded ?? null)

/** A line between the headline and the story that no rule knows. */
function belowHeadline(sheet: Sheet, story: Story, i: number): Verdict {
  const line = sheet.lines[i] as Sheet['lines'][number]
  const t = line.folded
  if (t === headlineText(sheet, story)) return ['related', 'headline-again']
  if (/^[—-]{2}/.test(t)) return ['deck', 'dash-below-headline']
  if (isCredit(sheet, story, i)) return ['byline', 'names-above-story']
  if (isRunningText(line)) return ['caption', 'sentence-before-story']
  const share = shareOf(t, story.pairs)
  const creditsFollow = sheet.rules
    .slice(i + 1, story.first)
    .some((rule) => rule?.label === 'byline' || rule?.label === 'meta')
  const bare = isTitleLike(line)
  if (bare && line.cues.han >= 6 && creditsFollow && share >= 0.4 && i <= (story.headline ?? i) + mostBetween)
    return ['deck', 'title-before-credits']
  if (bare && share >= 0.4 && isStacked(sheet, story, i)) return ['deck', 'stacked-titles']
  if (
    bare &&
    line.cues.han >= 2 &&
    i === story.first - 1 &&
    (share >= 0.4 || (line.markup?.tag === 'p' && inOnePart(line, sheet.lines[story.first])))
  )
    return ['subhead', 'title-before-first-paragraph']
  if (line.cues.han <= 4) return ['control', 'short-below-headline']
  return line.cues.cut || line.cues.han > 8
    ? ['teaser', 'title-below-headline-of-another']
    : ['nav', 'short-below-headline']
}

/** Three characters that do not end like a place. */
const fullName = /^[㐀-鿿]{3}(?<![区县市省州镇])$/

/** Whether a line has names and nothing else: two of them, or a full one beside a line of metadata. */
function isCredit({ lines, rules }: Sheet, story: Story, i: number): boolean {
  const [first, second] = namesAlone(lines[i]?.folded ?? '')
  if (!first || second) return second !== undefined
  return (
    fullName.test(first.name) &&
    [i - 2, i - 1, i + 1].some((j) => j > (story.headline ?? -1) && rules[j]?.label === 'meta')
  )
}

/** A line above the headline that no rule knows. */
function furnitureAbove(sheet: Sheet, story: Story, i: number, pathParts: readonly string[]): Verdict {
  const { folded: t, cues } = sheet.lines[i] as Sheet['lines'][number]
  if (t === headlineText(sheet, story)) return ['related', 'headline-again']
  if (cues.han <= 10 && pathParts.includes(t)) return ['sectionLabel', 'names-part-of-path']
  if (cues.cut) return ['teaser', 'cut-snippet']
  return cues.han >= 9 ? ['teaser', 'title-above-headline-of-another'] : ['nav', 'short-above-article']
}
