import type { ReadBit } from './bits.ts'

/** A number below a power of two, the highest bit first. */
function number(bit: ReadBit, size: number, context: number): number {
  let read = 1
  while (read < size) read = 2 * read + bit(context + read)
  return read - size
}

/** Traditional code units and their Simplified ones: which ideographs are either, then the form of each. */
export function readForms(bit: ReadBit): [number, number][] {
  const units: number[] = []
  const forms: number[] = []
  let before = 0
  for (let code = 0x4e00; code < 0xa000; code++) {
    const traditional = bit(before)
    const form = bit(before + 16 + 16 * traditional)
    if (traditional) units.push(code)
    if (form) forms.push(code)
    before = 4 * (before % 4) + 2 * traditional + form
  }
  const used = new Set<number>()
  const recent = Array<number>(7).fill(0)
  return units.map((unit) => {
    let steps = number(bit, 128, 128) - 64
    let rank = [...recent].sort((a, b) => a - b)[3] as number
    if (steps === -64) rank = number(bit, 4096, 256)
    else {
      const way = steps < 0 ? -1 : 1
      if (way > 0) while (used.has(rank)) rank++
      while (steps !== 0) {
        rank += way
        if (!used.has(rank)) steps -= way
      }
      recent.push(rank)
      recent.shift()
    }
    used.add(rank)
    return [unit, forms[rank] as number]
  })
}
