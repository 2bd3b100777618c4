/** Words that are looked for where they stand in a text. */
export interface WordList {
  /** The longest word that begins at `at`, or null. */
  startingAt(text: string, at: number): string | null
  /** The longest word that ends at `end` and does not begin before `from`, or null. */
  endingAt(text: string, end: number, from?: number): string | null
}

const none: readonly string[] = []

/** Code units are numbers, so that no string is made to ask for the words of a character. */
function indexBy(words: readonly string[], codeOf: (word: string) => number): Map<number, string[]> {
  const index = new Map<number, string[]>()
  for (const word of words) {
    const group = index.get(codeOf(word))
    if (group) group.push(word)
    else index.set(codeOf(word), [word])
  }
  for (const group of index.values()) group.sort((a, b) => b.length - a.length)
  return index
}

/** Makes a list of words; either side of it is prepared when it is first asked. */
export function wordList(words: Iterable<string>): WordList {
  const list = [...words]
  let first: Map<number, string[]> | null = null
  let last: Map<number, string[]> | null = null
  return {
    startingAt(text, at) {
      first ??= indexBy(list, (word) => word.charCodeAt(0))
      for (const word of first.get(text.charCodeAt(at)) ?? none) if (text.startsWith(word, at)) return word
      return null
    },
    endingAt(text, end, from = 0) {
      last ??= indexBy(list, (word) => word.charCodeAt(word.length - 1))
      for (const word of last.get(text.charCodeAt(end - 1)) ?? none) {
        if (end - word.length >= from && text.startsWith(word, end - word.length)) return word
      }
      return null
    },
  }
}
