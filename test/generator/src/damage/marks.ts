import type { Row } from '../draft.ts'
import type { Random } from '../random.ts'

const invisible = ['\u200b', '\ufeff', '\u00ad', '\u200c', '\u2060']

const eachChar = (row: Row, change: (char: string) => string): Row => ({
  ...row,
  text: Array.from(row.text, change).join(''),
})

/** Characters that show nothing, strewn over every line. */
export const withZeroWidth = (rows: readonly Row[], random: Random): Row[] =>
  rows.map((row) => eachChar(row, (char) => (random.once(15) ? char + random.pick(invisible) : char)))

const named: Record<string, string> = {
  '“': '&ldquo;',
  '”': '&rdquo;',
  '·': '&middot;',
  '—': '&mdash;',
  ' ': '&nbsp;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Entities that were never resolved: names for marks and blanks, now and then a number for a character. */
export const withEntities = (rows: readonly Row[], random: Random): Row[] =>
  rows.map((row) =>
    eachChar(row, (char) => {
      const name = named[char]
      if (name !== undefined) return random.once(2) ? name : char
      if (char < '\u4e00' || !random.once(60)) return char
      const code = char.charCodeAt(0)
      return random.once(2) ? `&#${code};` : `&#x${code.toString(16)};`
    }),
  )

/** No-break spaces where blanks stood, before paragraphs, and alone at line ends. */
export const withNoBreakSpaces = (rows: readonly Row[], random: Random): Row[] =>
  rows.map((row) => {
    const { text } = eachChar(row, (char) => (char === ' ' || char === '\u3000' ? '\u00a0' : char))
    const lead = row.label === 'paragraph' ? '\u00a0'.repeat(random.int(0, 4)) : ''
    return { ...row, text: lead + text + (random.once(3) ? '\u00a0' : '') }
  })
