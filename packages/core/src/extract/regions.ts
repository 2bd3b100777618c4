import { foldText } from '../fold.ts'
import type { Span } from '../types.ts'
import { charSet } from './char-class.ts'

/** Which closing mark each opening mark has. */
const closers = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['〈', '〉'],
])
const isMark = charSet(['"', ...closers.keys(), ...closers.values()])
/** An opening mark that finds no closing one within so many characters is taken for a stray. */
const longest = 400
/** Marks opened inside each other beyond this depth are strays too. */
const deepest = 8

/** What stands between two marks; the offsets exclude the marks. */
export interface Region extends Span {
  open: string
}

/**
 * Quotations and titles of a text, by their closing marks, in order of their beginning. Unbalanced marks are passed over;
 * ASCII quotation marks open and close in turn.
 */
export function regionsOf(text: string): Region[] {
  return readMarks(text).regions
}

/** The regions of a text, and where its first mark stands that has no partner. */
export function readMarks(text: string): { regions: Region[]; stray: number | null } {
  const regions: Region[] = []
  let stray = text.length
  const strayAt = (at: number) => {
    stray = Math.min(stray, at)
  }
  const stack: { open: string; at: number }[] = []
  let ascii = -1
  for (let i = 0; i < text.length; i++) {
    if (!isMark(text, i)) continue
    const char = text.charAt(i)
    if (char === '"') {
      if (ascii >= 0 && i - ascii <= longest) {
        if (i > ascii + 1) regions.push({ open: '“', start: ascii + 1, end: i })
        ascii = -1
      } else {
        if (ascii >= 0) strayAt(ascii)
        ascii = i
      }
      continue
    }
    if (closers.has(char)) {
      if (stack.length < deepest) stack.push({ open: char, at: i })
      else strayAt(i)
      continue
    }
    const depth = stack.findLastIndex((entry) => closers.get(entry.open) === char)
    const entry = stack[depth]
    if (!entry) {
      // ’ is an apostrophe too.
      if (char !== '’') strayAt(i)
      continue
    }
    for (const inner of stack.slice(depth + 1)) strayAt(inner.at)
    stack.length = depth
    if (i - entry.at > longest) strayAt(entry.at)
    else if (i > entry.at + 1) regions.push({ open: entry.open, start: entry.at + 1, end: i })
  }
  for (const { at } of stack) strayAt(at)
  if (ascii >= 0) strayAt(ascii)
  regions.sort((a, b) => a.start - b.start || b.end - a.end)
  return { regions, stray: stray < text.length ? stray : null }
}

export const isTitle = (region: Region): boolean => region.open === '《' || region.open === '〈'

/** What every kind of extraction reads of one block. */
export interface View {
  /** As the block has it. */
  printed: string
  /** Folded: same length and offsets as the block's text. */
  text: string
  regions: Region[]
  /** Where the first mark stands that has no partner. */
  stray: number | null
}

export const viewOf = (text: string): View => ({ printed: text, text: foldText(text), ...readMarks(text) })
