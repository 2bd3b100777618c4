import { CaptureError, coreVersion, type Diagnostic, type Page, parse } from '@jianbao/core'
import { sql } from 'kysely'
import { type AddResult, addPages } from './add-page.ts'
import type { Driver } from './driver.ts'
import type { NewPage } from './prepare-page.ts'
import { fetchAll, fetchFirst, query } from './query.ts'
import { readAsked } from './reading.ts'

/** Pages that are read and kept together. */
const atOnce = 16

/** Codes of what the decoder says; it read bytes, of which only the text is stored. */
const ofDecoder = new Set([
  'unknown-charset',
  'charset-mismatch',
  'legacy-tables-absent',
  'binary',
  'invalid-bytes',
])

export interface ReparseOptions {
  /** Those too that this version of core has read already. */
  all?: boolean
}

/** What became of a page: `unchanged` where this core reads it as the one before did. */
export type ReparseResult =
  | { id: string; outcome: Exclude<AddResult['outcome'], 'added'> }
  | { id: string; outcome: 'failed'; message: string }

/** How many pages `reparsePages` would read. */
export async function countReparse(driver: Driver, { all = false }: ReparseOptions = {}): Promise<number> {
  const counted = query
    .selectFrom('pages')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .$if(!all, (pages) => pages.where('core', 'is not', coreVersion))
  return (await fetchFirst(driver, counted))?.n ?? 0
}

/**
 * Reads stored captures again with this version of core. Ids, names and repairs that were taken back stay. A page that
 * cannot be read stays as it was. Broken off, it goes on where it was when it is called again.
 */
export async function* reparsePages(
  driver: Driver,
  options: ReparseOptions = {},
): AsyncGenerator<ReparseResult> {
  const last = await fetchFirst(
    driver,
    query.selectFrom('pages').select(({ fn }) => fn.max<number | null>('key').as('key')),
  )
  let after = 0
  for (;;) {
    const stored = await fetchAll(driver, storedPages(after, last?.key ?? 0, options))
    if (stored.length === 0) return
    const pages: NewPage[] = []
    for (const row of stored) {
      after = row.key
      const read = readAgain(row)
      if ('page' in read) pages.push(read)
      else yield { id: row.id, outcome: 'failed', message: read.message }
    }
    for (const { id, outcome } of await addPages(driver, pages, { compare: true }))
      yield { id, outcome: outcome === 'unchanged' ? outcome : 'replaced' }
  }
}

/** Pages after a key, up to the last that stood there at the beginning: those read meanwhile come behind it. */
function storedPages(after: number, last: number, { all = false }: ReparseOptions) {
  return query
    .selectFrom('pages')
    .innerJoin('captures', 'captures.page_key', 'pages.key')
    .select(['pages.key', 'pages.id', 'pages.name', 'pages.encoding', 'pages.media_type'])
    .select(['pages.url', 'pages.captured_at', 'pages.content', 'pages.asked', 'captures.text'])
    .select(sql<string>`captures.page ->> '$.diagnostics'`.as('diagnostics'))
    .where('pages.key', '>', after)
    .where('pages.key', '<=', last)
    .$if(!all, (pages) => pages.where('pages.core', 'is not', coreVersion))
    .orderBy('pages.key')
    .limit(atOnce)
}

type StoredRow = Awaited<ReturnType<ReturnType<typeof storedPages>['execute']>>[number]

function readAgain(row: StoredRow): NewPage | { message: string } {
  const { id, text, name, content } = row
  const asked = readAsked(row.asked)
  try {
    const page = parse(
      {
        id,
        text,
        mediaType: row.media_type === 'text/html' ? 'text/html' : 'text/plain',
        ...(row.url !== null && { url: row.url }),
        ...(row.captured_at !== null && { capturedAt: row.captured_at }),
      },
      // What was accepted once is not too long now.
      { limit: text.length, ...(asked.script && { script: asked.script }) },
    )
    return {
      page: asDecoded(page, row),
      text,
      ...(name !== null && { name }),
      ...(content !== null && { reading: { content, asked } }),
    }
  } catch (error) {
    if (error instanceof CaptureError) return { message: error.message }
    const reason = error instanceof Error ? error.message : String(error)
    return {
      message: `A fault in Jianbao kept the page "${id}" from being read again (${reason}); it stays as it was. Please report it.`,
    }
  }
}

/** A page read from stored text, with what was known when it was still bytes. */
function asDecoded(page: Page, { encoding, diagnostics }: StoredRow): Page {
  const before = (JSON.parse(diagnostics) as Diagnostic[]).filter(({ code }) => ofDecoder.has(code))
  return {
    ...page,
    capture: { ...page.capture, encoding },
    diagnostics: [...before, ...page.diagnostics],
  }
}
