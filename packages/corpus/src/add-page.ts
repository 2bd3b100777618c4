import type { Page } from '@jianbao/core'
import { sql } from 'kysely'
import type { Driver, Statement } from './driver.ts'
import { fullText, pageRows, removePage } from './page-rows.ts'
import { fetchAll, fetchFirst, query } from './query.ts'

/** A parsed capture to keep. */
export interface NewPage {
  page: Page
  /** The decoded capture, the text that the page's offsets count in. */
  text: string
  /** What to call it in lists where it has no headline, such as a file name. */
  name?: string
}

interface Pending {
  page: Page
  text: string
  json: string
  name: string | null
}

export interface AddResult {
  id: string
  /** `unchanged`: the same capture, read the same way, was there; its first name stays. */
  outcome: 'added' | 'unchanged' | 'replaced'
}

/**
 * Keeps a page with its articles, their full text, claims and places, in one transaction. Adding the same page again
 * changes nothing; another capture or another reading under the same id takes the old one's place.
 */
export async function addPage(driver: Driver, page: NewPage): Promise<AddResult> {
  const [result] = await addPages(driver, [page])
  return result as AddResult
}

/**
 * Keeps several pages as `addPage` keeps one, all in a single transaction, which is several times as fast. Results
 * stand in the order of the pages.
 */
export async function addPages(driver: Driver, pages: readonly NewPage[]): Promise<AddResult[]> {
  const known = await knownIds(driver, pages)
  const pending = new Map<string, Pending>()
  const results: AddResult[] = []
  for (const { page, text, name } of pages) {
    const { id } = page
    const json = JSON.stringify(page)
    const earlier = pending.get(id)
    const same = earlier
      ? earlier.text === text && earlier.json === json
      : known.has(id) && (await isStored(driver, id, text, json))
    if (!same) pending.set(id, { page, text, json, name: name ?? null })
    results.push({ id, outcome: same ? 'unchanged' : earlier || known.has(id) ? 'replaced' : 'added' })
  }
  if (pending.size > 0) await driver.batch(statementsFor([...pending.values()]))
  return results
}

/** Full text comes last: any other statement would make FTS5 write out what it has gathered so far. */
function statementsFor(pending: readonly Pending[]): Statement[] {
  return [
    ...pending.flatMap(({ page, text, json, name }) => [
      ...removePage(page.id),
      ...pageRows(page, text, json, name),
    ]),
    ...pending.flatMap(({ page }) => page.articles.map(fullText)),
  ]
}

async function knownIds(driver: Driver, pages: readonly NewPage[]): Promise<Set<string>> {
  const ids = JSON.stringify(pages.map(({ page }) => page.id))
  const listed = sql<string>`(select value from json_each(${ids}))`
  const rows = await fetchAll(driver, query.selectFrom('pages').select('id').where('id', 'in', listed))
  return new Set(rows.map((row) => row.id))
}

async function isStored(driver: Driver, id: string, text: string, json: string): Promise<boolean> {
  const same = query
    .selectFrom('pages')
    .innerJoin('captures', 'captures.page_key', 'pages.key')
    .select('pages.id')
    .where('pages.id', '=', id)
    .where('captures.text', '=', text)
    .where('captures.page', '=', json)
  return (await fetchFirst(driver, same)) !== undefined
}
