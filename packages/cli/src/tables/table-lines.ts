import { basename } from 'node:path'
import { capturedText, type Extra, type Page } from '@jianbao/core'
import { copyKeysOf } from '@jianbao/corpus'
import { articleColumns, claimColumns, rowOf } from '@jianbao/corpus/export'
import { envelopeOf } from '../envelope.ts'
import type { CaptureOptions } from '../options.ts'
import { type Failed, type Opened, openRecord, readingOf } from '../records/open-record.ts'
import type { InputRecord } from '../records/record.ts'
import { toPageRow } from './page-row.ts'

/** A row of one of the tables. */
export interface TableLine {
  table: 'pages' | 'articles' | 'claims' | 'shingles' | 'errors'
  row: object
}

/** The rows of one record, the same wherever in a file or in which part of one it stands. */
export function* tableLines(
  record: InputRecord,
  options: Pick<CaptureOptions, 'script' | 'limit'>,
  onFailure: (failed: Failed) => void,
): Generator<TableLine> {
  const opened = openRecord(record)
  const envelope = opened.ok ? envelopeOf(opened.capture, options) : opened
  if (envelope.ok && opened.ok) yield* pageLines(record, opened, envelope.page, options)
  else if (!envelope.ok) {
    onFailure(envelope)
    yield { table: 'errors', row: errorRow(record, envelope, opened.extra) }
  }
}

function* pageLines(
  record: InputRecord,
  opened: Opened,
  page: Page,
  { script }: Pick<CaptureOptions, 'script'>,
): Generator<TableLine> {
  const { capture, extra } = opened
  const text = capturedText(capture, page)
  const name = capture.url ?? fileOf(record)
  const { articles, ...rest } = page
  const reading = readingOf(opened, script)
  yield { table: 'pages', row: toPageRow({ page, text, name, reading, extra }) }
  for (const article of articles) {
    const stored = { article, page: rest, text, name }
    const body = article.body.map((block) => block.text).join('\n')
    yield { table: 'articles', row: rowOf(articleColumns, stored) }
    yield { table: 'shingles', row: { article_id: article.id, ...copyKeysOf(body) } }
    for (const claim of article.claims)
      yield { table: 'claims', row: rowOf(claimColumns, { ...stored, claim }) }
  }
}

/** Of a line the file tells nothing: it may be one part of many. */
const fileOf = ({ kind, path }: InputRecord) => (kind === 'line' || path === '-' ? null : basename(path))

/** Characters of a refused line that are kept, so that it can be found and mended. */
const mostKept = 1000
const utf8 = new TextDecoder()

function errorRow(record: InputRecord, { id, error: { code, message } }: Failed, extra: Extra | undefined) {
  return {
    // The number of a line that was let go tells nothing where a file is read in parts, and its id is made of it.
    id: record.kind === 'failed' && record.line !== undefined ? null : id,
    name: fileOf(record),
    code,
    message: message.replace(/^Line \d+/, 'The line'),
    record: record.kind === 'line' ? utf8.decode(record.bytes).slice(0, mostKept).toWellFormed() : null,
    extra: extra === undefined ? null : JSON.stringify(extra),
  }
}
