import type { EditKind, Label } from '../types.ts'
import { isInlineJump } from './edition.ts'

/** A stretch of a paragraph's folded text that is none of its words: taken out, with an edit, and labelled. */
export interface Cut {
  from: number
  to: number
  kind: EditKind
  label: Label
}

const inlineJump =
  /[■▲●◆□(（【]\s*(?:下转|上接|转|接)\s*第?\s*[0-9a-d一二三四五六七八九十]{1,3}\s*版\s*[)）】]?/g
/** Link words that a page glues to the end of its last sentence, and the beginning of a help notice there. */
const glued =
  /(?<=[。!?”)…])\s{0,2}(?:(?:返回[㐀-鿿a-z]{2,8}[,\s]{0,2})?(?:点击)?(?:查看更多|查看全文|查看详情|阅读全文|阅读原文|展开全文|更多详情|详情(?=\s?[>»›]))\s?[>»›]{0,3}|《[^》]{2,10}》(?:关心|提醒)[你您]:?)$/
const abstractLabel = /^(?:内容(?:摘要|提要)|摘要|提要)\s*:\s*/

/** What stands in a paragraph and is no part of it: printed jumps, glued links, and a digest's label where `digest` says so. */
export function cutsIn(folded: string, digest: boolean): Cut[] {
  const cuts: Cut[] = []
  const label = digest ? abstractLabel.exec(folded) : null
  if (label) cuts.push({ from: 0, to: label[0].length, kind: 'artifact', label: 'sectionLabel' })
  if (folded.includes('版')) {
    for (const { index, 0: found } of folded.matchAll(inlineJump)) {
      if (isInlineJump(folded, index + 1))
        cuts.push({ from: index, to: index + found.length, kind: 'jump', label: 'jump' })
    }
  }
  const tail = glued.exec(folded)
  if (tail) cuts.push({ from: tail.index, to: folded.length, kind: 'artifact', label: 'control' })
  return cuts
}
