import { type Capture, coreVersion, type ParseOptions } from '@jianbao/core'
import { sql } from 'kysely'
import type { Driver } from './driver.ts'
import { fetchAll, query } from './query.ts'

/** What a page was read from, and what its reader was told beside it. */
export interface Reading {
  /** Hash of the capture's bytes, or of its text in UTF-8. */
  content: string
  asked: Pick<Capture, 'mediaType' | 'charset'> & Pick<ParseOptions, 'script'>
}

/** What the store knows of how a page was read. */
export interface KnownPage {
  id: string
  core: string | null
  content: string | null
  asked: string | null
  url: string | null
  captured_at: string | null
}

/** What was asked as JSON, the same for the same; what is asked of every capture is left out. */
export function writeAsked({ mediaType, charset, script }: Reading['asked']): string {
  return JSON.stringify({ mediaType, charset, ...(script !== 'auto' && { script }) })
}

/** What was asked of a page, as far as it is known. */
export function readAsked(asked: string | null): Reading['asked'] {
  return asked === null ? {} : (JSON.parse(asked) as Reading['asked'])
}

/** What tells whether two readings of one id are the same. */
type Read = Pick<KnownPage, 'id' | 'core' | 'content' | 'asked'>

/**
 * Whether two pages are one capture, read in the same way by the same core, that goes by the hash of its content. Then the
 * first stays, wherever and whenever it was captured again.
 */
export function isCapturedAgain(known: Read, { core, content, asked }: Read): boolean {
  return (
    known.content === known.id && known.content === content && known.core === core && known.asked === asked
  )
}

/** Whether reading a capture would only give what is stored: the same content, read in the same way by this core. */
export function isRead(known: KnownPage, { content, asked }: Reading, { url, capturedAt }: Capture): boolean {
  const read = { id: known.id, core: coreVersion, content, asked: writeAsked(asked) }
  if (isCapturedAgain(known, read)) return true
  return (
    known.core === read.core &&
    known.content === content &&
    known.asked === read.asked &&
    known.url === (url ?? null) &&
    known.captured_at === (capturedAt ?? null)
  )
}

/** How the pages of these ids were read; ids that are not stored are left out. */
export async function knownPages(driver: Driver, ids: readonly string[]): Promise<Map<string, KnownPage>> {
  const rows = await fetchAll(
    driver,
    query
      .selectFrom('pages')
      .select(['id', 'core', 'content', 'asked', 'url', 'captured_at'])
      .where('id', 'in', sql<string>`(select value from json_each(${JSON.stringify(ids)}))`),
  )
  return new Map(rows.map((row) => [row.id, row]))
}
