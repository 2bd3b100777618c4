/** An article as the parts of corpus-wide work are given it. */
export interface PartArticle {
  id: string
  /** Its blocks, one a line. */
  body: string
  publisher: string | null
  /** ISO 8601 with the printed precision, or null. */
  published: string | null
  /** Whether no earlier article is a reprint of it. */
  first: boolean
}

/** A place where a phrase stands, with all that is told of it. */
export interface PlaceRow extends Pick<PartArticle, 'publisher' | 'published' | 'first'> {
  phrase: string
  article: string
  /** Index of the block, and how many the article has. */
  block: number
  blocks: number
  /** The block's text. */
  line: string
  /** [start, end) of the block's letters. */
  start: number
  end: number
}

/** In how many articles a phrase stands, whose, and the slogans it is a limb of. */
export interface UseRow {
  phrase: string
  articles: number
  publishers: string[]
  slogans: string[][]
}
