import { byWord, same, second } from './generated/traditional.ts'
import { formsInTable, mapUnits, simplify } from './simplify.ts'

/** In some words a character has another form than its usual one. */
interface Word {
  text: string
  /** Where in it the character stands. */
  at: number
  form: number
}

interface Forms {
  usual: number
  /** The longest first. */
  words: readonly Word[]
}

/** By code unit of the Simplified character; read when first asked for. */
let table: Map<number, Forms> | undefined

function readEntry(entry: string, formsOf: (char: string) => readonly string[]): [number, Forms] {
  const [head = '', ...lists] = entry.split('|')
  const char = head.charAt(0)
  const formAt = (number: string, other: number) =>
    formsOf(char)[number >= '0' && number <= '9' ? Number(number) : other]?.charCodeAt(0) ?? 0
  const words = lists.flatMap((list) => {
    const [before = '', after = '', longer = ''] = list.replace(/^\d/, '').split(',')
    const marked = [
      ...longer.split(' ').filter((word) => word !== ''),
      ...Array.from(before, (other) => `${other}-`),
      ...Array.from(after, (other) => `-${other}`),
    ]
    const form = formAt(list.charAt(0), 1)
    return marked.map((word): Word => ({ text: word.replace('-', char), at: word.indexOf('-'), form }))
  })
  words.sort((a, b) => b.text.length - a.text.length)
  return [char.charCodeAt(0), { usual: formAt(head.charAt(1), 0), words }]
}

function readTable(): Map<number, Forms> {
  const read = new Map<number, Forms>()
  const add = (char: string, form: string) =>
    read.set(char.charCodeAt(0), { usual: form.charCodeAt(0), words: [] })
  const forms = formsInTable()
  const formsOf = (char: string) => forms.get(char) ?? []
  for (const [char, [, form = char]] of forms) add(char, form)
  for (const char of same) add(char, char)
  for (const char of second) add(char, formsOf(char)[2] ?? char)
  for (const entry of byWord.split('\n')) read.set(...readEntry(entry, formsOf))
  return read
}

/**
 * Converts Simplified to Traditional script with the forms of Taiwan; a character that stands for several is chosen by its
 * word (发 is 髮 in 头发). The result has the same length, code unit by code unit, and `simplify` gives back what it makes of
 * the text itself: a form from which there would be no way back is left Simplified (着 in 见着).
 */
export function traditionalize(text: string): string {
  table ??= readTable()
  const forms = table
  const written = mapUnits(text, (code, at) => {
    const known = forms.get(code)
    if (known === undefined) return code
    const word = known.words.find((each) => at >= each.at && text.startsWith(each.text, at - each.at))
    return word?.form ?? known.usual
  })
  const [wanted, back] = [simplify(text), simplify(written)]
  if (wanted === back) return written
  return mapUnits(written, (code, at) =>
    back.charCodeAt(at) === wanted.charCodeAt(at) ? code : text.charCodeAt(at),
  )
}
