import type { Driver } from './driver.ts'
import { removePage } from './page-rows.ts'
import { query, toStatement } from './query.ts'
import { knownPages } from './reading.ts'

/** Pages that go in one transaction. */
const atOnce = 64

export interface RemoveResult {
  /** Ids of the pages that are gone. */
  removed: string[]
  /** Ids that no page has. */
  missing: string[]
}

/** Removes pages with all that hangs on them: articles, full text, facts, repairs, and what readers decided about those. */
export async function removePages(driver: Driver, ids: readonly string[]): Promise<RemoveResult> {
  const wanted = [...new Set(ids)]
  const removed: string[] = []
  for (let i = 0; i < wanted.length; i += atOnce) {
    const known = await knownPages(driver, wanted.slice(i, i + atOnce))
    await driver.batch(
      Array.from(known.keys()).flatMap((id) => [
        ...removePage(id),
        toStatement(query.deleteFrom('undone_edits').where('page_id', '=', id)),
      ]),
    )
    removed.push(...known.keys())
  }
  const gone = new Set(removed)
  return { removed, missing: wanted.filter((id) => !gone.has(id)) }
}
