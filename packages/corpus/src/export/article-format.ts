import type { Article, Page } from '@jianbao/core'

/** What a format reads of the page an article stands on. */
export type PageHead = Omit<Page, 'articles'>

export interface WriteOptions {
  /** The decoded capture, the text that the page's offsets count in. */
  text: string
  /** What the adder called the page, such as a file name. */
  name?: string | null
  /** Address under which articles are served, with its last slash; ids in the output begin with it. */
  base?: string
}

/** One way of writing one article. Pure: the same article gives the same text in the command, on the edge and in a browser. */
export interface ArticleFormat {
  mediaType: string
  /** With its dot; also what the address of an article ends with to ask for the format. */
  extension: string
  write(article: Article, page: PageHead, options: WriteOptions): string
}

/** The identifier of an article in formats that ask for an IRI: its address, or a name where it is served nowhere. */
export function articleIri(id: string, { base }: Pick<WriteOptions, 'base'>): string {
  return `${base ?? 'urn:x-jianbao:'}${encodeURIComponent(id.toWellFormed())}`
}
