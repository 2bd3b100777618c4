import type { Article, Extra } from '@jianbao/core'
import { envelopeOf } from '../envelope.ts'
import type { CaptureOptions } from '../options.ts'
import { openRecord } from '../records/open-record.ts'
import type { InputRecord } from '../records/record.ts'
import { tableLines } from '../tables/table-lines.ts'
import { type Failure, failureOf } from './failure.ts'

export const emits = ['pages', 'claims', 'both', 'tables'] as const
export type Emit = (typeof emits)[number]

export interface LinesOptions extends Pick<CaptureOptions, 'script' | 'limit'> {
  emit: Emit
}

/** The lines of a batch, in its order. */
export interface Lines {
  output: Uint8Array
  failures: Failure[]
}

function* claimLines(id: string, articles: readonly Article[], extra: Extra | undefined): Generator<object> {
  for (const article of articles)
    for (const claim of article.claims)
      yield { v: 1, id, ok: true, article: article.id, claim, ...(extra ? { extra } : {}) }
}

/** One record's lines: its envelope, its claims, or both. A failed record has one line whatever is asked for. */
function* linesOf(record: InputRecord, options: LinesOptions, failures: Failure[]): Generator<object> {
  if (options.emit === 'tables') {
    yield* tableLines(record, options, (failed) => failures.push(failureOf(record, failed)))
    return
  }
  const opened = openRecord(record)
  const envelope = opened.ok ? envelopeOf(opened.capture, options) : opened
  const { extra } = opened
  if (!envelope.ok) {
    failures.push(failureOf(record, envelope))
    yield { ...envelope, ...(extra ? { extra } : {}) }
    return
  }
  if (options.emit !== 'claims') yield { ...envelope, ...(extra ? { extra } : {}) }
  if (options.emit !== 'pages') yield* claimLines(envelope.id, envelope.page.articles, extra)
}

/** Parses the records of a batch; pure, so that it gives the same bytes in any thread. */
export function linesTask(records: readonly InputRecord[], options: LinesOptions): Lines {
  const failures: Failure[] = []
  let output = ''
  for (const record of records)
    for (const line of linesOf(record, options, failures)) output += `${JSON.stringify(line)}\n`
  return { output: new TextEncoder().encode(output), failures }
}
