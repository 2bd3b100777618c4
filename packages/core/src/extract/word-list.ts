/** Words that are looked for where they stand in a text. */
export interface WordList {
  /** The longest word that begins at `at`, or null. */
  startingAt(text: string, at: number): string | null
  /** The longest word that ends at `end` and does not begin before `from`, or null. */
  endingAt(text: string, end: number, from?: number): string | null
}

/** Words that share their first character (or their last), the longest first. */
interface Group {
  words: string[]
  /** The code unit next to the shared one, 0 for a word of one character: most words are told apart by it. */
  beside: number[]
}

/** A small number for every character that begins or ends a word of some list, so that a list is an array and no map. */
const numbers = new Uint16Array(0x10000)
let known = 0

function numberOf(code: number): number {
  numbers[code] ||= ++known
  return numbers[code] as number
}

type Index = (Group | undefined)[]

function indexBy(words: Iterable<string>, side: 'first' | 'last'): Index {
  const index: Index = []
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const [shared, beside] = side === 'first' ? [0, 1] : [word.length - 1, word.length - 2]
    const number = numberOf(word.charCodeAt(shared))
    while (index.length <= number) index.push(undefined)
    index[number] ??= { words: [], beside: [] }
    index[number].words.push(word)
    index[number].beside.push(word.length > 1 ? word.charCodeAt(beside) : 0)
  }
  return index
}

function groupOf(index: Index, code: number): Group | undefined {
  const number = numbers[code] as number
  return number < index.length ? index[number] : undefined
}

/** Makes a list of words; either side of it is prepared when it is first asked. */
export function wordList(words: Iterable<string>): WordList {
  const list = [...words]
  let first: Index | null = null
  let last: Index | null = null
  return {
    startingAt(text, at) {
      if (at < 0 || at >= text.length) return null
      first ??= indexBy(list, 'first')
      const group = groupOf(first, text.charCodeAt(at))
      if (!group) return null
      const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0
      for (let i = 0; i < group.beside.length; i++) {
        const beside = group.beside[i]
        if (beside !== 0 && beside !== next) continue
        const word = group.words[i] as string
        if (word.length < 3 || text.startsWith(word, at)) return word
      }
      return null
    },
    endingAt(text, end, from = 0) {
      if (end <= 0 || end > text.length) return null
      last ??= indexBy(list, 'last')
      const group = groupOf(last, text.charCodeAt(end - 1))
      if (!group) return null
      const previous = end > 1 ? text.charCodeAt(end - 2) : 0
      for (let i = 0; i < group.beside.length; i++) {
        const beside = group.beside[i]
        if (beside !== 0 && beside !== previous) continue
        const word = group.words[i] as string
        const start = end - word.length
        if (start >= from && (word.length < 3 || text.startsWith(word, start))) return word
      }
      return null
    },
  }
}

/** Words of two characters by their first, so that a long list stays small: 捐赠款 is 捐赠 and 捐款. */
export const grouped = (list: string): readonly string[] =>
  list.split(/\s+/).flatMap((group) => Array.from(group.slice(1), (second) => group.charAt(0) + second))
