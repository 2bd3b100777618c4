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
export function spansOfLetters(article: ArticleLetters, from: number, to: number): BlockSpan[] {
  const { blocks, starts } = article
  const spans: BlockSpan[] = []
  for (let block = blockOf(article, from); block < blocks.length; block++) {
    const begins = starts[block] as number
    if (begins >= to) break
    const { at } = blocks[block] as Letters
    const first = Math.max(from - begins, 0)
    const last = Math.min(to - begins, at.length)
    if (first < last) spans.push({ block, start: at[first] as number, end: (at[last - 1] as number) + 1 })
  }
  return spans
}

/** The last block that begins at a letter or before it. */
function blockOf({ blocks, starts }: ArticleLetters, letter: number): number {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= letter) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}
