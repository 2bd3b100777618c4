import type { Generated } from 'kysely'

/** The tables as the query builder sees them; migrations.ts is what makes them. */
export interface Schema {
  pages: {
    key: Generated<number>
    id: string
    /** What the adder called it, such as a file name. */
    name: string | null
    media_type: string
    encoding: string
    script: string
    length: number
  }
  captures: {
    page_key: number
    /** The decoded capture. */
    text: string
    /** The whole Page as JSON. */
    page: string
  }
  articles: {
    key: Generated<number>
    id: string
    page_key: number
    /** Index into the page's articles. */
    ordinal: number
    headline: string | null
    source: string | null
    publisher: string | null
    published: string | null
    /** `published`, or a string that sorts after every date when read newest first. */
    newest: string
    /** `published`, or a string that sorts after every date when read oldest first. */
    oldest: string
  }
  bodies: {
    article_key: number
    /** The blocks, one a line. */
    text: string
  }
  /** Full text; its rowid is the article's key. Contentless: it can be matched, never read. */
  article_text: {
    rowid: number
    title: string
    body: string
  }
}
