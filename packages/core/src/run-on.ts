import { isBlankAt } from './passage.ts'
import type { RawLine } from './segment.ts'

const shortestRunOn = 200
const fewestGaps = 3
const ideographicBlank = 0x3000

/** Where a paragraph's two ideographic blanks stand inside a line: [end of what is before, start of what follows]. */
function gapsIn(text: string, { start, end }: RawLine): [number, number][] {
  const gaps: [number, number][] = []
  let at = start
  while (isBlankAt(text, at)) at++
  for (; at < end; at++) {
    if (text.charCodeAt(at) !== ideographicBlank || text.charCodeAt(at + 1) !== ideographicBlank) continue
    const from = at
    while (at < end && isBlankAt(text, at)) at++
    if (at < end) gaps.push([from, at])
  }
  return gaps
}

/**
 * Rule `run-on-line`: a long line of plain text that holds several paragraphs, parted only by the two ideographic blanks
 * that open a paragraph, is read as several lines of one number. Null where no line is such.
 */
export function splitRunOn(text: string, lines: readonly RawLine[]): RawLine[] | null {
  let split = false
  const parts = lines.flatMap((line) => {
    if (line.markup || line.end - line.start < shortestRunOn) return [line]
    const gaps = gapsIn(text, line)
    if (gaps.length < fewestGaps) return [line]
    split = true
    const starts = [line.start, ...gaps.map(([, start]) => start)]
    const ends = [...gaps.map(([end]) => end), line.end]
    return starts.map((start, i): RawLine => ({ line: line.line, start, end: ends[i] as number }))
  })
  return split ? parts : null
}
