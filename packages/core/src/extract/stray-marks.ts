import type { Locator } from '../locator.ts'
import type { Block, Diagnostic } from '../types.ts'
import { mentionAt } from './mention.ts'
import type { View } from './regions.ts'

/** Says where a block has a quotation mark or 《 without its partner; null where all are in pairs. */
export function strayMark(view: View, block: Block, locator: Locator, index: number): Diagnostic | null {
  if (view.stray === null) return null
  const { text, spans } = mentionAt(block, locator, index, { start: view.stray, end: view.stray + 1 })
  const message = `${text} has no partner nearby: what it opens or closes is read as running text.`
  return { code: 'stray-mark', severity: 'info', message, ...(spans[0] ? { span: spans[0] } : {}) }
}
