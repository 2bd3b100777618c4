import type { Span } from '../types.ts'
import { charSet } from './char-class.ts'

/** How names of a block are told. */
export interface NameReader {
  text: string
  /** Whether a person was found at an offset already. */
  isKnown: (at: number) => boolean
  /** Whether the surname at an offset is a word far more often. */
  isOrdinary: (at: number) => boolean
  /** Whether a name may begin at an offset, seen from what stands before it. */
  begins: (at: number) => boolean
  /** Where a name that begins at an offset ends, or null. */
  endsAt: (at: number) => number | null
}

/** What plants, waters and wares end in, and few given names. */
const isThing = charSet('花草树竹河江渠渡湖海山素病茶翁乌泉鱼虾菜豆瓜果米油药酒')
const isListMark = charSet('、和及')
const fewest = 3
const longestName = 4
/** A name of three characters is seldom a word; of two it often is. */
const fewestLong = 2

/** The names side by side with 、 between them that end before `comma`, or follow it, from the first on. */
function chainAt({ text, endsAt, begins }: NameReader, comma: number): Span[] {
  const names: Span[] = []
  for (let length = longestName; length >= 2 && names.length === 0; length--) {
    const start = comma - length
    if (start >= 0 && begins(start) && endsAt(start) === comma) names.push({ start, end: comma })
  }
  if (names.length === 0) return names
  for (let at = comma; isListMark(text, at); ) {
    const end = endsAt(at + 1)
    if (end === null) break
    names.push({ start: at + 1, end })
    at = end
  }
  return names
}

/**
 * Rule `n-listed`: names that stand side by side, where one of them is known to be one or where three and more open a
 * clause and most of them have three characters.
 */
export function listedNames(reader: NameReader): Span[] {
  const { text, isKnown, isOrdinary } = reader
  const found: Span[] = []
  for (let comma = text.indexOf('、'); comma >= 0; comma = text.indexOf('、', comma + 1)) {
    const names = chainAt(reader, comma)
    const last = names.at(-1)
    if (!last || names.length < 2) continue
    const long = names.filter(({ start, end }) => end - start > 2 && !isOrdinary(start)).length
    const things = names.filter(({ end }) => isThing(text, end - 1)).length
    const many =
      names.length >= fewest && long >= fewestLong && long * 2 > names.length && things * 3 < names.length
    if (many || names.some(({ start }) => isKnown(start))) found.push(...names)
    comma = last.end - 1
  }
  return found
}
