import { gb18030Cells } from '../legacy/cells.ts'

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i)

/** First bytes of GB2312: signs and ideographs. */
const gb2312Rows = [...range(0xa1, 0xa9), ...range(0xb0, 0xf7)]
const gb2312Trails = range(0xa1, 0xfe)
const gbkRows = range(0x81, 0xfe)
const gbkTrails = [...range(0x40, 0x7e), ...range(0x80, 0xfe)]

/** By character, filled when first asked for. */
let codes: Map<string, number> | undefined

const cell = (lead: number, trail: number) =>
  gb18030Cells().charAt((lead - 0x81) * 190 + trail - (trail > 0x7f ? 0x41 : 0x40))

/** Whether the cell of a code unit holds no character: cells that GBK leaves to users stand in the private use area. */
const isEmpty = (char: string) => char === '\ufffd' || (char >= '\ue000' && char <= '\uf8ff')

/** The character of two bytes in GBK, or null where the cell is empty or the user's. */
export function gbkCharacter(lead: number, trail: number): string | null {
  if (lead < 0x81 || lead > 0xfe || trail < 0x40 || trail === 0x7f || trail > 0xfe) return null
  const char = cell(lead, trail)
  return isEmpty(char) ? null : char
}

/** The two bytes of a character in GBK as one number (lead * 256 + trail), the user's cells included; null where it has none. */
export function gbkBytes(char: string): number | null {
  codes ??= allCodes()
  return codes.get(char) ?? null
}

function allCodes(): Map<string, number> {
  const found = new Map<string, number>()
  for (const lead of gbkRows) {
    for (const trail of gbkTrails) {
      const char = cell(lead, trail)
      if (!found.has(char)) found.set(char, (lead << 8) | trail)
    }
  }
  found.delete('\ufffd')
  return found
}

/**
 * All characters whose first byte, or whose second, is this one: those of GB2312, or of all GBK where the byte is none of
 * GB2312's, as in rare names.
 */
export function gbkCandidates(known: { lead: number } | { trail: number }): string[] {
  const cells =
    'lead' in known
      ? (gb2312Rows.includes(known.lead) ? gb2312Trails : gbkTrails).map((trail) =>
          gbkCharacter(known.lead, trail),
        )
      : (known.trail >= 0xa1 ? gb2312Rows : gbkRows).map((lead) => gbkCharacter(lead, known.trail))
  return cells.filter((char) => char !== null)
}

/** All characters of GBK whose second byte is this one and whose first is none of GB2312's: those that a reader of GB2312 gives up. */
export const gbkOnlyCandidates = (trail: number): string[] =>
  gbkRows
    .filter((lead) => !gb2312Rows.includes(lead))
    .map((lead) => gbkCharacter(lead, trail))
    .filter((char) => char !== null)
