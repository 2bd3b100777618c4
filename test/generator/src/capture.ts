import type { Capture } from '@jianbao/core'
import type { Generated } from './types.ts'

/** A generated capture as core takes it. */
export function captureOf({ seed, text, html, bytes, mediaType, charset }: Generated): Capture {
  const id = `seed-${seed}`
  if (text !== undefined) return { id, text }
  if (html !== undefined) return { id, html }
  return {
    id,
    bytes: bytes ?? new Uint8Array(),
    ...(mediaType !== undefined && { mediaType }),
    ...(charset !== undefined && { charset }),
  }
}
