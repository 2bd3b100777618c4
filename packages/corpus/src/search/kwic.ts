import type { Span } from '@jianbao/core'
import { checkLimit } from '../check-limit.ts'
import type { Driver } from '../driver.ts'
import { CorpusError } from '../errors.ts'
import { articlesFrom, bodiesOf, hitsIn, type KwicArticle } from './kwic-hits.ts'
import { type HitPlace, isBefore, type KwicSort, readKwicCursor, writeKwicCursor } from './kwic-order.ts'
import { readSearch, type SearchOptions } from './read-search.ts'

export interface KwicOptions extends SearchOptions {
  /** Most UTF-16 code units of context on either side, within the block; 1 to 200, 30 by default. */
  width?: number
  /**
   * `position`: by article id and offset. `newest`: the latest articles first, undated ones last. `left`, `right`: by what stands
   * before the hit, read outwards, or after it; either script and width sort as one. `position` by default.
   */
  sort?: KwicSort
  /** `next` of the list before. */
  cursor?: string
  /** 1 to 100; 20 by default. */
  limit?: number
}

/** One place where what was looked for stands, with what is around it. */
export interface KwicLine {
  /** The article's id. */
  id: string
  headline: string | null
  source: string | null
  published: string | null
  /** Index into the article's `body`. */
  block: number
  /** In that block's text. */
  at: Span
  left: string
  hit: string
  right: string
}

export interface KwicList {
  items: KwicLine[]
  next: string | null
  /** Hits, or `kwicLimit` where there are more. */
  total: number
  /** There are more hits than `kwicLimit`: lists by `left` and `right` hold those of the newest articles alone. */
  capped: boolean
}

/** Most hits that are counted, and sorted by their context. */
export const kwicLimit = 10_000

/**
 * Key words in context: every place in the bodies of the articles found where a word or phrase of the query stands, but for
 * those under NOT and `title:`. Reading on never repeats or skips one while the store stays as it is.
 *
 * @throws CorpusError `bad-query`, `bad-limit` or `bad-cursor` for options it cannot use.
 */
export async function kwic(driver: Driver, options: KwicOptions = {}): Promise<KwicList> {
  const { sort = 'position', width = 30 } = options
  const limit = checkLimit(options.limit)
  if (!Number.isInteger(width) || width < 1 || width > 200) {
    throw new CorpusError('bad-limit', `The width must be a whole number from 1 to 200, not ${width}.`)
  }
  const search = await readSearch(driver, options)
  const after = options.cursor === undefined ? null : readKwicCursor(options.cursor, sort)
  if (search.terms.length === 0) return { items: [], next: null, total: 0, capped: false }

  const byContext = sort === 'left' || sort === 'right'
  const places: HitPlace[] = []
  let read = 0
  const start = byContext ? null : (after?.place ?? null)
  reading: for await (const article of articlesFrom(driver, search, byContext ? 'newest' : sort, start)) {
    for (const place of hitsIn(article, search.terms, sort)) {
      if (++read > kwicLimit) break reading
      if (!after || isBefore(sort, after.place, place)) places.push(place)
    }
    // The first list counts all hits, the others were told.
    if (!byContext && after && places.length > limit) break
  }
  if (byContext) places.sort((a, b) => (isBefore(sort, a, b) ? -1 : 1))
  const counts =
    byContext || !after ? { total: Math.min(read, kwicLimit), capped: read > kwicLimit } : after.counts
  const shown = places.slice(0, limit)
  const last = shown.at(-1)
  const bodies = await bodiesOf(driver, new Set(shown.map(({ key }) => key)))
  return {
    items: shown.map((place) => toLine(place, bodies.get(place.key) as KwicArticle, width)),
    next: places.length > limit && last ? writeKwicCursor(sort, last, counts) : null,
    ...counts,
  }
}

function toLine({ id, block, start, end }: HitPlace, article: KwicArticle, width: number): KwicLine {
  const { headline, source, published } = article
  const text = article.body.split('\n')[block] ?? ''
  return {
    id,
    headline,
    source,
    published,
    block,
    at: { start, end },
    left: text.slice(wholeCharacter(text, Math.max(0, start - width)), start),
    hit: text.slice(start, end),
    right: text.slice(end, wholeCharacter(text, Math.min(text.length, end + width))),
  }
}

/** `offset`, or one more where it would part a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset)
  return code >= 0xdc00 && code <= 0xdfff ? offset + 1 : offset
}
