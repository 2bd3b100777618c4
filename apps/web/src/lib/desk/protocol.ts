import type { MediaType, Page } from '@jianbao/core'

/** A capture on its way to the worker: text as pasted, or the bytes of a file. */
export type Source = { text: string } | { html: string } | { bytes: Uint8Array; mediaType?: MediaType }

export interface Request {
  /** Counts up; an answer to an older request is dropped. Null: to be read for practice, and not answered. */
  turn: number | null
  source: Source
}

export type Answer =
  | { turn: number; ok: true; page: Page; text: string }
  | { turn: number; ok: false; code: string; message: string }

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
