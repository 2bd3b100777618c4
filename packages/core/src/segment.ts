import type { Markup } from './html/rendered.ts'
import { isBlankAt } from './passage.ts'
import type { Span } from './types.ts'

/** A line of the capture before anyone has said what it is. */
export interface RawLine extends Span {
  /** 1-based, blank lines counted. */
  line: number
  /** What the markup knows of the line; undefined in plain text. */
  markup: Markup | undefined
}

/** Every non-blank line of a text, with what its markup knows where that is given line by line; lines end at \n, \r\n or \r. Linear in the length. */
export function segmentText(text: string, markup: readonly Markup[] = []): RawLine[] {
  const lines: RawLine[] = []
  let start = 0
  let line = 1
  while (start <= text.length) {
    let end = start
    let blank = true
    while (end < text.length) {
      const code = text.charCodeAt(end)
      if (code === 0x0a || code === 0x0d) break
      if (blank && !isBlankAt(text, end) && code !== 0xfeff) blank = false
      end++
    }
    if (!blank) lines.push({ line, start, end, markup: markup[line - 1] })
    if (end >= text.length) break
    start = end + (text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a ? 2 : 1)
    line++
  }
  return lines
}
