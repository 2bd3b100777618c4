import { CaptureError } from './errors.ts'
import { extract } from './extract/extract.ts'
import { read } from './pipeline.ts'
import { allReaders } from './readers.ts'
import type { Capture, Envelope, Page, ParseOptions } from './types.ts'

export { type BatchLine, longestBatchLine, readBatchLines } from './batch-lines.ts'
export { type BatchRecord, type Extra, readBatchRecord } from './batch-record.ts'
export { captureId } from './capture-id.ts'
export { capturedText } from './captured-text.ts'
export { divisionOf, divisionsNamed, type NamedDivision } from './divisions.ts'
export { CaptureError } from './errors.ts'
export { indicators } from './extract/indicator-list.ts'
export { foldText } from './fold.ts'
export type * from './types.ts'
export { coreVersion } from './version.ts'
export { withoutEdit } from './without-edit.ts'

/**
 * One capture to one page: every line labelled, the articles, their facts. Pure; content never makes it throw.
 *
 * @throws CaptureError on misuse only: 'too-large', 'unknown-charset', 'no-content'.
 */
export function parse(capture: Capture, options: ParseOptions = {}): Page {
  const page = read(capture, options, allReaders)
  const diagnostics = [...page.diagnostics]
  const articles = page.articles.map((article) => {
    const { diagnostics: found, ...facts } = extract(article, page, options)
    diagnostics.push(...found)
    return { ...article, ...facts }
  })
  return { ...page, diagnostics, articles }
}

/** What the command, the API and the browser write for a capture: its page, or the error where `parse` throws one. */
export function toEnvelope(capture: Capture, options: ParseOptions = {}): Envelope {
  try {
    return { v: 1, id: capture.id, ok: true, page: parse(capture, options) }
  } catch (error) {
    if (!(error instanceof CaptureError)) throw error
    return { v: 1, id: capture.id, ok: false, error: { code: error.code, message: error.message } }
  }
}
