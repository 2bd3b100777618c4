import type { ArticleListItem } from '@jianbao/corpus'
import { isSample } from './samples.ts'

/** One article of a list, as the pages show it. */
export interface ListedArticle extends ArticleListItem {
  fictional: boolean
}

/** A list, or the sentence that says why there is none. */
export type ArticleList =
  | { ok: true; items: ListedArticle[]; next: string | null; total: number }
  | { ok: false; status: number; detail: string | null }

/** Asks the API for a page of its article list. */
export async function articleList(
  fetch: typeof globalThis.fetch,
  query: URLSearchParams,
): Promise<ArticleList> {
  const response = await fetch(`/v1/articles?${query}`)
  if (!response.ok) {
    const problem = await response.json().catch(() => null)
    return { ok: false, status: response.status, detail: problem?.detail ?? problem?.title ?? null }
  }
  const list: { items: ArticleListItem[]; next: string | null; total: number } = await response.json()
  const items = await Promise.all(
    list.items.map(async (item) => ({ ...item, fictional: await isSample(pageIdOf(item.id)) })),
  )
  return { ok: true, items, next: list.next, total: list.total }
}

/** The page of an article: further articles of a page bear '.2', '.3' after its id. */
function pageIdOf(articleId: string): string {
  return articleId.replace(/\.\d+$/, '')
}
