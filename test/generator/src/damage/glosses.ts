import { pinyin } from 'pinyin-pro'
import type { Row } from '../draft.ts'
import type { Random } from '../random.ts'

/** Brackets that a writer puts around one character, for a gloss to nest in. */
export function withNestedBrackets(rows: readonly Row[]): Row[] {
  const at = rows.findIndex(({ label, text }) => label === 'paragraph' && text.includes('乡镇'))
  const found = rows[at]
  if (found === undefined) return [...rows]
  const bracket = (text: string) => text.replace('乡镇', '乡(镇)')
  const { text, clean } = found
  return rows.with(at, {
    ...found,
    text: bracket(text),
    ...(clean !== undefined && { clean: bracket(clean) }),
  })
}

const isHan = (char: string) => char >= '\u4e00' && char <= '\u9fff'
const isToned = (syllable: string) => /[^a-z]/.test(syllable)

/**
 * Pinyin after one character in twelve or so, in every line, labels and names included: as converters print the reading
 * of a character they have doubts about; now and then with a blank inside the brackets, and inside a real bracket.
 */
export function withGlosses(rows: readonly Row[], random: Random): Row[] {
  const doubted = new Set(
    random.sample([...new Set(rows.flatMap(({ text }) => Array.from(text)))].filter(isHan), 40),
  )
  return rows.map((row) => ({
    ...row,
    text: Array.from(row.text, (char, i) => {
      const nested = row.text.charAt(i - 1) === '(' && row.text.charAt(i + 1) === ')'
      if (!isHan(char) || !(nested || (doubted.has(char) && !random.once(3)))) return char
      const syllable = pinyin(char)
      if (!isToned(syllable)) return char
      const blank = random.once(12) ? ' ' : ''
      return `${char}(${syllable}${blank})`
    }).join(''),
  }))
}
