import type { MediaType, Page } from '@jianbao/core'

/** A capture on its way to the worker: text as pasted, the bytes of a file, or a file that the worker reads itself. */
export type Source =
  | { text: string }
  | { html: string }
  | { bytes: Uint8Array; mediaType?: MediaType }
  | { file: File; mediaType?: MediaType }

export interface Request {
  /** Counts up; an answer to an older request is dropped. Null: to be read for practice, and not answered. */
  turn: number | null
  source: Source
  /** Only what the page holds is asked for, not the page. */
  brief?: true
}

/** What one page of many holds. */
export interface Brief {
  articles: number
  /** Of the first article; null where none is stated. */
  headline: string | null
  claims: number
  repairs: number
}

interface Refused {
  turn: number
  ok: false
  code: string
  message: string
}
export type Answer = { turn: number; ok: true; page: Page; text: string } | Refused
/** The answer to a request that asked for what the page holds in brief. */
export type BriefAnswer = { turn: number; ok: true; brief: Brief } | Refused

/** What a pasted text is: a page's source begins with a tag, a text does not. */
export function sourceOf(pasted: string): Source {
  return /^\s*<(?:!doctype|html|head|body|meta|div|article|section|p|table)\b/i.test(pasted)
    ? { html: pasted }
    : { text: pasted }
}

/** What the name of a file says it holds; undefined leaves it to core. */
export function mediaTypeOf(name: string): MediaType | undefined {
  if (/\.x?html?$/i.test(name)) return 'text/html'
  return /\.(txt|text|md)$/i.test(name) ? 'text/plain' : undefined
}

/** A file as a source that the worker reads itself. */
export function fileSource(file: File): Source {
  const mediaType = mediaTypeOf(file.name)
  return mediaType ? { file, mediaType } : { file }
}

/** Most bytes of a file that is read: core takes 8 Mi code units, none of more than four bytes, and a byte order mark before them. */
const mostBytes = (8 * 1024 * 1024 + 1) * 4

/** Whether core would refuse a file for its size, whatever its encoding; read whole, a very large one is the end of the worker. */
export const isTooLarge = ({ size }: File): boolean => size > mostBytes
