import { type AlignedPassage, align } from './align.ts'
import { articleLetters } from './article-letters.ts'
import { type CopyKind, copyKindOf, type Overlap } from './copy-kind.ts'
import { commonRuns, type Run } from './runs.ts'

/** How much two texts have in common. */
export interface Measures extends Overlap {
  kind: CopyKind
  /** Letters in common, of the letters of both, 0 to 1. */
  similarity: number
}

export interface Comparison extends Measures {
  /** In order of the first article; passages of the second alone where they stand between its others. */
  passages: AlignedPassage[]
}

/**
 * Two texts aligned passage by passage, whatever their marks, widths and script.
 *
 * @param a the blocks of an article, one a line; offsets are in them.
 */
export function compareTexts(a: string, b: string): Comparison {
  const [first, second] = [articleLetters(a), articleLetters(b)]
  const runs = commonRuns(first.text, second.text)
  return { ...measured(first.text.length, second.text.length, runs), passages: align(first, second, runs) }
}

/** How much two texts have in common, without the passages. */
export function measureTexts(a: string, b: string): Measures {
  const [first, second] = [articleLetters(a).text, articleLetters(b).text]
  return measured(first.length, second.length, commonRuns(first, second))
}

/** What the common stretches of two texts amount to. */
function measured(lengthA: number, lengthB: number, runs: readonly Run[]): Measures {
  const common = runs.reduce((sum, run) => sum + run.length, 0)
  const inA = common / Math.max(1, lengthA)
  const inB = common / Math.max(1, lengthB)
  const longest = longestStretch(runs)
  return {
    kind: copyKindOf({ inA, inB, longest }),
    similarity: (2 * common) / Math.max(1, lengthA + lengthB),
    inA,
    inB,
    longest,
  }
}

/** A letter or two that differ do not part a stretch. */
const slip = 4

/** The longest stretch of common letters, small changes passed over. */
function longestStretch(runs: readonly Run[]): number {
  let longest = 0
  let length = 0
  let before: Run | undefined
  for (const run of runs) {
    const goesOn =
      before !== undefined &&
      run.a - (before.a + before.length) <= slip &&
      run.b >= before.b + before.length &&
      run.b - (before.b + before.length) <= slip
    length = goesOn ? length + run.length : run.length
    longest = Math.max(longest, length)
    before = run
  }
  return longest
}
