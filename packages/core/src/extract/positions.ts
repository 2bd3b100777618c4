import type { Span } from '../types.ts'
import { charSet } from './char-class.ts'
import type { Position } from './places.ts'

const endsClause = charSet(',。;!?')
const endsMember = charSet('、,。;!?')

/** Where the sentence and the clause of each span of a block begin; the spans are in order. */
export function positionsOf(text: string, spans: readonly Span[], block: number): Position[] {
  let sentence = 0
  let clause = 0
  let at = 0
  let previous = 0
  return spans.map(({ start, end }) => {
    let member = start
    while (member > previous && !endsMember(text, member - 1)) member--
    const listed = previous > clause && member > previous && text.charAt(member - 1) === '、'
    previous = end
    for (; at < start; at++) {
      if (!endsClause(text, at)) continue
      clause = at + 1
      if (text.charAt(at) !== ',') sentence = at + 1
    }
    return { block, sentence, clause, member: listed ? member : clause, offset: start }
  })
}
