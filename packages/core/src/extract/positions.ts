import type { Span } from '../types.ts'
import { charSet } from './char-class.ts'
import type { Position } from './places.ts'

const endsClause = charSet(',。;!?')

/** Where the sentence and the clause of each span of a block begin; the spans are in order. */
export function positionsOf(text: string, spans: readonly Span[], block: number): Position[] {
  let sentence = 0
  let clause = 0
  let at = 0
  return spans.map(({ start }) => {
    for (; at < start; at++) {
      if (!endsClause(text, at)) continue
      clause = at + 1
      if (text.charAt(at) !== ',') sentence = at + 1
    }
    return { block, sentence, clause, offset: start }
  })
}
