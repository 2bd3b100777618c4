import { basename } from 'node:path'
import { capturedText } from '@jianbao/core'
import { isRead, knownPages, type PreparedPage, preparePage } from '@jianbao/corpus'
import { openReader } from '@jianbao/corpus/node'
import { envelopeOf } from '../envelope.ts'
import { messageOf } from '../log.ts'
import type { CaptureOptions } from '../options.ts'
import { type OpenedRecord, openRecord, readingOf } from '../records/open-record.ts'
import type { InputRecord, PageRecord, StoreRecord } from '../records/record.ts'
import { fromPageRow } from '../tables/page-row.ts'
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

/** What a capture is called in lists that know no headline: its address, else its file. */
const nameOf = ({ path }: InputRecord, url: string | undefined) => url ?? basename(path)

/** Parses the records of batches and makes their rows, but for those that are stored as they would be read. */
export function openRowsTask({ store, ...options }: RowsOptions): OpenTask<Rows, StoreRecord> {
  const reader = openReader(store)
  return {
    async run(records) {
      const opened = records.map((record) => (record.kind === 'page' ? null : openRecord(record)))
      const ids = opened.flatMap((record) => (record?.ok ? record.capture.id : []))
      const known = await knownPages(reader, ids)
      const outcomes = records.map((record, i): Outcome => {
        if (record.kind === 'page') return keepRow(record)
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

type Prepared = { page: PreparedPage } | { failure: Failure }
type Reading = Pick<CaptureOptions, 'script' | 'limit'>

/** What a record comes to whatever is stored. */
export const readAnew = (record: StoreRecord, options: Reading): Prepared =>
  record.kind === 'page' ? keepRow(record) : readRecord(record, openRecord(record), options)

function readRecord(record: InputRecord, opened: OpenedRecord, options: Reading): Prepared {
  if (!opened.ok) return { failure: failureOf(record, opened) }
  const envelope = envelopeOf(opened.capture, options)
  if (!envelope.ok) return { failure: failureOf(record, envelope) }
  const { page } = envelope
  const name = nameOf(record, opened.capture.url)
  const text = capturedText(opened.capture, page)
  return { page: preparePage({ page, text, name, reading: readingOf(opened, options.script) }) }
}

/** The page of a row, as it was read wherever that was. */
function keepRow({ path, row }: PageRecord): Prepared {
  try {
    return { page: preparePage(fromPageRow(row)) }
  } catch (error) {
    const message = `The page '${row.id}' in '${path}' is not as 'jianbao stream --emit tables' writes it (${messageOf(error)}). Write the table again.`
    return { failure: { path, id: row.id, code: 'bad-record', message } }
  }
}
