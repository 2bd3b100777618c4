import { gb2312Cells } from './generated/gb2312.ts'

const rows = [...range(0xa1, 0xa9), ...range(0xb0, 0xf7)]
const rowOf = new Map(rows.map((lead, i) => [lead, i]))
let codes: Map<string, number> | undefined

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}

/** The character of two bytes in GB2312, or null where the cell is empty. */
export function gb2312Character(lead: number, trail: number): string | null {
  const row = rowOf.get(lead)
  if (row === undefined || trail < 0xa1 || trail > 0xfe) return null
  const char = gb2312Cells.charAt(row * 94 + trail - 0xa1)
  return char === ' ' ? null : char
}

/** The two bytes of a character in GB2312 as one number (lead * 256 + trail), or null where it has none. */
export function gb2312Bytes(char: string): number | null {
  codes ??= new Map(
    Array.from(gb2312Cells, (cell, i): [string, number] => [
      cell,
      ((rows[Math.floor(i / 94)] as number) << 8) | (0xa1 + (i % 94)),
    ]),
  )
  codes.delete(' ')
  return codes.get(char) ?? null
}

/** All characters whose first byte, or whose second, is this one. */
export function gb2312Candidates(known: { lead: number } | { trail: number }): string[] {
  const cells =
    'lead' in known
      ? range(0xa1, 0xfe).map((trail) => gb2312Character(known.lead, trail))
      : rows.map((lead) => gb2312Character(lead, known.trail))
  return cells.filter((char) => char !== null)
}
