import type { Page } from '@jianbao/core'
import type { Driver } from '../driver.ts'
import { getArticle, type StoredArticle, type StoredPage } from '../get.ts'
import { fetchAll, query } from '../query.ts'

/** Pages read at a time: few enough that memory stays flat, enough that the database is not asked too often. */
const batch = 16

/** Every page of the store, in the order added. Reads a few at a time by key, so pages may be added meanwhile. */
export async function* eachPage(driver: Driver): AsyncGenerator<StoredPage> {
  let after = 0
  for (;;) {
    const rows = await fetchAll(
      driver,
      query
        .selectFrom('pages')
        .innerJoin('captures', 'captures.page_key', 'pages.key')
        .select(['pages.key', 'pages.name', 'captures.page', 'captures.text'])
        .where('pages.key', '>', after)
        .orderBy('pages.key')
        .limit(batch),
    )
    for (const { page, text, name } of rows) yield { page: JSON.parse(page) as Page, text, name }
    const last = rows.at(-1)
    if (last === undefined || rows.length < batch) return
    after = last.key
  }
}

/** Every article of the store with the page it stands on, in the order added. */
export async function* eachArticle(driver: Driver): AsyncGenerator<StoredArticle> {
  for await (const { page, text, name } of eachPage(driver)) yield* articlesOf(page, text, name)
}

function* articlesOf(
  { articles, ...page }: Page,
  text: string,
  name: string | null,
): Generator<StoredArticle> {
  for (const article of articles) yield { article, page, text, name }
}

/** Articles by their ids, in the order given; of an id that is not there, null. */
export async function* chosenArticles(
  driver: Driver,
  ids: Iterable<string>,
): AsyncGenerator<{ id: string; found: StoredArticle | null }> {
  for (const id of ids) yield { id, found: await getArticle(driver, id) }
}
