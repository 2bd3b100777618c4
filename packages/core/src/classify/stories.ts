import { ownBeginning } from './before-body.ts'
import { isCreditedBelow } from './closing-credit.ts'
import { upToEdges } from './edges.ts'
import { isListOfEntries } from './entries.ts'
import { findHeadline } from './headline.ts'
import { throughPart } from './parts.ts'
import { cutAtBlocks, findRun, measure, type Run, splitRun } from './runs.ts'
import { isRunningText, type Measure, type Sheet, type Story } from './sheet.ts'
import { throughTable } from './tables.ts'
import { readTitleBlock } from './title-block.ts'

/** Less running text than this is no article. */
const fewestHan = 36
/** A further article of the page has a headline, and at least this much text, absolutely and beside the longest. */
const fewestHanFurther = 60
const leastShareFurther = 0.2
const mostStories = 50

const listOfEntries =
  'The longest running text is a list of entries with senders and hours, none of them an article.'

export interface Found {
  /** In page order. */
  stories: Story[]
  /** Why there is none, where there is none. */
  reason: string | null
}

/** All stories of the page: its largest run, split where another article begins, and further runs with headlines of their own. */
export function findStories(sheet: Sheet): Found {
  const run = findRun(sheet, 0, sheet.lines.length)
  const own =
    run &&
    ownRun(sheet, withBeginning(sheet, throughLinks(sheet, cutAtBlocks(sheet, throughPart(sheet, run)))))
  const main = own && upToEdges(sheet, own)
  const whole = main && measure(sheet, main)
  if (
    main === null ||
    whole === null ||
    (whole.han < fewestHan && !isFlash(sheet, main, whole)) ||
    whole.periods === 0
  ) {
    return { stories: [], reason: whyNone(sheet, whole?.han ?? 0) }
  }
  const parts = splitRun(sheet, main).slice(0, mostStories)
  if (parts.length === 1 && isListOfEntries(sheet, main)) return { stories: [], reason: listOfEntries }
  const candidates: Story[] = []
  let floor = 0
  for (const part of parts) {
    candidates.push(toStory(sheet, part, parts.length === 1 ? whole : measure(sheet, part), floor))
    floor = part.last + 1
  }
  const longest = Math.max(...candidates.map((story) => story.han))
  const stories = candidates.filter(
    (story) =>
      story.han === longest ||
      (story.headline !== null && story.han >= fewestHanFurther && story.han >= leastShareFurther * longest),
  )
  return { stories, reason: null }
}

/** A flash of one sentence is an article where its headline is beyond doubt. */
const [fewestFlash, surely] = [20, 24]
const isFlash = (sheet: Sheet, run: Run, { han, pairs }: Measure): boolean =>
  han >= fewestFlash && (findHeadline(sheet, run, pairs, 0)?.score ?? 0) >= surely

/** A headline of this score, so much better than another, is the page’s own; a run of so many ideographs may be its story. */
const [beyondDoubt, betterBy, fewestOwn] = [16, 8, 60]

/**
 * Rule `better-headline-above`: pages print their own article before others. A run above the largest is taken for it
 * where its headline has far more in its favour.
 */
function ownRun(sheet: Sheet, run: Run): Run {
  const above = findRun(sheet, 0, run.first)
  const known = above && measure(sheet, above)
  if (above === null || known === null || known.han < fewestOwn || known.periods === 0) return run
  const own = findHeadline(sheet, above, known.pairs, 0)
  if (own === null || own.score < beyondDoubt) return run
  const other = findHeadline(sheet, run, measure(sheet, run).pairs, above.last + 1)
  return own.score >= (other?.score ?? 0) + betterBy ? cutAtBlocks(sheet, above) : run
}

/** A headline that scores less may be a link; one that scores more is the story's own. */
const ownHeadline = 12

/**
 * Rule `beginning-before-block`: a run that has no headline of its own below a block of other articles goes on from a
 * run above that block that has one. The block is debris inside the story.
 */
function withBeginning(sheet: Sheet, run: Run): Run {
  const block = sheet.rules.findLastIndex((rule, i) => i < run.first && rule?.id === 'other-articles-block')
  if (block < 0 || run.first - block > longestDebris) return throughTable(sheet, run)
  const own = findHeadline(sheet, run, measure(sheet, run).pairs, block + 1)
  if (own && own.score >= ownHeadline) return run
  const above = findRun(sheet, 0, block)
  if (above === null || block - above.last > longestDebris) return run
  const { han, pairs } = measure(sheet, above)
  const headline = findHeadline(sheet, above, pairs, 0)
  return han >= fewestHan && headline && headline.score >= ownHeadline
    ? { first: above.first, last: run.last }
    : run
}

/** Lines of a block of links that may stand inside a story. */
const longestDebris = 6

/** How far below a run the heading of links may stand, and how far below that a story's last lines. */
const [headingReach, restReach] = [3, 30]

/** A run with what follows a block of links right below it, where the story goes on there by the rule `credit-closes-story`. */
function throughLinks(sheet: Sheet, run: Run): Run {
  const block = sheet.rules.findIndex((rule, i) => i > run.last && rule?.id === 'other-articles-block')
  if (block < 0 || block > run.last + headingReach) return run
  const rest = findRun(sheet, block + 1, Math.min(sheet.lines.length, block + restReach))
  return rest && isCreditedBelow(sheet, run, rest) ? { first: run.first, last: rest.last } : run
}

function toStory(sheet: Sheet, whole: Run, { han, pairs }: Measure, floor: number): Story {
  const run = ownBeginning(sheet, whole)
  const chosen = findHeadline(sheet, { ...run, first: Math.min(run.first, whole.first) }, pairs, floor)
  const block =
    chosen === null
      ? { headline: null, kickers: [], decks: [] }
      : readTitleBlock(sheet, run, chosen.index, pairs)
  return { ...run, han, pairs, ...block }
}

function whyNone({ lines }: Sheet, han: number): string {
  if (lines.length === 0) return 'The capture has no text.'
  if (lines.every((line) => line.cues.han === 0)) return `None of the ${lines.length} lines has Chinese text.`
  const why = !lines.some(isRunningText)
    ? `None of the ${lines.length} lines reads like running text`
    : han >= fewestHan
      ? 'No line has a full stop'
      : `The longest running text has ${han} ideographs, too few for an article`
  return `${why}; the lines look like titles, links or furniture.`
}
