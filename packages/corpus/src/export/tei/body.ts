import type { Article, Block, Stated } from '@jianbao/core'
import { certainty, offsets } from './attributes.ts'
import { markUp } from './inline.ts'
import type { Mark } from './marks.ts'
import { element, group, lines, type Markup, textNode } from './xml.ts'

const head = (type: string, field: Stated<string> | null) =>
  field === null
    ? []
    : [
        element(
          'head',
          { type, n: offsets(field.spans), cert: certainty(field.certainty) },
          textNode(field.value),
        ),
      ]

/** Where a block's words begin and end in the capture, gaps between its pieces included. */
function reach({ pieces }: Block): string | null {
  const [first] = pieces
  const last = pieces.at(-1)
  return first && last ? `${first.start}-${last.end}` : null
}

/** The text of the article, marked up, and the marks that had to stand off. */
export function teiBody(article: Article, marks: readonly Mark[]): { text: Markup; spans: Markup[] } {
  const byBlock = Map.groupBy(marks, ({ mention }) => mention.block)
  const spans: Markup[] = []
  /** What stands above the first subhead, then one section for each. */
  const sections: Markup[][] = [[]]
  article.body.forEach((block, i) => {
    const marked = markUp(block.text, byBlock.get(i) ?? [], i)
    spans.push(...marked.spans)
    const attributes = { 'xml:id': `block-${i}`, n: reach(block) }
    if (block.type === 'subhead') sections.push([element('head', attributes, marked.content)])
    else if (block.type === 'caption')
      sections.at(-1)?.push(element('figure', {}, element('head', attributes, marked.content)))
    else sections.at(-1)?.push(element('p', attributes, marked.content))
  })
  const [lead = [], ...parts] = sections
  const { kicker, headline, deck } = article.metadata
  const content = [
    ...head('kicker', kicker),
    ...head('main', headline),
    ...head('sub', deck),
    ...lead,
    ...parts.flatMap((part) => group('div', { type: 'section' }, part)),
  ]
  return {
    text: lines(
      ...group(
        'body',
        {},
        group('div', { type: 'article' }, content.length > 0 ? content : [element('p', {})]),
      ),
    ),
    spans,
  }
}
