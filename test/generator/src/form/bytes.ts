import iconv from 'iconv-lite'
import type { Random } from '../random.ts'
import type { Encoding, EncodingLabel } from '../types.ts'

const encodings: readonly Encoding[] = ['utf-8', 'gb18030', 'gb18030', 'big5', 'big5', 'utf-16le', 'utf-16be']

/** The encodings that can hold a text, the commoner ones more than once: Big5 has few Simplified characters. */
export const encodingsFor = (text: string): readonly Encoding[] =>
  encodings.filter(
    (encoding) => encoding !== 'big5' || iconv.decode(iconv.encode(text, encoding), encoding) === text,
  )

const names: Record<Encoding, readonly string[]> = {
  'utf-8': ['utf-8', 'UTF-8', 'utf8'],
  gb18030: ['gb2312', 'gbk', 'GBK', 'gb18030'],
  big5: ['big5', 'Big5'],
  'utf-16le': ['utf-16le'],
  'utf-16be': ['utf-16be'],
}

/** What is said of the encoding: one of its names, that of another, or nothing. */
export function labelFor(encoding: Encoding, label: EncodingLabel, random: Random): string | null {
  if (label === 'none') return null
  if (label === 'right') return random.pick(names[encoding])
  const wrong =
    encoding === 'utf-8' ? ['gb2312', 'big5'] : encoding === 'big5' ? ['utf-8', 'gb2312'] : ['utf-8', 'big5']
  return random.pick(wrong)
}

/** Text as bytes; UTF-16 with a byte order mark half the time. */
export function toBytes(text: string, encoding: Encoding, random: Random): Uint8Array {
  const marked = encoding.startsWith('utf-16') && random.once(2)
  return new Uint8Array(iconv.encode(text, encoding, { addBOM: marked }))
}
