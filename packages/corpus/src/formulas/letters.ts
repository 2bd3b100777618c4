import { foldText } from '@jianbao/core'

/** A block's text with its punctuation and blanks taken out, and the way back. */
export interface Letters {
  /** Folded letters, digits and ideographs. */
  text: string
  /** Offset of each in the block (UTF-16). */
  at: readonly number[]
  /** Whether a sentence ends, or a quotation or bracket opens or closes, before the letter: no phrase reaches over that. */
  breakBefore: Uint8Array
}

const isLetter = /[\p{L}\p{N}]/u
const noLetters = /[^\p{L}\p{N}]+/gu

/** The folded letters, digits and ideographs of a text alone. */
export const foldLetters = (text: string): string => foldText(text).replace(noLetters, '')

/** By code unit of the basic plane; surrogates count as letters, so that a pair is never parted. */
const letterUnits = new Uint8Array(0x10000)
for (let code = 0; code < 0x10000; code++) {
  const surrogate = code >= 0xd800 && code <= 0xdfff
  if (surrogate || isLetter.test(String.fromCharCode(code))) letterUnits[code] = 1
}
const breaks = new Set(Array.from('。!?…\n“”‘’"\'《》〈〉()[]【】「」『』', (mark) => mark.charCodeAt(0)))

/** The letters of a block; marks inside a sentence are passed over, so that punctuation may differ. */
export function lettersOf(block: string): Letters {
  const folded = foldText(block)
  const at: number[] = []
  const breakBefore = new Uint8Array(folded.length)
  let text = ''
  let from = -1
  let ended = false
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i)
    if (letterUnits[code] === 1) {
      if (from < 0) from = i
      if (ended) breakBefore[at.length] = 1
      ended = false
      at.push(i)
      continue
    }
    if (from >= 0) text += folded.slice(from, i)
    from = -1
    if (breaks.has(code)) ended = true
  }
  if (from >= 0) text += folded.slice(from)
  return { text, at, breakBefore }
}
