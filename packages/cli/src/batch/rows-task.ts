import { basename } from 'node:path'
import { capturedText } from '@jianbao/core'
import { type PreparedPage, preparePage } from '@jianbao/corpus'
import { envelopeOf } from '../envelope.ts'
import type { CaptureOptions } from '../options.ts'
import { openRecord } from '../records/open-record.ts'
import type { InputRecord } from '../records/record.ts'
import { type Failure, failureOf } from './failure.ts'

export type RowsOptions = Pick<CaptureOptions, 'script' | 'limit'>

/** What becomes of each record of a batch, in its order: the page to keep, or why there is none. */
export interface Rows {
  outcomes: ({ page: PreparedPage } | { failure: Failure })[]
}

/** What a capture is called in lists that know no headline: its address, else its file. */
const nameOf = ({ path }: InputRecord, url: string | undefined) => url ?? basename(path)

/** Parses the records of a batch and makes their rows; pure, so that it can run in any thread. */
export function rowsTask(records: readonly InputRecord[], options: RowsOptions): Rows {
  return {
    outcomes: records.map((record) => {
      const opened = openRecord(record)
      if (!opened.ok) return { failure: failureOf(record, opened) }
      const envelope = envelopeOf(opened.capture, options)
      if (!envelope.ok) return { failure: failureOf(record, envelope) }
      const { page } = envelope
      const name = nameOf(record, opened.capture.url)
      return { page: preparePage({ page, text: capturedText(opened.capture, page), name }) }
    }),
  }
}
