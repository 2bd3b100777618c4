import type { LabelledLine } from '../classify/classify.ts'
import { foldText } from '../fold.ts'
import { spansOf } from '../passage.ts'
import { closingNames, namesAlone, namesBeforeRole, reportersIn } from '../printed/bare-names.ts'
import { authorBeside, type ReadByline, readBylines } from '../printed/bylines.ts'
import { hasSurname, mayBeName } from '../printed/names.ts'
import type { Block, Byline, Passage } from '../types.ts'

const longestHead = 60
const longestTail = 12
const credit = /[(【〔[（]([^()【】〔〕[\]（）]{2,50})(?:[)】〕\]）]|$)/g

/** Everyone the page credits, once per role, in page order: credit lines, metadata, captions, datelines, closing credits. */
export function readCredits(lines: readonly LabelledLine[], body: readonly Block[]): Byline[] {
  const bylines: Byline[] = []
  const add = (passage: Passage, found: readonly ReadByline[], offset: number) => {
    for (const { role, start, end } of found) {
      const name = passage.text.slice(offset + start, offset + end).replace(/\s/g, '')
      if (!bylines.some((known) => known.name === name && known.role === role))
        bylines.push({ name, role, spans: spansOf(passage, offset + start, offset + end) })
    }
  }
  for (const line of lines) {
    if (/回复(?:日期|时间|于)/.test(line.folded)) continue
    if (line.label === 'byline')
      add(line.passage, [...namesAlone(line.folded), ...namesBeforeRole(line.folded)], 0)
    if (line.label === 'byline' || line.label === 'meta' || line.label === 'control')
      add(line.passage, readBylines(line.folded), 0)
    if (line.label === 'meta') add(line.passage, authorBeside(line.folded), 0)
    else if (line.label === 'caption') add(line.passage, photographers(line.folded), 0)
  }
  const last = body.findLast((block) => block.type === 'paragraph')
  for (const block of body) {
    if (block.type !== 'paragraph') continue
    const folded = foldText(block.text)
    add(block, reportersIn(folded), 0)
    if (block === last) add(block, closingNames(folded), 0)
    for (const match of folded.matchAll(credit)) {
      const inner = match[1] as string
      const near = match.index < longestHead || match.index + match[0].length >= folded.length - longestTail
      if (near && /记者|通讯员|编辑|编译|作者|撰文|摄|^[文图]\s?[/:丨]/.test(inner))
        add(block, readBylines(inner), match.index + 1)
    }
  }
  return bylines
}

/** Photographers in a caption: the name before 摄, after the last sentence or blank. */
function photographers(folded: string): ReadByline[] {
  const match =
    /(?:^|[\s。,(/:])(?:本报|本网|记者|通讯员|\s)*([㐀-鿿]{2,4}?)\s?(?:摄影|翻?摄|供图)(?=[\s)。\]0-9]|$)/.exec(
      folded,
    )
  if (!match)
    return readBylines(folded).filter(
      ({ role, name }) => role === 'photographer' && hasSurname(name) && mayBeName(name),
    )
  const name = match[1] as string
  if (!mayBeName(name)) return []
  const start = match.index + match[0].indexOf(name)
  return [{ name, role: 'photographer', start, end: start + name.length }]
}
