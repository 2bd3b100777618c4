import { simplifiedUnit } from './repair/simplify.ts'

/** By code unit of the basic plane: full-width ASCII to ASCII, every kind of blank to a space, upper to lower case, Traditional to Simplified. */
const folded = new Uint16Array(0x10000)
for (let code = 0; code < 0x10000; code++) folded[code] = simplifiedUnit(foldedWidth(code))

function foldedWidth(code: number): number {
  const ascii = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code
  if (ascii >= 0x41 && ascii <= 0x5a) return ascii + 32
  return ascii === 0x3000 || ascii === 0xa0 ? 0x20 : ascii
}

/**
 * A view of the text to match on: full-width as ASCII, Traditional as Simplified, upper as lower case. It has the same
 * length as the text, code unit by code unit, so that offsets found in it hold in the text.
 */
export function foldText(text: string): string {
  let result = ''
  let copied = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const to = folded[code] as number
    if (to === code) continue
    result += text.slice(copied, at) + String.fromCharCode(to)
    copied = at + 1
  }
  return copied === 0 ? text : result + text.slice(copied)
}
