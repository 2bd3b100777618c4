import type { Capture } from './types.ts'

/** What of a record is not ours to read; it travels through unchanged. */
export type Extra = Record<string, unknown>

/** A record of the batch contract: its capture, maybe without an id yet, or in `refused` why it holds none. */
export type BatchRecord = { extra?: Extra } & (
  | { capture: Omit<Capture, 'id'> & { id?: string }; content: string }
  | { refused: string }
)

const own = new Set(['id', 'text', 'html', 'url', 'capturedAt'])

/**
 * Reads one line of NDJSON as `jianbao stream` and POST /v1/parse/batch take it: `{"id"?, "text" | "html", "url"?,
 * "capturedAt"?}`, any other field kept under `extra`.
 *
 * @param line null where its bytes are no UTF-8.
 * @returns `content` is what an id is the hash of; `refused` goes on from 'Line 7 …'.
 */
export function readBatchRecord(line: string | null): BatchRecord {
  let value: unknown
  try {
    value = line === null ? undefined : JSON.parse(line)
  } catch {
    value = undefined
  }
  if (value === undefined) return { refused: 'is no JSON in UTF-8. Write one JSON object a line.' }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { refused: 'is no JSON object. Write {"text": …} or {"html": …}.' }
  }
  const record = value as Extra
  const others = Object.entries(record).filter(([name]) => !own.has(name))
  const beside = others.length > 0 ? { extra: Object.fromEntries(others) } : {}
  for (const name of own) {
    const field = record[name]
    if (field !== undefined && field !== null && typeof field !== 'string') {
      return { refused: `has a '${name}' that is no string.`, ...beside }
    }
  }
  const { id, text, html, url, capturedAt } = record as Record<string, string | null | undefined>
  const content = text ?? html
  if (typeof content !== 'string' || (typeof text === 'string' && typeof html === 'string')) {
    return { refused: "needs exactly one of 'text' and 'html'.", ...beside }
  }
  return {
    capture: {
      ...(id ? { id } : {}),
      ...(typeof text === 'string' ? { text } : { html: content }),
      ...(url ? { url } : {}),
      ...(capturedAt ? { capturedAt } : {}),
    },
    content,
    ...beside,
  }
}
