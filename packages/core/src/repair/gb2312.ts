import { gb18030Cells } from '../legacy/cells.ts'

/** First bytes of GB2312: signs and ideographs. */
const rows = new Set([...range(0xa1, 0xa9), ...range(0xb0, 0xf7)])
/** By character, filled when first asked for. */
let codes: Map<string, number> | undefined

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}

/** The character of two bytes in GB2312, or null where the cell is empty. */
export function gb2312Character(lead: number, trail: number): string | null {
  if (!rows.has(lead) || trail < 0xa1 || trail > 0xfe) return null
  const char = gb18030Cells().charAt((lead - 0x81) * 190 + trail - 0x41)
  return char === '\ufffd' || (char >= '\ue000' && char <= '\uf8ff') ? null : char
}

/** The two bytes of a character in GB2312 as one number (lead * 256 + trail), or null where it has none. */
export function gb2312Bytes(char: string): number | null {
  codes ??= allCodes()
  return codes.get(char) ?? null
}

function allCodes(): Map<string, number> {
  const found = new Map<string, number>()
  for (const lead of rows) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      const char = gb2312Character(lead, trail)
      if (char !== null) found.set(char, (lead << 8) | trail)
    }
  }
  return found
}

/** All characters whose first byte, or whose second, is this one. */
export function gb2312Candidates(known: { lead: number } | { trail: number }): string[] {
  const cells =
    'lead' in known
      ? range(0xa1, 0xfe).map((trail) => gb2312Character(known.lead, trail))
      : Array.from(rows, (lead) => gb2312Character(lead, known.trail))
  return cells.filter((char) => char !== null)
}
