import { isBracketedCredit } from './below-story.ts'
import { inOnePart } from './parts.ts'
import type { Run } from './runs.ts'
import { isBareTitle, isTextual, type Sheet } from './sheet.ts'
import { isSignature } from './signature.ts'

/** Lines that are looked at beyond either end of a run, and how far above a line of metadata a title may stand. */
const [reach, titleReach] = [30, 4]
/** What stands among the lines of a story without ending it. */
const among = new Set(['caption', 'jump'])
const opens = new Set(['meta', 'byline'])

interface Walk {
  /** The last textual line on the way, and the line that stopped it. */
  to: number
  stop: number
  texts: number
  bare: number
}

/** Walks from the end of a run over lines that no rule knows, and over captions. */
function walk(sheet: Sheet, from: number, way: 1 | -1): Walk {
  const found: Walk = { to: from, stop: from, texts: 0, bare: 0 }
  for (let i = from + way; Math.abs(i - from) <= reach; i += way) {
    const rule = sheet.rules[i]
    found.stop = i
    const line = sheet.lines[i]
    if (line === undefined || (!rule && isBracketedCredit(line))) break
    const signed = isSignature(sheet, i)
    if (
      rule &&
      !signed &&
      !among.has(rule.label) &&
      !(rule.label === 'control' && (way < 0 || rule.id === 'symbols-only'))
    )
      break
    const beside = way > 0 && line.markup?.tag === 'p' && inOnePart(line, sheet.lines[from])
    if (signed || (!rule && (beside || isTextual(sheet, i)))) {
      found.texts++
      if (way < 0 || !line.folded.endsWith(':')) found.to = i
    } else if (!rule) found.bare++
  }
  return found
}

/**
 * Rule `up-to-edges`: a run goes on over lines that are not all sentences, up to the date or the credits below a title
 * and down to what closes a story, where at least as many of them have clauses as have none.
 */
export function upToEdges(sheet: Sheet, run: Run): Run {
  let { first, last } = run
  const above = walk(sheet, first, -1)
  if (
    above.texts >= above.bare &&
    opens.has(sheet.rules[above.stop]?.label ?? '') &&
    hasTitle(sheet, above.stop)
  )
    first = above.to
  const below = walk(sheet, last, 1)
  if (below.texts >= below.bare && closesAt(sheet, below.stop)) last = below.to
  return { first, last }
}

const closesAt = ({ rules }: Sheet, i: number): boolean => !/^(?:nav|teaser)$/.test(rules[i]?.label ?? '')

function hasTitle(sheet: Sheet, from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - titleReach); i--)
    if (isBareTitle(sheet, i) && (sheet.lines[i]?.cues.han ?? 0) >= 3) return true
  return false
}
