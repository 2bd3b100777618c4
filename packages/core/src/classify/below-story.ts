import { namesAlone } from '../printed/bare-names.ts'
import type { CleanLine } from './cues.ts'
import { isRunningText, type Sheet, type Story } from './sheet.ts'
import type { Verdict } from './verdict.ts'

type Zone = 'open' | 'index' | 'others' | 'notice'

/** Lines (story.last, to) below a story: credits that still belong to it, then other articles, indexes and notices. */
export function belowStory(sheet: Sheet, story: Story, to: number): Verdict[] {
  const headline = story.headline === null ? null : (sheet.lines[story.headline]?.folded ?? null)
  let zone: Zone = 'open'
  const verdicts: Verdict[] = []
  for (let i = story.last + 1; i < to; i++) {
    const line = sheet.lines[i]
    const rule = sheet.rules[i] ?? null
    if (line === undefined) break
    if (rule?.id === 'index-block' || rule?.label === 'index') zone = 'index'
    else if (rule?.id === 'notice-block') zone = 'notice'
    else if (rule?.id === 'other-articles-block') zone = 'others'
    const inIndex = (zone === 'index' && rule?.label === 'nav') || rule?.label === 'masthead'
    if (!rule && i <= story.last + creditReach && isBracketedCredit(line))
      verdicts.push(['byline', 'names-below-story'])
    else verdicts.push(rule && !inIndex ? [rule.label, rule.id] : furnitureBelow(line, zone, headline))
  }
  return verdicts
}

/** The author's name in brackets stands this near below the story. */
const creditReach = 2

export const isBracketedCredit = ({ folded }: CleanLine): boolean =>
  /^[(〔【]/.test(folded) && namesAlone(folded).length > 0

function furnitureBelow(line: CleanLine, zone: Zone, headline: string | null): Verdict {
  const { han, cut, sentenceMarks, closed } = line.cues
  if (zone === 'index') return ['index', 'under-index-heading']
  if (zone === 'notice' && (isRunningText(line) || han <= 20)) return ['notice', 'under-notice-heading']
  if (headline !== null && line.folded === headline) return ['related', 'headline-again']
  if (cut) return ['teaser', 'cut-snippet']
  if (sentenceMarks >= 2 && closed) return ['tagline', 'sentences-after-article']
  return han >= 9 ? ['teaser', 'title-after-article'] : ['nav', 'short-after-article']
}
