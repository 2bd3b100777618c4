import type { paths } from '@jianbao/api/client'
import type { ArticleListItem } from '@jianbao/corpus'
import type { RequestEvent } from '@sveltejs/kit'
import { answerOf, api } from './ask.ts'
import { isSample } from './samples.ts'

/** One article of a list, as the pages show it. */
export interface ListedArticle extends ArticleListItem {
  fictional: boolean
}

/** A list, or the sentence that says why there is none. */
export type ArticleList =
  | { ok: true; items: ListedArticle[]; next: string | null; total: number }
  | { ok: false; status: number; detail: string | null }

export type ArticleQuery = NonNullable<paths['/v1/articles']['get']['parameters']['query']>

/** Asks the API for a page of its article list. */
export async function articleList(
  event: Pick<RequestEvent, 'fetch' | 'url'>,
  query: ArticleQuery,
): Promise<ArticleList> {
  const answer = await answerOf(api(event).GET('/v1/articles', { params: { query } }))
  if (!answer.ok) return answer
  const { next, total } = answer.data
  const items = await Promise.all(
    answer.data.items.map(async (item) => ({ ...item, fictional: await isSample(pageIdOf(item.id)) })),
  )
  return { ok: true, items, next, total }
}

/** The page of an article: further articles of a page bear '.2', '.3' after its id. */
function pageIdOf(articleId: string): string {
  return articleId.replace(/\.\d+$/, '')
}
