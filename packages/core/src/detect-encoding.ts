import type { Repair } from './repair/repair.ts'

/**
 * What needs the tables of the encodings before Unicode: reading such bytes, and finding text whose GBK bytes were read
 * out of step. `@jianbao/core/legacy` has one, so that only those who need it load the tables.
 */
export interface LegacyReader {
  decode(bytes: Uint8Array, encoding: LegacyEncoding): string
  /** Damage by a lost byte, as edits without ids, in order. */
  findShifted(text: string): Repair[]
}
export type LegacyEncoding = 'gb18030' | 'big5'

/** The commonest characters and marks of Chinese text, in both scripts. */
const common = new Set('的一是在不了有和人这這中大为為上个個国國我以要他年月日，。、“”「」')
/** Text has at least this share of them; other bytes read in a Chinese encoding do not. */
const leastCommon = 0.03
const sampleLength = 64 * 1024

/** How much a decoding reads like Chinese: common characters for it, broken cells and odd planes against. 0 or less: not at all. */
function plausibility(text: string): number {
  let good = 0
  let bad = 0
  let wide = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x80) continue
    wide++
    if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) bad += 5
    else if (common.has(text.charAt(i))) good++
    else if (code < 0x4e00 || code > 0x9fff) bad++
  }
  return good < leastCommon * wide ? 0 : 3 * good - bad
}

/** Whether a decoding reads like Chinese at all. */
export const isPlausible = (text: string): boolean => plausibility(text.slice(0, sampleLength)) > 0

/** The likelier of GB18030 and Big5 for bytes that are not valid UTF-8; 'utf-8' where neither reads like Chinese. */
export function detectLegacy(bytes: Uint8Array, legacy: LegacyReader | undefined): string {
  if (!legacy) return 'utf-8'
  const sample = bytes.subarray(0, sampleLength)
  const scores = {
    'utf-8': plausibility(new TextDecoder('utf-8', { ignoreBOM: true }).decode(sample)),
    gb18030: plausibility(legacy.decode(sample, 'gb18030')),
    big5: plausibility(legacy.decode(sample, 'big5')),
  }
  if (scores.gb18030 > Math.max(0, scores['utf-8']) && scores.gb18030 >= scores.big5) return 'gb18030'
  return scores.big5 > Math.max(0, scores['utf-8']) ? 'big5' : 'utf-8'
}

/** UTF-16 without a byte order mark: ASCII characters leave every other byte zero. */
export function detectUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0]
  const head = bytes.subarray(0, 512)
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] as number) + 1
  })
  const enough = head.length / 16
  const [even, odd] = zeros as [number, number]
  if (odd > enough && odd > 8 * even) return 'utf-16le'
  if (even > enough && even > 8 * odd) return 'utf-16be'
  return null
}

const fewestOdd = 8
const mostOdd = 0.1

/** Whether more than a tenth of a text's first part is no characters: U+FFFD and controls. */
export function looksBinary(text: string): boolean {
  const head = text.slice(0, sampleLength)
  let odd = 0
  for (let i = 0; i < head.length; i++) {
    const code = head.charCodeAt(i)
    if (code === 0xfffd || (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d && code !== 0x0c))
      odd++
  }
  return odd >= fewestOdd && odd > mostOdd * head.length
}
