import { detectLegacy, detectUtf16, isPlausible, type LegacyReader, looksBinary } from './detect-encoding.ts'
import { CaptureError } from './errors.ts'
import type { Diagnostic } from './types.ts'

export interface Decoded {
  text: string
  /** The encoding used: 'utf-8', 'utf-16le', 'utf-16be', 'gb18030' or 'big5'. */
  encoding: string
  diagnostics: Diagnostic[]
}

/** Each encoding with its labels. */
const labels = [
  'utf-8 utf8 unicode-1-1-utf-8 ascii us-ascii',
  'utf-16le utf-16 unicode',
  'utf-16be',
  'gb18030 gbk gb2312 gb_2312-80 x-gbk cp936 euc-cn chinese',
  'big5 big5-hkscs x-x-big5 cp950 cn-big5',
].map((line) => line.split(' '))

const encodingOf = (label: string): string | undefined =>
  labels.find((names) => names.includes(label.trim().toLowerCase()))?.[0]

/** The mark stays in the text as U+FEFF, so that offsets are those of the whole capture. */
function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** The charset that an HTML page declares in its first 4096 bytes, or null. */
function declaredCharset(bytes: Uint8Array): string | null {
  let head = ''
  for (const byte of bytes.subarray(0, 4096)) head += String.fromCharCode(byte)
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1] ?? null
}

/** Lone surrogates become U+FFFD, as in the platforms' own decoders. */
function utf16(bytes: Uint8Array, bigEndian: boolean): string {
  let text = ''
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    const [a, b] = [bytes[i] as number, bytes[i + 1] as number]
    text += String.fromCharCode(bigEndian ? (a << 8) | b : (b << 8) | a)
  }
  return (bytes.length % 2 ? `${text}\ufffd` : text).toWellFormed()
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * Bytes to text. In order: byte order mark, the caller's charset, the page's own <meta>, then detection (valid UTF-8 wins,
 * else the likelier of GB18030 and Big5). A label that the bytes contradict gives a diagnostic, never an error; only a
 * charset given by the caller that no one knows is one.
 *
 * @throws CaptureError 'unknown-charset'
 */
export function decode(bytes: Uint8Array, charset: string | undefined, legacy?: LegacyReader): Decoded {
  const diagnostics: Diagnostic[] = []
  const told = charset === undefined ? undefined : encodingOf(charset)
  if (charset !== undefined && told === undefined) {
    throw new CaptureError(
      'unknown-charset',
      `The charset "${charset}" is not known. Give utf-8, utf-16, gb18030 (or gbk, gb2312) or big5, or none to have it detected.`,
    )
  }
  const mark = byteOrderMark(bytes)
  if (mark) return { ...read(bytes, mark, legacy, diagnostics), diagnostics }
  if (told) return { ...readAs(bytes, told, legacy, diagnostics), diagnostics }
  const wide = detectUtf16(bytes)
  if (wide) return { ...read(bytes, wide, legacy, diagnostics), diagnostics }
  const declared = declaredCharset(bytes)
  const named = declared === null ? undefined : encodingOf(declared)
  if (named) return { ...readAs(bytes, named, legacy, diagnostics), diagnostics }
  if (declared !== null) {
    diagnostics.push({
      code: 'unknown-charset',
      severity: 'warning',
      message: `The charset "${declared}" of the page is not known; it was detected instead.`,
    })
  }
  const valid = strictUtf8(bytes)
  if (valid !== null) return { ...examined(valid, 'utf-8', diagnostics), diagnostics }
  return { ...read(bytes, detectLegacy(bytes, legacy), legacy, diagnostics), diagnostics }
}

/**
 * Bytes read in the encoding they are said to be in, unless they contradict it: valid UTF-8 beyond ASCII is UTF-8, and what
 * makes no Chinese text as told but does in another encoding is read in that one. A diagnostic says so.
 */
function readAs(
  bytes: Uint8Array,
  told: string,
  legacy: LegacyReader | undefined,
  diagnostics: Diagnostic[],
): { text: string; encoding: string } {
  if (told.startsWith('utf-16')) return read(bytes, told, legacy, diagnostics)
  const valid = strictUtf8(bytes)
  if (valid !== null && (told === 'utf-8' || valid.length === bytes.length))
    return examined(valid, 'utf-8', diagnostics)
  const detected = valid === null ? detectLegacy(bytes, legacy) : 'utf-8'
  const stands = told === detected || (valid === null && isPlausible(decodeAs(bytes, told, legacy)))
  if (stands || (valid === null && detected === 'utf-8')) return read(bytes, told, legacy, diagnostics)
  diagnostics.push({
    code: 'charset-mismatch',
    severity: 'warning',
    message: `The capture is said to be in ${told}, but its bytes are ${detected} and were read so.`,
  })
  return read(bytes, detected, legacy, diagnostics)
}

function read(
  bytes: Uint8Array,
  encoding: string,
  legacy: LegacyReader | undefined,
  diagnostics: Diagnostic[],
): { text: string; encoding: string } {
  if ((encoding === 'gb18030' || encoding === 'big5') && !legacy) {
    diagnostics.push({
      code: 'legacy-tables-absent',
      severity: 'warning',
      message: `No legacy decoder was given for ${encoding}; import one from "@jianbao/core/legacy".`,
    })
    return read(bytes, 'utf-8', legacy, diagnostics)
  }
  return examined(decodeAs(bytes, encoding, legacy), encoding, diagnostics)
}

/** A decoded text, with a diagnostic where it is no text or has broken bytes. */
function examined(
  text: string,
  encoding: string,
  diagnostics: Diagnostic[],
): { text: string; encoding: string } {
  if (looksBinary(text)) {
    diagnostics.push({
      code: 'binary',
      severity: 'warning',
      message: 'This looks like binary data: many bytes are no characters.',
    })
  }
  const broken = encoding === 'utf-8' ? text.indexOf('\ufffd') : -1
  if (broken >= 0) {
    diagnostics.push({
      code: 'invalid-bytes',
      severity: 'warning',
      message: 'Bytes that are not valid in the encoding stand as U+FFFD.',
      span: { start: broken, end: broken + 1 },
    })
  }
  return { text, encoding }
}

/** Bytes read in one of the encodings that `decode` names. A byte order mark stays in the text. */
export function decodeAs(bytes: Uint8Array, encoding: string, legacy: LegacyReader | undefined): string {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return utf16(bytes, encoding === 'utf-16be')
  if ((encoding === 'gb18030' || encoding === 'big5') && legacy) return legacy.decode(bytes, encoding)
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}
