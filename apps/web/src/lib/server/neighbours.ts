import type { ArticleListItem } from '@jianbao/corpus'
import type { RequestEvent } from '@sveltejs/kit'
import { filterNames } from '../explore/filters.ts'
import { readHref } from '../explore/read-href.ts'
import { addressOf, answerOf, api, many, one } from './ask.ts'

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
/**
 * Looks an article up in the page of the list that the reader came from: its address bears the query, the filters and the
 * cursor of that. Null where it is not there, or the list cannot be had.
 */
export async function placeInList(
  event: Pick<RequestEvent, 'fetch' | 'url'>,
  id: string,
): Promise<Place | null> {
  const client = api(event)
  const { searchParams } = event.url
  const query = {
    ...one(searchParams, 'q'),
    ...many(searchParams, ...filterNames),
    ...one(searchParams, 'cursor'),
  }
  const pageOf = async (more: { cursor?: string; limit?: number }) => {
    const asked = { ...query, fields: 'id,headline', ...more }
    const answer = await answerOf(client.GET('/v1/articles', { params: { query: asked } }))
    return answer.ok ? answer.data : null
  }
  const page = await pageOf({})
  const at = page?.items.findIndex((item) => item.id === id) ?? -1
  if (!page || at < 0) return null
  const neighbour = (item: Listed | undefined, cursor?: string): Neighbour | null => {
    if (!item) return null
    const own = { ...query, ...(cursor !== undefined && { cursor }) }
    return { href: addressOf(readHref(item.id), own), headline: item.headline }
  }
  const after = page.items[at + 1]
  const beyond = after || page.next === null ? null : await pageOf({ cursor: page.next, limit: 1 })
  return {
    list: addressOf('/articles', query),
    at: query.cursor !== undefined ? null : at + 1,
    total: page.total,
    previous: neighbour(page.items[at - 1]),
    next: after ? neighbour(after) : neighbour(beyond?.items[0], page.next ?? undefined),
  }
}
