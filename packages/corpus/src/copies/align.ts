import { type ArticleLetters, type BlockSpan, spansOfLetters } from './article-letters.ts'
import { type AlignedPart, letterDiff } from './letter-diff.ts'
import { longestIncreasing } from './longest-increasing.ts'
import type { Run } from './runs.ts'

/**
 * One step of the alignment. `same`: letter by letter, marks aside. `moved`: the same, but elsewhere in the order. `changed`: what
 * stands between two common stretches differs. `only-a`, `only-b`: nothing stands there in the other.
 */
export interface AlignedPassage {
  kind: 'same' | 'moved' | 'changed' | 'only-a' | 'only-b'
  a: BlockSpan[]
  b: BlockSpan[]
  /** Of a `changed` passage, letter by letter; none where too much differs, and none of others. */
  parts: AlignedPart[]
}

/** Letters [from, to) of an article. */
export type Range = readonly [from: number, to: number]

/** Two texts as passages, given the stretches they have in common in order of the first. */
export function align(a: ArticleLetters, b: ArticleLetters, runs: readonly Run[]): AlignedPassage[] {
  const inOrder = longestIncreasing(runs)
  const kept = new Set(inOrder)
  const moved = runs.filter((run) => !kept.has(run))
  const movedInB = moved.toSorted((x, y) => x.b - y.b)
  const passages: AlignedPassage[] = []

  const common = (kind: 'same' | 'moved', run: Run) =>
    passages.push({
      kind,
      a: spansOfLetters(a, run.a, run.a + run.length),
      b: spansOfLetters(b, run.b, run.b + run.length),
      parts: [],
    })
  const between = (inA: Range, inB: readonly Range[]) => {
    const spansA = spansOfLetters(a, ...inA)
    const spansB = inB.flatMap((range) => spansOfLetters(b, ...range))
    if (spansA.length === 0 && spansB.length === 0) return
    const kind = spansB.length === 0 ? 'only-a' : spansA.length === 0 ? 'only-b' : 'changed'
    const parts = kind === 'changed' ? letterDiff(a, inA, b, inB) : []
    passages.push({ kind, a: spansA, b: spansB, parts })
  }

  let atA = 0
  let atB = 0
  let nextMoved = 0
  let nextMovedInB = 0
  /** What stands before `toA` and `toB`, moved stretches by themselves. */
  const gap = (toA: number, toB: number) => {
    const inB: Range[] = []
    for (; (movedInB[nextMovedInB]?.b ?? toB) < toB; nextMovedInB++) {
      const { b: start, length } = movedInB[nextMovedInB] as Run
      inB.push([atB, start])
      atB = start + length
    }
    inB.push([atB, toB])
    for (; (moved[nextMoved]?.a ?? toA) < toA; nextMoved++) {
      const run = moved[nextMoved] as Run
      between([atA, run.a], [])
      common('moved', run)
      atA = run.a + run.length
    }
    between([atA, toA], inB)
  }
  for (const run of inOrder) {
    gap(run.a, run.b)
    common('same', run)
    atA = run.a + run.length
    atB = run.b + run.length
  }
  gap(a.text.length, b.text.length)
  return passages
}
