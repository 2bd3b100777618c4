import { coreVersion, type Extra, type Page } from '@jianbao/core'
import { type NewPage, type Reading, readAsked, writeAsked } from '@jianbao/corpus'

/** A page as a row of the table `pages`: all that is needed to keep it without reading it again. */
export interface PageRow {
  id: string
  /** Its address, else its file; null of a line of NDJSON that has no address. */
  name: string | null
  /** Version of core that read it. */
  core: string | null
  /** Hash of the capture's bytes, or of its text in UTF-8. */
  content: string
  /** What its reader was told, as JSON. */
  asked: string
  /** The page, as JSON. */
  page: string
  /** The decoded capture, in which the page's offsets count. */
  text: string
  /** What its record said beside it, as JSON. */
  extra: string | null
}

/** The row of a page. */
export function toPageRow({
  page,
  text,
  name,
  reading,
  extra,
}: {
  page: Page
  text: string
  name: string | null
  reading: Reading
  extra: Extra | undefined
}): PageRow {
  return {
    id: page.id,
    name,
    core: coreVersion,
    content: reading.content,
    asked: writeAsked(reading.asked),
    page: JSON.stringify(page),
    // Tables hold UTF-8, which has no lone surrogates.
    text: text.toWellFormed(),
    extra: extra === undefined ? null : JSON.stringify(extra),
  }
}

/** The page of a row. */
export function fromPageRow({ page, text, name, core, content, asked }: PageRow): NewPage {
  const reading = { content, asked: readAsked(asked) }
  return { page: JSON.parse(page) as Page, text, core, reading, ...(name === null ? {} : { name }) }
}
