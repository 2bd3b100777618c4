import { coreVersion, type Page } from '@jianbao/core'
import type { Statement } from './driver.ts'
import { fullText, type PageParts, pageRows } from './page-rows.ts'
import { type Reading, writeAsked } from './reading.ts'
import { withoutEdits } from './undone.ts'

/** A parsed capture to keep. */
export interface NewPage {
  page: Page
  /** The decoded capture, the text that the page's offsets count in. */
  text: string
  /** What to call it in lists where it has no headline, such as a file name. */
  name?: string
  /** What it was read from and how: lets the next one who adds the same see that it need not be read again. */
  reading?: Reading
  /** Version of core that read it; this one by default. */
  core?: string | null
}

/** A page as the rows that it becomes: strings and numbers alone, so that it can be made in a thread of its own. */
export interface PreparedPage {
  id: string
  text: string
  /** The page as core read it, as JSON. */
  json: string
  name: string | null
  core: string | null
  content: string | null
  asked: string | null
  articleIds: string[]
  rows: Statement[]
  fullText: Statement[]
}

/** Makes the rows of a page. Pure; most of the work of adding one. */
export function preparePage({ page, text, name, reading, core = coreVersion }: NewPage): PreparedPage {
  const json = JSON.stringify(page)
  const content = reading?.content ?? null
  const asked = reading ? writeAsked(reading.asked) : null
  const about = { id: page.id, text, json, name: name ?? null, core, content, asked }
  return { ...about, ...writtenRows({ page, ...about, read: null }) }
}

/** The same page with some of its repairs taken back. */
export function prepareWithout(prepared: PreparedPage, editIds: readonly string[]): PreparedPage {
  const read = JSON.parse(prepared.json) as Page
  const page = withoutEdits(read, editIds)
  if (page === read) return prepared
  const parts = { page, json: JSON.stringify(page), read: { page: read, json: prepared.json } }
  return { ...prepared, ...writtenRows({ ...prepared, ...parts }) }
}

const writtenRows = (parts: PageParts) => ({
  articleIds: parts.page.articles.map(({ id }) => id),
  rows: pageRows(parts),
  fullText: parts.page.articles.map(fullText),
})
