import { findRun, kinship, measure, type Run } from './runs.ts'
import { isBareText, type Sheet } from './sheet.ts'

const fewestCells = 9
const mostCellHan = 12
const leastBare = 0.15

/** Lines of a run, or between runs, that are the cells of a table laid out one below the other: many, short, and often without a word. */
export function tableCells({ lines, rules }: Sheet, story: Run): ReadonlySet<number> {
  const cells = new Set<number>()
  let from = story.first
  let bare = 0
  const close = (to: number) => {
    if (to - from >= fewestCells && bare >= leastBare * (to - from))
      for (let i = from; i < to; i++) cells.add(i)
  }
  for (let i = story.first; i <= story.last; i++) {
    const line = lines[i]
    if (line === undefined) break
    const label = rules[i]?.label
    const isCell =
      line.cues.han <= mostCellHan && !line.cues.closed && (!label || label === 'control' || label === 'nav')
    if (!isCell) {
      close(i)
      from = i + 1
      bare = 0
    } else if (line.cues.han === 0) bare++
  }
  close(story.last + 1)
  return cells
}

/** Among cells there may stand a title or two. */
const leastCells = 0.9

/** With nothing but a table between, parts of one story need share fewer words than behind a block of links. */
const leastKinship = 0.12

const isTable = (sheet: Sheet, gap: Run): boolean =>
  tableCells(sheet, gap).size >= leastCells * Math.max(1, gap.last - gap.first + 1)

/**
 * Rule `story-through-table`: a run goes on from a run above or below it where only the cells of a table stand between
 * the two and they share their words.
 */
export function throughTable(sheet: Sheet, run: Run): Run {
  const { lines } = sheet
  let [before, behind] = [run.first - 1, run.last + 1]
  while (before >= 0 && !isBareText(sheet, before)) before--
  while (behind < lines.length && !isBareText(sheet, behind)) behind++
  const isKin = (other: Run) =>
    kinship(measure(sheet, run).pairs, measure(sheet, other).pairs) >= leastKinship
  let { first, last } = run
  if (before >= 0 && isTable(sheet, { first: before + 1, last: first - 1 })) {
    const above = findRun(sheet, 0, before + 1)
    if (above?.last === before && isKin(above)) first = above.first
  }
  if (behind < lines.length && isTable(sheet, { first: last + 1, last: behind - 1 })) {
    const below = findRun(sheet, behind, lines.length)
    if (below?.first === behind && isKin(below)) last = below.last
  }
  return { first, last }
}
