import { bitsOf } from './bits.ts'
import { readForms } from './forms.ts'
import { code } from './generated/simplified.ts'

/** By code unit of the basic plane: the Simplified code unit, or 0 where there is none other. */
const table = new Uint16Array(0x10000)
/** By code unit: whether it is the simplified form of some other. */
const isForm = new Uint8Array(0x10000)

for (const [unit, form] of readForms(bitsOf(code))) {
  table[unit] = form
  isForm[form] = 1
}
for (let code = 0; code < table.length; code++) if (table[code] !== 0) isForm[code] = 0

/** Characters whose conversion depends on their word, with what they become elsewhere. */
const exceptions = new Map<number, number>()

/**
 * Characters that stay before those of the first list and behind those of the second, written in Simplified, though elsewhere
 * they have a simplified form, and characters outside the table that simplify elsewhere. Mainland standard (通用规范汉字表).
 */
const keptBeside: Record<string, readonly [string, string]> = {
  乾: ['坤隆县安清元嘉陵', '康'],
  著: ['名作称述者录书有', '显原名编论专巨合译遗新土昭卓见所撰拙较'],
  藉: ['', '狼慰蕴枕'],
  瞭: ['望', ''],
}
const outsideTable: Record<string, string> = { 著: '着', 藉: '借', 瞭: '了' }
for (const from of Object.keys(keptBeside))
  exceptions.set(from.charCodeAt(0), outsideTable[from]?.charCodeAt(0) ?? simplifiedUnit(from.charCodeAt(0)))

function staysAt(text: string, at: number): boolean {
  const [before, behind] = keptBeside[text.charAt(at)] ?? ['', '']
  const stands = (list: string, at: number) =>
    at >= 0 && at < text.length && list.includes(simplifiedForm(text.charAt(at)))
  return stands(before, at + 1) || stands(behind, at - 1)
}

/** Converts Traditional to Simplified; the result has the same length, code unit by code unit. */
export function simplify(text: string): string {
  return mapUnits(text, (code, at) => {
    const exception = exceptions.get(code)
    if (exception !== undefined) return staysAt(text, at) ? code : exception
    return (table[code] as number) || code
  })
}

/** A text with each code unit mapped; the text itself where none changes. */
export function mapUnits(text: string, map: (code: number, at: number) => number): string {
  let result = ''
  let copied = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const to = map(code, at)
    if (to === code) continue
    result += text.slice(copied, at) + String.fromCharCode(to)
    copied = at + 1
  }
  return copied === 0 ? text : result + text.slice(copied)
}

/** Whether a code unit is written only in Traditional script. */
export const isTraditionalOnly = (code: number): boolean => table[code] !== 0

/** Whether a code unit is the simplified form of some other (it may be a Traditional character in its own right). */
export const isSimplifiedForm = (code: number): boolean => isForm[code] === 1

/** By character that is the simplified form of others: itself, then these in the order of their codes. */
export function formsInTable(): Map<string, string[]> {
  const forms = new Map<string, string[]>()
  const add = (to: number, from: number) => {
    const char = String.fromCharCode(to)
    forms.set(char, [...(forms.get(char) ?? [char]), String.fromCharCode(from)])
  }
  for (const [from, to] of table.entries()) if (to !== 0) add(to, from)
  for (const [from, to] of exceptions) if (table[from] === 0) add(to, from)
  return forms
}

/** The simplified form of one code unit, or itself; no regard to words. */
export function simplifiedUnit(code: number): number {
  return (table[code] as number) || code
}

/** The simplified form of one character, or the character itself; no regard to words. */
export const simplifiedForm = (char: string): string =>
  char.length === 1 ? String.fromCharCode(simplifiedUnit(char.charCodeAt(0))) : char
