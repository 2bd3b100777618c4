import { simplifiedForm } from './repair/simplify.ts'

/** Full-width ASCII to ASCII, every kind of blank to a space, upper to lower case; other characters stay. */
export function foldWidth(text: string): string {
  let folded = ''
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0xff01 && code <= 0xff5e) folded += String.fromCharCode(code - 0xfee0).toLowerCase()
    else if (code === 0x3000 || code === 0xa0) folded += ' '
    else if (code >= 0x41 && code <= 0x5a) folded += String.fromCharCode(code + 32)
    else folded += text.charAt(i)
  }
  return folded
}

/**
 * A view of the text to match on: full-width as ASCII, Traditional as Simplified, upper as lower case. It has the same
 * length as the text, code unit by code unit, so that offsets found in it hold in the text.
 */
export function foldText(text: string): string {
  const width = foldWidth(text)
  let folded = ''
  for (let i = 0; i < width.length; i++) folded += simplifiedForm(width.charAt(i))
  return folded
}
