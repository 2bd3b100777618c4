import type { Capture, Page } from '@jianbao/core'
import { legacy } from '@jianbao/core/legacy'

/** The text of a capture's bytes that `page`, parsed from them, counts its offsets in. */
export function decodedText({ bytes = new Uint8Array() }: Capture, { capture: { encoding } }: Page): string {
  if (encoding === 'gb18030' || encoding === 'big5') return legacy.decode(bytes, encoding)
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
}
