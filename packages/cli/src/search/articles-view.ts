import { listArticles } from '@jianbao/corpus'
import { asCsv, asTable } from './format-articles.ts'
import { sortOf } from './sort-option.ts'
import { asJson, type View } from './view.ts'

/** The articles found, a row each. */
export const articlesView: View = async (driver, { sort, ...options }) => {
  const list = await listArticles(driver, {
    ...options,
    ...sortOf(sort, ['relevance', 'newest', 'oldest'], 'Articles'),
  })
  return { table: () => asTable(list), json: () => asJson(list), csv: () => asCsv(list) }
}
