import type { Capture } from '@jianbao/core'
import type { PageRow } from '../tables/page-row.ts'

/** One record of the input. */
export type InputRecord = {
  /** The file it came from; '-' for stdin. */
  path: string
} & (
  | /** One line of NDJSON, not yet looked into. `line` counts from 1. */
  { kind: 'line'; bytes: Uint8Array; line: number }
  /** One capture, as a file or a web archive holds it. */
  | ({ kind: 'capture'; bytes: Uint8Array } & Pick<Capture, 'mediaType' | 'charset' | 'url' | 'capturedAt'>)
  /** What could not be read; `name` says where it stood. */
  | { kind: 'failed'; name: string; code: string; message: string; line?: number }
)

/** A page that was read before, as the table `pages` holds it. */
export interface PageRecord {
  kind: 'page'
  path: string
  row: PageRow
}

/** What the corpus can be given. */
export type StoreRecord = InputRecord | PageRecord

/** A record before it is known which file it came from. */
export type UnnamedRecord = InputRecord extends infer Each
  ? Each extends unknown
    ? Omit<Each, 'path'>
    : never
  : never

/** Where records come from: the bytes of a file or of stdin, uncompressed. */
export type ByteSource = AsyncIterable<Uint8Array>

/** UTF-16 code units of decoded text that core accepts when it is told nothing. */
export const defaultLimit = 8 * 1024 * 1024

/** No encoding that core reads takes more bytes for a code unit. */
const bytesPerCodeUnit = 4

/** The most bytes that a capture of `limit` code units can have; what is longer need not be held in memory. */
export const mostBytes = (limit: number): number => limit * bytesPerCodeUnit + bytesPerCodeUnit
