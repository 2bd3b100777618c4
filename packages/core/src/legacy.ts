import type { LegacyEncoding, LegacyReader } from './detect-encoding.ts'
import { big5Cells, gb18030Cells } from './legacy/cells.ts'
import { wide } from './legacy/generated/big5.ts'
import { ranges } from './legacy/generated/gb18030.ts'
import { findShiftedGbk } from './repair/shifted-gbk.ts'

const wideBig5 = new Map(wide)
const replacement = '\ufffd'

/** Column of a trail byte, or -1. GB18030 has 190 columns (40-7E, 80-FE), Big5 157 (40-7E, A1-FE). */
function column(trail: number, encoding: LegacyEncoding): number {
  if (trail >= 0x40 && trail <= 0x7e) return trail - 0x40
  if (encoding === 'gb18030') return trail >= 0x80 && trail <= 0xfe ? trail - 0x41 : -1
  return trail >= 0xa1 && trail <= 0xfe ? trail - 0x62 : -1
}

function twoBytes(lead: number, trail: number, encoding: LegacyEncoding): string | null {
  const at = column(trail, encoding)
  if (lead < 0x81 || lead > 0xfe || at < 0) return null
  if (encoding === 'gb18030') return gb18030Cells().charAt((lead - 0x81) * 190 + at)
  const cell = (lead - 0x81) * 157 + at
  return wideBig5.get(cell) ?? big5Cells().charAt(cell)
}

/** The character of a four-byte GB18030 sequence, or null where the bytes are none. */
function fourBytes(a: number, b: number, c: number, d: number): string | null {
  if (a < 0x81 || b < 0x30 || b > 0x39 || c < 0x81 || c > 0xfe || d < 0x30 || d > 0x39) return null
  const pointer = ((a - 0x81) * 10 + b - 0x30) * 1260 + (c - 0x81) * 10 + d - 0x30
  if (pointer >= 189000 && pointer < 189000 + 0x100000)
    return String.fromCodePoint(0x10000 + pointer - 189000)
  if (pointer >= 39420) return null
  let low = 0
  let high = ranges.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((ranges[middle]?.[0] ?? 0) <= pointer) low = middle
    else high = middle - 1
  }
  const [from, code] = ranges[low] ?? [0, 0xfffd]
  return String.fromCodePoint(code + pointer - from)
}

/**
 * GB18030 (with GBK and GB2312) and Big5, from one library's tables on every platform. A byte that begins no character
 * is U+FFFD, and an ASCII byte after it is kept. Text that lost a byte of GBK is found by the same tables.
 */
export const legacy: LegacyReader = {
  decode(bytes, encoding) {
    let text = ''
    for (let i = 0; i < bytes.length; i++) {
      const lead = bytes[i] as number
      if (lead < 0x80) {
        text += String.fromCharCode(lead)
        continue
      }
      const next = bytes[i + 1] ?? -1
      const four =
        encoding === 'gb18030' ? fourBytes(lead, next, bytes[i + 2] ?? -1, bytes[i + 3] ?? -1) : null
      const two = four === null ? twoBytes(lead, next, encoding) : null
      if (four !== null) i += 3
      else if (two !== null && (two !== replacement || next >= 0x80)) i += 1
      text += four ?? two ?? (encoding === 'gb18030' && lead === 0x80 ? '€' : replacement)
    }
    return text
  },
  findShifted: findShiftedGbk,
}
