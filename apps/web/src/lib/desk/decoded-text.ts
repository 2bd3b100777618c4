import type { Page } from '@jianbao/core'
import { legacy } from '@jianbao/core/legacy'
import type { Source } from './protocol.ts'

type LegacyEncoding = Parameters<typeof legacy.decode>[1]

const isLegacy = (encoding: string): encoding is LegacyEncoding =>
  encoding === 'gb18030' || encoding === 'big5'

/** The text that the page's offsets count in, read in the encoding that core found. A byte order mark is no part of it. */
export function decodedText(source: Source, { capture }: Page): string {
  if ('text' in source) return source.text
  if ('html' in source) return source.html
  return isLegacy(capture.encoding)
    ? legacy.decode(source.bytes, capture.encoding)
    : new TextDecoder(capture.encoding).decode(source.bytes)
}
