import type { Page } from '@jianbao/core'
import type { Statement } from './driver.ts'
import { fullText, pageRows } from './page-rows.ts'

/** A parsed capture to keep. */
export interface NewPage {
  page: Page
  /** The decoded capture, the text that the page's offsets count in. */
  text: string
  /** What to call it in lists where it has no headline, such as a file name. */
  name?: string
}

/** A page as the rows that it becomes: strings and numbers alone, so that it can be made in a thread of its own. */
export interface PreparedPage {
  id: string
  text: string
  /** The page as JSON. */
  json: string
  articleIds: string[]
  rows: Statement[]
  fullText: Statement[]
}

/** Makes the rows of a page. Pure; most of the work of adding one. */
export function preparePage({ page, text, name }: NewPage): PreparedPage {
  const json = JSON.stringify(page)
  return {
    id: page.id,
    text,
    json,
    articleIds: page.articles.map(({ id }) => id),
    rows: pageRows(page, text, json, name ?? null),
    fullText: page.articles.map(fullText),
  }
}
