import { renderHtml } from './html/render.ts'
import type { Rendered } from './html/rendered.ts'

/** Reads HTML for `structure`; an entry of its own, so that only those who have HTML load a parser. */
export interface HtmlReader {
  render(source: string): Rendered
}

/** HTML through htmlparser2: block elements to lines, every character with its way back into the source. */
export const html: HtmlReader = { render: renderHtml }
