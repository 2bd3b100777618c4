import type { LabelledLine } from '../classify/classify.ts'
import type { Story } from '../classify/sheet.ts'
import { joinPassages, slicePassage, spansOf } from '../passage.ts'
import type { Repair } from '../repair/repair.ts'
import type { Block, BlockType, LinePart, Passage } from '../types.ts'
import { isInlineJump } from './edition.ts'

export interface Body {
  blocks: Block[]
  /** Jumps taken out of the text. */
  edits: Repair[]
  /** Jumps inside lines, by line number. */
  parts: Map<number, LinePart[]>
}

const blockTypes: Partial<Record<string, BlockType>> = {
  paragraph: 'paragraph',
  subhead: 'subhead',
  caption: 'caption',
}
const inlineJump =
  /[■▲●◆□(（【]\s*(?:下转|上接|转|接)\s*第?\s*[0-9a-d一二三四五六七八九十]{1,3}\s*版\s*[)）】]?/g
const finished = /[。！？!?”』」…;；:：]$/

/** The blocks of the page's `index`th story in reading order. A paragraph that a jump line cuts in mid-sentence is stitched to its rest. */
export function buildBody(
  capture: string,
  lines: readonly LabelledLine[],
  story: Story,
  index: number,
): Body {
  const body: Body = { blocks: [], edits: [], parts: new Map() }
  let jumpedFrom: number | null = null
  lines.forEach((line, i) => {
    const type = blockTypes[line.label]
    if (line.label === 'jump' && i > story.first && i < story.last) jumpedFrom ??= body.blocks.length - 1
    if (!type || line.article !== index || (type !== 'caption' && (i < story.first - 1 || i > story.last)))
      return
    const passage = type === 'paragraph' ? withoutInlineJumps(capture, line, body) : line.passage
    if (passage.text === '') return
    const open = jumpedFrom === null ? undefined : body.blocks[jumpedFrom]
    if (type !== 'caption') jumpedFrom = null
    if (open && type === 'paragraph' && open.type === 'paragraph' && !finished.test(open.text))
      stitch(capture, open, passage, body)
    else body.blocks.push({ ...passage, type, line: line.line })
  })
  return body
}

function stitch(capture: string, open: Block, rest: Passage, body: Body): void {
  const start = open.pieces.at(-1)?.end ?? 0
  const end = rest.pieces[0]?.start ?? start
  if (start < end)
    body.edits.push({ start, end, kind: 'jump', raw: capture.slice(start, end), text: '', certain: true })
  Object.assign(open, joinPassages([open, rest]))
}

/** A paragraph without the jumps printed inside it and the blanks around them (■下转第3版 ■上接第2版). */
function withoutInlineJumps(capture: string, line: LabelledLine, body: Body): Passage {
  const { folded, passage } = line
  if (!folded.includes('版')) return passage
  const kept: Passage[] = []
  let at = 0
  let cut: { from: number; to: number } | null = null
  const flush = () => {
    if (!cut) return
    kept.push(slicePassage(passage, at, cut.from))
    at = cut.to
    const spans = spansOf(passage, cut.from, cut.to)
    const [first, last] = [spans[0], spans.at(-1)]
    if (first && last)
      body.edits.push({
        start: first.start,
        end: last.end,
        kind: 'jump',
        raw: capture.slice(first.start, last.end),
        text: '',
        certain: true,
      })
  }
  for (const match of folded.matchAll(inlineJump)) {
    if (!isInlineJump(folded, match.index + 1)) continue
    let from = match.index
    let to = match.index + match[0].length
    const parts = body.parts.get(line.line) ?? []
    for (const span of spansOf(passage, from, to)) parts.push({ label: 'jump', ...span })
    body.parts.set(line.line, parts)
    while (folded.charAt(from - 1) === ' ') from--
    while (folded.charAt(to) === ' ') to++
    if (cut && cut.to >= from) cut.to = to
    else {
      flush()
      cut = { from, to }
    }
  }
  if (!cut) return passage
  flush()
  kept.push(slicePassage(passage, at, folded.length))
  return joinPassages(kept)
}
