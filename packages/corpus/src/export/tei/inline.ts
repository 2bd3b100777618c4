import type { Mark } from './marks.ts'
import { element, type Markup, startTag, textNode } from './xml.ts'

/** A mark that stands around its words, or a point where one begins or ends that crosses another. */
type Inline = Mark | { anchor: string; at: number }

const startOf = (inline: Inline) => ('anchor' in inline ? inline.at : inline.mention.at.start)
const endOf = (inline: Inline) => ('anchor' in inline ? inline.at : inline.mention.at.end)

/** A quotation may stand in a block, a quotation or a title, but TEI lets no name or number hold one. */
const mayHold = (outer: Mark | undefined, inner: Mark) =>
  inner.element !== 'q' || outer === undefined || outer.element === 'q' || outer.element === 'title'

/** Parts marks into those that nest and those that cross one of them. The outer comes first. */
function nest(marks: readonly Mark[]): { nested: Mark[]; crossing: Mark[] } {
  const nested: Mark[] = []
  const crossing: Mark[] = []
  const open: Mark[] = []
  for (const mark of marks.toSorted((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a))) {
    while (open.length > 0 && endOf(open.at(-1) as Mark) <= startOf(mark)) open.pop()
    const outer = open.at(-1)
    if ((outer && endOf(outer) < endOf(mark)) || !mayHold(outer, mark)) crossing.push(mark)
    else {
      nested.push(mark)
      open.push(mark)
    }
  }
  return { nested, crossing }
}

const opening = ({ element: name, attributes, number }: Mark) =>
  startTag(name, attributes) + (number ? startTag('num', number) : '')
const closing = ({ element: name, number }: Mark) => (number ? `</num></${name}>` : `</${name}>`)

/** A block's text with its marks around their words; those that cross stand off, between two anchors. */
export function markUp(
  text: string,
  marks: readonly Mark[],
  block: number,
): { content: Markup; spans: Markup[] } {
  const { nested, crossing } = nest(marks)
  const anchors = crossing.flatMap(({ mention }, i) => [
    { anchor: `block-${block}-from-${i}`, at: mention.at.start },
    { anchor: `block-${block}-to-${i}`, at: mention.at.end },
  ])
  const inlines: Inline[] = [...nested, ...anchors].toSorted(
    (a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a),
  )
  const open: Mark[] = []
  let content = ''
  let at = 0
  const upTo = (offset: number) => {
    content += textNode(text.slice(at, offset))
    at = offset
  }
  const closeUpTo = (offset: number) => {
    for (let last = open.at(-1); last && endOf(last) <= offset; last = open.at(-1)) {
      upTo(endOf(last))
      content += closing(last)
      open.pop()
    }
  }
  for (const inline of inlines) {
    closeUpTo(startOf(inline))
    upTo(startOf(inline))
    if ('anchor' in inline) content += element('anchor', { 'xml:id': inline.anchor })
    else {
      content += opening(inline)
      open.push(inline)
    }
  }
  closeUpTo(text.length)
  upTo(text.length)
  const spans = crossing.map((mark, i) =>
    spanOf(mark, { from: `#block-${block}-from-${i}`, to: `#block-${block}-to-${i}` }),
  )
  return { content: content as Markup, spans }
}

/** A mark that stands off: what it is, its words, and where they are. */
export function spanOf({ element: type, attributes, mention }: Mark, where: Record<string, string>): Markup {
  const pointer = attributes.ref ?? attributes.ana ?? null
  return element('span', { type, n: attributes.n ?? null, ...where, ana: pointer }, textNode(mention.text))
}
