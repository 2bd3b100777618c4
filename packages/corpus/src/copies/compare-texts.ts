import { type ArticleLetters, articleLetters, type BlockSpan, spansOfLetters } from './article-letters.ts'
import { type CopyKind, copyKindOf, type Overlap } from './copy-kind.ts'
import { commonRuns, type Run } from './runs.ts'

/**
 * One step of the alignment. `same`: letter by letter, marks aside. `moved`: the same, but elsewhere in the order. `changed`: what
 * stands between two common stretches differs. `only-a`, `only-b`: nothing stands there in the other.
 */
export interface AlignedPassage {
  kind: 'same' | 'moved' | 'changed' | 'only-a' | 'only-b'
  a: BlockSpan[]
  b: BlockSpan[]
}

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

/** What the common stretches of two texts amount to. */
export function measured(lengthA: number, lengthB: number, runs: readonly Run[]): Measures {
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

function align(a: ArticleLetters, b: ArticleLetters, runs: readonly Run[]): AlignedPassage[] {
  const inOrder = new Set(longestIncreasing(runs))
  const passages: AlignedPassage[] = []
  const moved = runs.filter((run) => !inOrder.has(run))
  const gap = (fromA: number, toA: number, fromB: number, toB: number) => {
    for (const run of moved) {
      if (run.a < fromA || run.a >= toA) continue
      between(fromA, run.a, 0, 0)
      passages.push({
        kind: 'moved',
        a: spansOfLetters(a, run.a, run.a + run.length),
        b: spansOfLetters(b, run.b, run.b + run.length),
      })
      fromA = run.a + run.length
    }
    between(fromA, toA, fromB, toB)
  }
  const between = (fromA: number, toA: number, fromB: number, toB: number) => {
    const spansA = spansOfLetters(a, fromA, toA)
    const spansB = withoutMoved(fromB, toB).flatMap(([from, to]) => spansOfLetters(b, from, to))
    if (spansA.length === 0 && spansB.length === 0) return
    const kind = spansB.length === 0 ? 'only-a' : spansA.length === 0 ? 'only-b' : 'changed'
    passages.push({ kind, a: spansA, b: spansB })
  }
  const movedInB = moved.toSorted((x, y) => x.b - y.b)
  const withoutMoved = (from: number, to: number): [number, number][] => {
    const parts: [number, number][] = []
    for (const run of movedInB) {
      if (run.b < from || run.b >= to) continue
      if (from < run.b) parts.push([from, run.b])
      from = run.b + run.length
    }
    if (from < to) parts.push([from, to])
    return parts
  }
  let atA = 0
  let atB = 0
  for (const run of runs) {
    if (!inOrder.has(run)) continue
    gap(atA, run.a, atB, run.b)
    passages.push({
      kind: 'same',
      a: spansOfLetters(a, run.a, run.a + run.length),
      b: spansOfLetters(b, run.b, run.b + run.length),
    })
    atA = run.a + run.length
    atB = run.b + run.length
  }
  gap(atA, a.text.length, atB, b.text.length)
  return passages
}

/** The runs, in order of the first text, that keep the order of the second and have the most letters (patience, by weight). */
function longestIncreasing(runs: readonly Run[]): Run[] {
  const order = runs.map((_, i) => i).sort((x, y) => (runs[x] as Run).b - (runs[y] as Run).b)
  const rank = new Uint32Array(runs.length)
  for (const [place, i] of order.entries()) rank[i] = place
  // A Fenwick tree over the second text's order: the best chain that ends at or before a place.
  const best = new Int32Array(runs.length + 1).fill(-1)
  const weight = new Float64Array(runs.length)
  const previous = new Int32Array(runs.length).fill(-1)
  let last = -1
  for (const [i, run] of runs.entries()) {
    let chain = -1
    for (let place = rank[i] as number; place > 0; place -= place & -place) {
      const candidate = best[place] as number
      if (candidate >= 0 && (chain < 0 || (weight[candidate] as number) > (weight[chain] as number)))
        chain = candidate
    }
    weight[i] = run.length + (chain < 0 ? 0 : (weight[chain] as number))
    previous[i] = chain
    for (let place = (rank[i] as number) + 1; place <= runs.length; place += place & -place) {
      const known = best[place] as number
      if (known < 0 || (weight[known] as number) < (weight[i] as number)) best[place] = i
    }
    if (last < 0 || (weight[i] as number) > (weight[last] as number)) last = i
  }
  const kept: Run[] = []
  for (let i = last; i >= 0; i = previous[i] as number) kept.push(runs[i] as Run)
  return kept.reverse()
}
