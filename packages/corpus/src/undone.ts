import { type Page, withoutEdit } from '@jianbao/core'
import { sql } from 'kysely'
import type { Driver } from './driver.ts'
import { fetchAll, query } from './query.ts'

/** The repairs that readers took back, by page. */
export async function undoneEdits(driver: Driver, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await fetchAll(
    driver,
    query
      .selectFrom('undone_edits')
      .selectAll()
      .where('page_id', 'in', sql<string>`(select value from json_each(${JSON.stringify(ids)}))`)
      .orderBy('page_id')
      .orderBy('edit_id'),
  )
  const undone = new Map<string, string[]>()
  for (const { page_id, edit_id } of rows) undone.set(page_id, [...(undone.get(page_id) ?? []), edit_id])
  return undone
}

/** A page without the repairs that were taken back. Those that this reading does not have change nothing. */
export function withoutEdits(page: Page, editIds: readonly string[]): Page {
  const taken = new Set(editIds)
  // In the order of the page, so that it does not matter when each was taken back.
  return page.edits.filter(({ id }) => taken.has(id)).reduce((shown, { id }) => withoutEdit(shown, id), page)
}
