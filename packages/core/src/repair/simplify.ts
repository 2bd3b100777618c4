import { simplified, traditional } from './generated/simplified.ts'

/** Traditional to Simplified, one code unit to one code unit. */
const table = new Map<string, string>()
for (let i = 0; i < traditional.length; i++) table.set(traditional.charAt(i), simplified.charAt(i))

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
const outsideTable: Record<string, string> = { 著: '着', 藉: '借' }

function staysAt(text: string, at: number, char: string): boolean {
  const words = keptIn[char]
  return words?.some((word) => text.startsWith(word, at - word.indexOf(char))) ?? false
}

/** Converts Traditional to Simplified; the result has the same length, code unit by code unit. */
export function simplify(text: string): string {
  let result = ''
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i)
    const to = outsideTable[char] ?? table.get(char)
    result += to === undefined || staysAt(text, i, char) ? char : to
  }
  return result
}

/** Whether a character is written only in Traditional script. */
export const isTraditionalOnly = (char: string): boolean => table.has(char)

const simplifiedOnly = new Set<string>()
for (const to of simplified) if (!table.has(to)) simplifiedOnly.add(to)

/** Whether a character is the simplified form of some other (it may be a Traditional character in its own right). */
export const isSimplifiedForm = (char: string): boolean => simplifiedOnly.has(char)

/** The simplified form of one character, or the character itself; no regard to words. */
export const simplifiedForm = (char: string): string => table.get(char) ?? char
