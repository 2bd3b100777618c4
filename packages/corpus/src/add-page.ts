import { coreVersion } from '@jianbao/core'
import { sql } from 'kysely'
import type { Driver, Statement } from './driver.ts'
import { CorpusError } from './errors.ts'
import { removePage } from './page-rows.ts'
import { type NewPage, type PreparedPage, preparePage, prepareWithout } from './prepare-page.ts'
import { fetchAll, fetchFirst, query, toStatement } from './query.ts'
import { isCapturedAgain, type KnownPage, knownPages } from './reading.ts'
import { undoneEdits } from './undone.ts'

export interface AddResult {
  id: string
  /** `unchanged`: the same capture, read the same way, was there; its first name stays. */
  outcome: 'added' | 'unchanged' | 'replaced'
}

export interface AddOptions {
  /** Compares what was read with what is stored even where both say that they are the same reading of the same capture. */
  compare?: boolean
}

/**
 * Keeps a page with its articles, their full text, claims and places, in one transaction. Adding the same page again
 * changes nothing; another capture or another reading under the same id takes the old one's place.
 *
 * @throws CorpusError 'id-taken' where another page has an article of one of its ids.
 */
export async function addPage(driver: Driver, page: NewPage): Promise<AddResult> {
  const [result] = await addPages(driver, [page])
  return result as AddResult
}

/**
 * Keeps several pages as `addPage` keeps one, all in a single transaction, which is several times as fast. Results
 * stand in the order of the pages.
 */
export async function addPages(
  driver: Driver,
  pages: readonly NewPage[],
  options?: AddOptions,
): Promise<AddResult[]> {
  return addPrepared(driver, pages.map(preparePage), options)
}

/** Keeps pages whose rows were made before, elsewhere maybe, as `addPages` does. */
export async function addPrepared(
  driver: Driver,
  pages: readonly PreparedPage[],
  { compare = false }: AddOptions = {},
): Promise<AddResult[]> {
  const ids = pages.map(({ id }) => id)
  const known = await knownPages(driver, ids)
  const pending = new Map<string, PreparedPage>()
  const rereadings: Statement[] = []
  const results: AddResult[] = []
  for (const page of pages) {
    const { id, text, json } = page
    const earlier = pending.get(id)
    const stored = known.get(id)
    const before = earlier ?? stored
    const same =
      (before !== undefined && !compare && isCapturedAgain(before, page)) ||
      (earlier
        ? earlier.text === text && earlier.json === json
        : stored !== undefined && (await isStored(driver, page)))
    if (!same) pending.set(id, page)
    else if (!earlier && stored) rereadings.push(...readAnew(stored, page))
    results.push({ id, outcome: same ? 'unchanged' : earlier || stored ? 'replaced' : 'added' })
  }
  if (pending.size > 0) {
    const undone = await undoneEdits(driver, [...pending.keys()])
    const changed = Array.from(pending.values(), (page) => prepareWithout(page, undone.get(page.id) ?? []))
    await refuseTakenIds(driver, changed)
    await driver.batch([...rereadings, ...replacePages(changed)])
  } else if (rereadings.length > 0) await driver.batch(rereadings)
  return results
}

/** Puts pages in the place of those with their ids, or where none was. */
export function replacePages(pages: readonly PreparedPage[]): Statement[] {
  return [
    ...pages.flatMap(({ id, rows }) => [...removePage(id), ...rows]),
    // Full text comes last: any other statement would make FTS5 write out what it has gathered so far.
    ...pages.flatMap(({ fullText }) => fullText),
  ]
}

/** Writes down that a page has been read again, in another way or by another core, and came out the same. */
function readAnew(stored: KnownPage, { id, content, asked }: PreparedPage): Statement[] {
  const told = content !== null && (stored.content !== content || stored.asked !== asked)
  if (!told && stored.core === coreVersion) return []
  const changes = { core: coreVersion, ...(told && { content, asked }) }
  return [toStatement(query.updateTable('pages').set(changes).where('id', '=', id))]
}

/**
 * Article ids are page ids, with '.2' and so on for further articles, so that two pages can ask for the same one.
 *
 * @throws CorpusError 'id-taken'
 */
async function refuseTakenIds(driver: Driver, pending: readonly PreparedPage[]): Promise<void> {
  const owners = new Map<string, string>()
  const refuse = (id: string, owner: string, page: string) => {
    throw new CorpusError(
      'id-taken',
      `The page "${page}" cannot be kept: the article id "${id}" belongs to the page "${owner}". Give one of the two another id.`,
    )
  }
  for (const page of pending) {
    for (const id of page.articleIds) {
      const owner = owners.get(id)
      if (owner !== undefined) refuse(id, owner, page.id)
      owners.set(id, page.id)
    }
  }
  const listed = sql<string>`(select value from json_each(${JSON.stringify([...owners.keys()])}))`
  const rows = await fetchAll(
    driver,
    query
      .selectFrom('articles')
      .innerJoin('pages', 'pages.key', 'articles.page_key')
      .select(['articles.id', 'pages.id as owner'])
      .where('articles.id', 'in', listed),
  )
  const replaced = new Set(pending.map(({ id }) => id))
  for (const { id, owner } of rows) {
    const page = owners.get(id)
    if (page !== undefined && page !== owner && !replaced.has(owner)) refuse(id, owner, page)
  }
}

/** Whether a page is stored as it was read; what readers took back of it since does not count. */
async function isStored(driver: Driver, { id, text, json }: PreparedPage): Promise<boolean> {
  const same = query
    .selectFrom('pages')
    .innerJoin('captures', 'captures.page_key', 'pages.key')
    .leftJoin('readings', 'readings.page_key', 'pages.key')
    .select('pages.id')
    .where('pages.id', '=', id)
    .where('captures.text', '=', text)
    .where(
      ({ fn, ref }) => sql<boolean>`${fn.coalesce(ref('readings.page'), ref('captures.page'))} = ${json}`,
    )
  return (await fetchFirst(driver, same)) !== undefined
}
