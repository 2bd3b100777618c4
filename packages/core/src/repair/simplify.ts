import { high, low, steps } from './generated/simplified.ts'

/** By code unit of the basic plane: the Simplified code unit, or 0 where there is none other. */
const table = new Uint16Array(0x10000)
/** By code unit: whether it is the simplified form of some other. */
const isForm = new Uint8Array(0x10000)

/** The Simplified code unit of the `i`th Traditional one. High and low bytes apart compress better than characters. */
const simplifiedOf = (i: number) =>
  Number.parseInt(high.slice(2 * i, 2 * i + 2) + low.slice(2 * i, 2 * i + 2), 16)

// The Traditional code units come as steps from each to the next: '(' is one, '!' adds 52 to the step it stands before.
let unit = 0x33ff
let known = 0
for (let i = 0; i < steps.length; i++) {
  const step = steps.charCodeAt(i) - 39
  if (step < 0) {
    unit += 52
    continue
  }
  unit += step
  const form = simplifiedOf(known++)
  table[unit] = form
  isForm[form] = 1
}
for (let code = 0; code < table.length; code++) if (table[code] !== 0) isForm[code] = 0

/** Characters whose conversion depends on their word, with what they become elsewhere. */
const exceptions = new Map<number, number>()

/**
 * Characters that stay in these words though elsewhere they have a simplified form, and characters outside the table
 * that simplify except in these words. Mainland standard (通用规范汉字表).
 */
const keptIn: Record<string, readonly string[]> = {
  乾: ['乾坤', '乾隆', '乾县', '乾縣', '乾安', '乾清', '乾元', '乾嘉', '康乾', '乾陵'],
  著: [
    '著名',
    '著作',
    '著称',
    '著稱',
    '著述',
    '著者',
    '著录',
    '著錄',
    '著书',
    '著書',
    '显著',
    '顯著',
    '原著',
    '名著',
    '编著',
    '編著',
    '论著',
    '論著',
    '专著',
    '專著',
    '巨著',
    '合著',
    '译著',
    '譯著',
    '遗著',
    '遺著',
    '新著',
    '土著',
    '昭著',
    '卓著',
    '见著',
    '見著',
    '所著',
    '撰著',
    '拙著',
    '著有',
    '较著',
    '較著',
  ],
  藉: ['狼藉', '慰藉', '蕴藉', '蘊藉', '枕藉'],
  瞭: ['瞭望'],
}
const outsideTable: Record<string, string> = { 著: '着', 藉: '借', 瞭: '了' }
for (const [from, to] of Object.entries(outsideTable)) exceptions.set(from.charCodeAt(0), to.charCodeAt(0))
for (const from of Object.keys(keptIn)) {
  if (!exceptions.has(from.charCodeAt(0)))
    exceptions.set(from.charCodeAt(0), table[from.charCodeAt(0)] as number)
}

function staysAt(text: string, at: number): boolean {
  const char = text.charAt(at)
  return keptIn[char]?.some((word) => text.startsWith(word, at - word.indexOf(char))) ?? false
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

/** The simplified form of one code unit, or itself; no regard to words. */
export const simplifiedUnit = (code: number): number => (table[code] as number) || code

/** The simplified form of one character, or the character itself; no regard to words. */
export const simplifiedForm = (char: string): string =>
  char.length === 1 ? String.fromCharCode(simplifiedUnit(char.charCodeAt(0))) : char
