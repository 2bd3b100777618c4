import { isIndexBlock, isNoticeBlock, isOtherArticlesBlock } from './blocks.ts'
import type { CleanLine } from './cues.ts'
import type { LineRule } from './furniture.ts'
import { isRunningText, type Story } from './story.ts'
import type { Verdict } from './verdict.ts'

type Zone = 'open' | 'index' | 'others' | 'notice'

/** Lines below the story: credits and jumps that still belong to it, then other articles, indexes and notices. */
export function belowStory(
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
    if (isIndexBlock(line) || rule?.label === 'index') zone = 'index'
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
