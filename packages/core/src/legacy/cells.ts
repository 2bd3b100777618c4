import * as big5 from './generated/big5.ts'
import * as gb18030 from './generated/gb18030.ts'

/** Code units from their high and their low bytes in hexadecimal; apart they compress to half of what characters do. */
function fromBytes(high: string, low: string): string {
  let cells = ''
  for (let i = 0; i < high.length; i += 2)
    cells += String.fromCharCode(Number.parseInt(high.slice(i, i + 2) + low.slice(i, i + 2), 16))
  return cells
}

let gb18030Read: string | null = null
let big5Read: string | null = null

/** Two-byte cells of GB18030, a character each: leads 81-FE, trails 40-7E and 80-FE; U+FFFD is an empty cell. */
export const gb18030Cells = (): string => {
  gb18030Read ??= fromBytes(gb18030.high, gb18030.low)
  return gb18030Read
}

/** Two-byte cells of Big5, a character each: leads 81-FE, trails 40-7E and A1-FE; U+FFFD is an empty cell. */
export const big5Cells = (): string => {
  big5Read ??= fromBytes(big5.high, big5.low)
  return big5Read
}
