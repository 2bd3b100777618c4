import type { Capture, Page } from '@jianbao/core'
import { legacy } from '@jianbao/core/legacy'

/** The text of a parsed capture that its page's offsets count in, read in the encoding that core found. */
export function decodedText({ bytes, text, html }: Capture, { capture: { encoding } }: Page): string {
  const given = text ?? html
  if (given !== undefined) return given
  if (bytes === undefined) return ''
  if (encoding === 'gb18030' || encoding === 'big5') return legacy.decode(bytes, encoding)
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
}
