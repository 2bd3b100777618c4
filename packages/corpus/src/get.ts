import type { Article, Page } from '@jianbao/core'
import type { Driver } from './driver.ts'
import { fetchFirst, query } from './query.ts'

export interface StoredPage {
  page: Page
  /** The decoded capture, the text that the page's offsets count in. */
  text: string
  name: string | null
}

export interface StoredArticle {
  article: Article
  /** The page it stands on, without its articles. */
  page: Omit<Page, 'articles'>
  text: string
  name: string | null
}

/** The page of that id as it was added, or null. */
export async function getPage(driver: Driver, id: string): Promise<StoredPage | null> {
  const row = await fetchFirst(
    driver,
    query
      .selectFrom('pages')
      .innerJoin('captures', 'captures.page_key', 'pages.key')
      .select(['captures.page', 'captures.text', 'pages.name'])
      .where('pages.id', '=', id),
  )
  return row ? { page: JSON.parse(row.page) as Page, text: row.text, name: row.name } : null
}

/** The article of that id with the page it stands on, or null. */
export async function getArticle(driver: Driver, id: string): Promise<StoredArticle | null> {
  const row = await fetchFirst(
    driver,
    query
      .selectFrom('articles')
      .innerJoin('pages', 'pages.key', 'articles.page_key')
      .innerJoin('captures', 'captures.page_key', 'pages.key')
      .select(['articles.ordinal', 'captures.page', 'captures.text', 'pages.name'])
      .where('articles.id', '=', id),
  )
  if (!row) return null
  const { articles, ...page } = JSON.parse(row.page) as Page
  const article = articles[row.ordinal]
  return article ? { article, page, text: row.text, name: row.name } : null
}
