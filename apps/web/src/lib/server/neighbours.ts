import type { ArticleListItem } from '@jianbao/corpus'
import { filterNames } from '../explore/filters.ts'
import { ask, chosen } from './ask.ts'

export interface Neighbour {
  href: string
  headline: string | null
}

/** Where an article stands in the list that its address speaks of. */
export interface Place {
  /** The list itself. */
  list: string
  /** 1-based; null where the list is shown from somewhere in its middle. */
  at: number | null
  total: number
  previous: Neighbour | null
  next: Neighbour | null
}

type Listed = Pick<ArticleListItem, 'id' | 'headline'>
interface Page {
  items: Listed[]
  next: string | null
  total: number
}

const withSearch = (path: string, query: URLSearchParams) => (query.size > 0 ? `${path}?${query}` : path)

/**
 * Looks an article up in the page of the list that the reader came from: its address bears the query, the filters and the
 * cursor of that. Null where it is not there, or the list cannot be had.
 */
export async function placeInList(
  fetch: typeof globalThis.fetch,
  search: URLSearchParams,
  id: string,
): Promise<Place | null> {
  const query = chosen(search, ['q', ...filterNames, 'cursor'])
  const pageOf = async (more: Record<string, string>): Promise<Page | null> => {
    const asked = new URLSearchParams([...query, ['fields', 'id,headline']])
    for (const [name, value] of Object.entries(more)) asked.set(name, value)
    const answer = await ask<Page>(fetch, `/v1/articles?${asked}`)
    return answer.ok ? answer.data : null
  }
  const page = await pageOf({})
  const at = page?.items.findIndex((item) => item.id === id) ?? -1
  if (!page || at < 0) return null
  const neighbour = (item: Listed | undefined, cursor?: string): Neighbour | null => {
    if (!item) return null
    const own = new URLSearchParams(query)
    if (cursor !== undefined) own.set('cursor', cursor)
    return { href: withSearch(`/read/${encodeURIComponent(item.id)}`, own), headline: item.headline }
  }
  const after = page.items[at + 1]
  const beyond = after || page.next === null ? null : await pageOf({ cursor: page.next, limit: '1' })
  return {
    list: withSearch('/articles', query),
    at: query.has('cursor') ? null : at + 1,
    total: page.total,
    previous: neighbour(page.items[at - 1]),
    next: after ? neighbour(after) : neighbour(beyond?.items[0], page.next ?? undefined),
  }
}
