import { basename } from 'node:path'
import { capturedText } from '@jianbao/core'
import { isRead, knownPages, type PreparedPage, preparePage, type Reading } from '@jianbao/corpus'
import { openReader } from '@jianbao/corpus/node'
import { envelopeOf } from '../envelope.ts'
import type { CaptureOptions } from '../options.ts'
import { type OpenedRecord, openRecord } from '../records/open-record.ts'
import type { InputRecord } from '../records/record.ts'
import { type Failure, failureOf } from './failure.ts'
import type { OpenTask } from './tasks.ts'

export interface RowsOptions extends Pick<CaptureOptions, 'script' | 'limit'> {
  /** The database file to look in for what need not be read again. */
  store: string
}

/** What became of a record: the page to keep, one that is stored as it would be read, or why there is none. */
export type Outcome =
  | { page: PreparedPage }
  | { known: { id: string; content: string } }
  | { failure: Failure }

/** What becomes of each record of a batch, in its order. */
export interface Rows {
  outcomes: Outcome[]
}

type Opened = Extract<OpenedRecord, { ok: true }>

/** What a capture is called in lists that know no headline: its address, else its file. */
const nameOf = ({ path }: InputRecord, url: string | undefined) => url ?? basename(path)

const readingOf = ({ capture, content }: Opened, script: RowsOptions['script']): Reading => ({
  content,
  asked: {
    ...(capture.mediaType && { mediaType: capture.mediaType }),
    ...(capture.charset && { charset: capture.charset }),
    script,
  },
})

/** Parses the records of batches and makes their rows, but for those that are stored as they would be read. */
export function openRowsTask({ store, ...options }: RowsOptions): OpenTask<Rows> {
  const reader = openReader(store)
  return {
    async run(records) {
      const opened = records.map(openRecord)
      const ids = opened.flatMap((record) => (record.ok ? record.capture.id : []))
      const known = await knownPages(reader, ids)
      const outcomes = records.map((record, i): Outcome => {
        const each = opened[i] as OpenedRecord
        const stored = each.ok && known.get(each.capture.id)
        if (stored && isRead(stored, readingOf(each, options.script), each.capture))
          return { known: { id: stored.id, content: each.content } }
        return readRecord(record, each, options)
      })
      return { outcomes }
    },
    close: () => reader.close(),
  }
}

/** Parses a record whatever is stored. */
export function readRecord(
  record: InputRecord,
  opened: OpenedRecord,
  options: Pick<CaptureOptions, 'script' | 'limit'>,
): { page: PreparedPage } | { failure: Failure } {
  if (!opened.ok) return { failure: failureOf(record, opened) }
  const envelope = envelopeOf(opened.capture, options)
  if (!envelope.ok) return { failure: failureOf(record, envelope) }
  const { page } = envelope
  const name = nameOf(record, opened.capture.url)
  const text = capturedText(opened.capture, page)
  return { page: preparePage({ page, text, name, reading: readingOf(opened, options.script) }) }
}
