import { decodeAs } from './decode.ts'
import { legacy } from './legacy.ts'
import type { Capture, Page } from './types.ts'

/** The text of a parsed capture that its page's offsets count in: as given, or its bytes read in the encoding that was found. */
export function capturedText({ bytes, text, html }: Capture, { capture }: Page): string {
  return text ?? html ?? decodeAs(bytes ?? new Uint8Array(), capture.encoding, legacy)
}
