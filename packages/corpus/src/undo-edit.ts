import type { Page } from '@jianbao/core'
import { replacePages } from './add-page.ts'
import type { Driver, Statement } from './driver.ts'
import { CorpusError } from './errors.ts'
import { type PreparedPage, preparePage, prepareWithout } from './prepare-page.ts'
import { fetchFirst, query, toStatement } from './query.ts'
import { readAsked } from './reading.ts'
import { undoneEdits } from './undone.ts'

/** A repair that was taken back. */
export interface UndoneEdit {
  id: string
  /** False where the page's present reading has no such repair; it is kept for one that has. */
  applies: boolean
}

/**
 * Takes a repair back: the page stands as captured there, from now on and after every new reading. Doing so again
 * changes nothing.
 *
 * @throws CorpusError 'unknown-page' or 'unknown-edit'
 */
export async function undoEdit(driver: Driver, pageId: string, editId: string): Promise<UndoneEdit[]> {
  const { read, prepared } = await readingOf(driver, pageId)
  const undone = await undoneIn(driver, pageId)
  if (!undone.includes(editId)) {
    if (!read.edits.some(({ id }) => id === editId)) throw unknownEdit(pageId, editId)
    undone.push(editId)
    const row = toStatement(query.insertInto('undone_edits').values({ page_id: pageId, edit_id: editId }))
    await driver.batch([row, ...shownWithout(prepared, undone)])
  }
  return statusOf(read, undone)
}

/**
 * Puts a repair back that was taken back. Where it was not, nothing changes.
 *
 * @throws CorpusError 'unknown-page'; 'unknown-edit' where the page has no such repair and none was taken back.
 */
export async function redoEdit(driver: Driver, pageId: string, editId: string): Promise<UndoneEdit[]> {
  const { read, prepared } = await readingOf(driver, pageId)
  const undone = await undoneIn(driver, pageId)
  const left = undone.filter((id) => id !== editId)
  if (left.length < undone.length) {
    const gone = query.deleteFrom('undone_edits').where('page_id', '=', pageId).where('edit_id', '=', editId)
    await driver.batch([toStatement(gone), ...shownWithout(prepared, left)])
  } else if (!read.edits.some(({ id }) => id === editId)) throw unknownEdit(pageId, editId)
  return statusOf(read, left)
}

/**
 * The repairs of a page that were taken back, those too that its present reading does not have.
 *
 * @throws CorpusError 'unknown-page'
 */
export async function listUndone(driver: Driver, pageId: string): Promise<UndoneEdit[]> {
  const { read } = await readingOf(driver, pageId)
  return statusOf(read, await undoneIn(driver, pageId))
}

const undoneIn = async (driver: Driver, pageId: string) =>
  (await undoneEdits(driver, [pageId])).get(pageId) ?? []

const shownWithout = (prepared: PreparedPage, editIds: readonly string[]): Statement[] =>
  replacePages([prepareWithout(prepared, editIds)])

function statusOf({ edits }: Page, undone: readonly string[]): UndoneEdit[] {
  const present = new Set(edits.map(({ id }) => id))
  return undone.map((id) => ({ id, applies: present.has(id) }))
}

/** A page as core read it, and the rows it had before anything was taken back. */
async function readingOf(driver: Driver, id: string): Promise<{ read: Page; prepared: PreparedPage }> {
  const row = await fetchFirst(
    driver,
    query
      .selectFrom('pages')
      .innerJoin('captures', 'captures.page_key', 'pages.key')
      .leftJoin('readings', 'readings.page_key', 'pages.key')
      .select(({ fn, ref }) => [
        'captures.text',
        'pages.name',
        'pages.core',
        'pages.content',
        'pages.asked',
        fn.coalesce(ref('readings.page'), ref('captures.page')).as('json'),
      ])
      .where('pages.id', '=', id),
  )
  if (!row) throw new CorpusError('unknown-page', `There is no page "${id}" in this corpus. Check the id.`)
  const read = JSON.parse(row.json) as Page
  const { text, name, core, content, asked } = row
  return {
    read,
    prepared: preparePage({
      page: read,
      text,
      core,
      ...(name !== null && { name }),
      ...(content !== null && { reading: { content, asked: readAsked(asked) } }),
    }),
  }
}

function unknownEdit(pageId: string, editId: string): CorpusError {
  return new CorpusError(
    'unknown-edit',
    `The page "${pageId}" has no repair "${editId}". Its repairs are listed under "edits" of the page.`,
  )
}
