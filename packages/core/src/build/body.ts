import type { LabelledLine } from '../classify/classify.ts'
import type { Story } from '../classify/sheet.ts'
import { joinPassages, slicePassage, spansOf } from '../passage.ts'
import type { Repair } from '../repair/repair.ts'
import type { Block, BlockType, LinePart, Passage } from '../types.ts'
import { type Cut, cutsIn } from './cuts.ts'

export interface Body {
  blocks: Block[]
  /** Jumps, glued links and labels taken out of the text. */
  edits: Repair[]
  /** The same as parts of lines, by line number. */
  parts: Map<number, LinePart[]>
}

const blockTypes: Partial<Record<string, BlockType>> = {
  paragraph: 'paragraph',
  subhead: 'subhead',
  caption: 'caption',
}
const finished = /[。！？!?”』」…;；:：]$/

/** The blocks of the page's `index`th story in reading order. A paragraph that a jump line cuts in mid-sentence is stitched to its rest. */
export function buildBody(
  capture: string,
  lines: readonly LabelledLine[],
  story: Story,
  index: number,
): Body {
  const body: Body = { blocks: [], edits: [], parts: new Map() }
  const digest = story.headline !== null && isLabelledTitle(lines[story.headline])
  let jumpedFrom: number | null = null
  lines.forEach((line, i) => {
    const type = blockTypes[line.label]
    if (line.label === 'jump' && i > story.first && i < story.last) jumpedFrom ??= body.blocks.length - 1
    if (!type || line.article !== index || (type !== 'caption' && (i < story.first - 1 || i > story.last)))
      return
    const passage = type === 'paragraph' ? withoutCuts(capture, line, digest, body) : line.passage
    if (passage.text === '') return
    const open = jumpedFrom === null ? undefined : body.blocks[jumpedFrom]
    if (type !== 'caption') jumpedFrom = null
    if (open && type === 'paragraph' && open.type === 'paragraph' && !finished.test(open.text))
      stitch(capture, open, passage, body)
    else body.blocks.push({ ...passage, type, line: line.line })
  })
  return body
}

const isLabelledTitle = (line: LabelledLine | undefined) => line?.folded.startsWith('标题:') ?? false

function stitch(capture: string, open: Block, rest: Passage, body: Body): void {
  const start = open.pieces.at(-1)?.end ?? 0
  const end = rest.pieces[0]?.start ?? start
  if (start < end)
    body.edits.push({ start, end, kind: 'jump', raw: capture.slice(start, end), text: '', certain: true })
  Object.assign(open, joinPassages([open, rest]))
}

/** A paragraph without what is cut out of it and the blanks around that (■下转第3版 ■上接第2版). */
function withoutCuts(capture: string, line: LabelledLine, digest: boolean, body: Body): Passage {
  const { folded, passage } = line
  const cuts = cutsIn(folded, digest)
  if (cuts.length === 0) return passage
  const kept: Passage[] = []
  let at = 0
  let open: Cut | null = null
  const flush = () => {
    if (!open) return
    kept.push(slicePassage(passage, at, open.from))
    at = open.to
    const spans = spansOf(passage, open.from, open.to)
    const [first, last] = [spans[0], spans.at(-1)]
    if (first && last) {
      const { start } = first
      const { end } = last
      body.edits.push({
        start,
        end,
        kind: open.kind,
        raw: capture.slice(start, end),
        text: '',
        certain: true,
      })
    }
  }
  const parts = body.parts.get(line.line) ?? []
  body.parts.set(line.line, parts)
  for (const cut of cuts) {
    for (const span of spansOf(passage, cut.from, cut.to)) parts.push({ label: cut.label, ...span })
    let { from, to } = cut
    while (folded.charAt(from - 1) === ' ') from--
    while (folded.charAt(to) === ' ') to++
    if (open && open.to >= from) open.to = to
    else {
      flush()
      open = { ...cut, from, to }
    }
  }
  flush()
  kept.push(slicePassage(passage, at, folded.length))
  return joinPassages(kept)
}
