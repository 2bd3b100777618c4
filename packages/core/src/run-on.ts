import { isBlankAt } from './passage.ts'
import type { RawLine } from './segment.ts'

const shortestRunOn = 200
const fewestGaps = 3
/** Blanks that a page prints on purpose: the ideographic one and the one that no line breaks at. */
const isWide = (code: number) => code === 0x3000 || code === 0xa0

/** Where a paragraph's two wide blanks stand inside a line: [end of what is before, start of what follows]. */
function gapsIn(text: string, { start, end }: RawLine): [number, number][] {
  const gaps: [number, number][] = []
  let at = start
  while (isBlankAt(text, at)) at++
  for (; at < end; at++) {
    if (!isWide(text.charCodeAt(at)) || !isWide(text.charCodeAt(at + 1))) continue
    const from = at
    while (at < end && isBlankAt(text, at)) at++
    if (at < end) gaps.push([from, at])
  }
  return gaps
}

/**
 * Rule `run-on-line`: a long line that holds several paragraphs, parted only by the two wide blanks
 * that open a paragraph, is read as several lines of one number. Null where no line is such.
 */
export function splitRunOn(text: string, lines: readonly RawLine[]): RawLine[] | null {
  let split = false
  const parts = lines.flatMap((line) => {
    if (line.end - line.start < shortestRunOn) return [line]
    const gaps = gapsIn(text, line)
    if (gaps.length < fewestGaps) return [line]
    split = true
    const starts = [line.start, ...gaps.map(([, start]) => start)]
    const ends = [...gaps.map(([end]) => end), line.end]
    return starts.map((start, i): RawLine => ({ ...line, start, end: ends[i] as number }))
  })
  return split ? parts : null
}
