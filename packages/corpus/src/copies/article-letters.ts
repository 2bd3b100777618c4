import { type Letters, lettersOf } from '../formulas/letters.ts'

/** The letters of all blocks of an article, one after another. */
export interface ArticleLetters {
  text: string
  blocks: readonly Letters[]
  /** Where each block's letters begin, and a last one where they all end. */
  starts: readonly number[]
}

/** @param body the blocks, one a line. */
export function articleLetters(body: string): ArticleLetters {
  const blocks = body.split('\n').map(lettersOf)
  const starts = [0]
  for (const { text } of blocks) starts.push((starts.at(-1) ?? 0) + text.length)
  return { text: blocks.map(({ text }) => text).join(''), blocks, starts }
}

/** A stretch of one block of an article; offsets in the block's text (UTF-16). */
export interface BlockSpan {
  block: number
  start: number
  end: number
}

/** Letters [from, to) of an article as stretches of its blocks, in order. */
export function spansOfLetters({ blocks, starts }: ArticleLetters, from: number, to: number): BlockSpan[] {
  const spans: BlockSpan[] = []
  for (const [block, { at }] of blocks.entries()) {
    const first = Math.max(from, starts[block] as number) - (starts[block] as number)
    const last = Math.min(to, starts[block + 1] as number) - (starts[block] as number)
    if (first < last) spans.push({ block, start: at[first] as number, end: (at[last - 1] as number) + 1 })
  }
  return spans
}
