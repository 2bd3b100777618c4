import type { Span } from '../types.ts'
import { charSet } from './char-class.ts'
import { follows, isEdge, isHan, roleWords, sayingWords } from './name-edges.ts'
import { transliteration } from './person-words.ts'
import { verbAt } from './verbs.ts'

const isTransliterated = charSet(transliteration)
const isMiddleDot = charSet('·•・‧･●')
/** A dash joins the parts of a name where both are written as foreign names are. */
const isDot = (text: string, at: number): boolean =>
  isMiddleDot(text, at) ||
  (text.charAt(at) === '-' &&
    [at - 2, at - 1, at + 1, at + 2].every((beside) => isTransliterated(text, beside)))

function dotFrom(text: string, from: number): number {
  let at = from
  while (at < text.length && !isDot(text, at)) at++
  return at
}

/** Rule `n-foreign`: names with a dot, such as 卡尔·林德; what quotation marks hold is called so and nobody. */
export function foreignNames(text: string): Span[] {
  const found: Span[] = []
  for (let dot = dotFrom(text, 0); dot < text.length; dot = dotFrom(text, dot + 1)) {
    let start = dot
    while (start > 0 && dot - start < 6 && isHan(text, start - 1) && !bounds(text, start)) start--
    let end = dot + 1
    while (
      end < text.length &&
      end - dot < 14 &&
      (isDot(text, end) || (isHan(text, end) && !endsForeign(text, end))) &&
      (isDot(text, end) || isTransliterated(text, end) || isTransliterated(text, end + 1))
    )
      end++
    const quoted =
      '“‘「『'.includes(text.charAt(start - 1) || '\n') && '”’」』'.includes(text.charAt(end) || '\n')
    if (dot - start >= 1 && end - dot >= 2 && !quoted && isForeign(text, start, end))
      found.push({ start, end })
    dot = end - 1
  }
  return found
}

/** Whether nearly all of it is written with characters that foreign names are written with. */
function isForeign(text: string, start: number, end: number): boolean {
  let known = 0
  for (let i = start; i < end; i++) if (isDot(text, i) || isTransliterated(text, i)) known++
  return known >= (end - start) * 0.75
}

/** Whether a foreign name may begin at `start`, seen from its inside. */
const bounds = (text: string, start: number) =>
  isEdge(text, start - 1) || roleWords.endingAt(text, start) !== null
const endsForeign = (text: string, at: number) =>
  follows(text, at) ||
  verbAt(text, at) !== null ||
  sayingWords.startingAt(text, at) !== null ||
  roleWords.startingAt(text, at) !== null
