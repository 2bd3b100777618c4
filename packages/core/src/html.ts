import { withHead } from './html/head.ts'
import { renderHtml } from './html/render.ts'
import { rebaseOf } from './html/rendered.ts'

/** Reads HTML for `structure`; an entry of its own, so that only those who have HTML load a parser. */
export interface HtmlReader {
  /** HTML as lines of text. */
  render: typeof renderHtml
  /** The way back from them into the source. */
  rebase: typeof rebaseOf
  /** Metadata beside what the page's head says. */
  withHead: typeof withHead
}

/** HTML through htmlparser2: block elements to lines, every character with its way back into the source. */
export const html: HtmlReader = { render: renderHtml, rebase: rebaseOf, withHead }
