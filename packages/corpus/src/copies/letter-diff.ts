import { diffArrays } from 'diff'
import type { Range } from './align.ts'
import { type ArticleLetters, type BlockSpan, spansOfLetters } from './article-letters.ts'

/** A part of a changed passage: in both, or in one alone. */
export interface AlignedPart {
  kind: 'same' | 'only-a' | 'only-b'
  a: BlockSpan[]
  b: BlockSpan[]
}

/** More letters that differ than this are no change but another text; bounds the time for each letter. */
const mostDiffering = 200

/** With a smaller share of the letters in common, those are chance. */
const leastSame = 1 / 3

/** What differs within two changed stretches, letter by letter (Myers, 1986). Empty where too much does. */
export function letterDiff(
  a: ArticleLetters,
  inA: Range,
  b: ArticleLetters,
  inB: readonly Range[],
): AlignedPart[] {
  const first = lettersIn(a, [inA])
  const second = lettersIn(b, inB)
  if (Math.abs(first.length - second.length) > mostDiffering) return []
  const changes = diffArrays(
    first.map(({ text }) => text),
    second.map(({ text }) => text),
    { maxEditLength: mostDiffering },
  )
  const same =
    changes?.reduce((sum, { added, removed, count }) => sum + (added || removed ? 0 : count), 0) ?? 0
  if (changes === undefined || same < leastSame * Math.max(first.length, second.length)) return []
  let [atA, atB] = [0, 0]
  return changes.map(({ added, removed, count }): AlignedPart => {
    const ofA = added ? [] : first.slice(atA, atA + count)
    const ofB = removed ? [] : second.slice(atB, atB + count)
    atA += ofA.length
    atB += ofB.length
    return { kind: removed ? 'only-a' : added ? 'only-b' : 'same', a: spansOf(a, ofA), b: spansOf(b, ofB) }
  })
}

interface Letter {
  text: string
  from: number
  to: number
}

/** Whole characters: a pair of surrogates is one. */
function lettersIn({ text }: ArticleLetters, ranges: readonly Range[]): Letter[] {
  const letters: Letter[] = []
  for (const [start, end] of ranges) {
    let from = start
    for (const letter of text.slice(start, end)) {
      letters.push({ text: letter, from, to: from + letter.length })
      from += letter.length
    }
  }
  return letters
}

function spansOf(article: ArticleLetters, letters: readonly Letter[]): BlockSpan[] {
  const ranges: [number, number][] = []
  for (const { from, to } of letters) {
    const last = ranges.at(-1)
    if (last?.[1] === from) last[1] = to
    else ranges.push([from, to])
  }
  return ranges.flatMap(([from, to]) => spansOfLetters(article, from, to))
}
