/** A piece of what was typed. `at` is its offset in UTF-16 code units. */
export type Lexeme = { at: number } & (
  | { kind: 'open' | 'close' | 'and' | 'or' | 'not' | 'end' }
  | { kind: 'word'; text: string }
  /** What it stands before begins at `end`. */
  | { kind: 'prefix'; text: string; end: number }
)

const blank = /\s+/y
const quoted = /["“”]([^"“”]*)["“”]?/y
const prefix = /([a-z]+)[:：](?!\/\/)/y
const word = /[^\s()"“”]+/y

const keywords: Readonly<Record<string, 'and' | 'or' | 'not'>> = { AND: 'and', OR: 'or', NOT: 'not' }

/**
 * The pieces of a query, an `end` last. Chinese colons and quotation marks do what the Latin ones do; a quotation that is not
 * closed goes on to the end. Chinese brackets are text, since lines of articles are looked for that begin or end with one. A word that begins in lower-case letters and a colon begins with a prefix.
 */
export function readLexemes(text: string): Lexeme[] {
  const lexemes: Lexeme[] = []
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) at += found[0].length
    return found
  }
  while (at < text.length) {
    const start = at
    if (take(blank)) continue
    const character = text.charAt(at)
    const quotation = take(quoted)
    const name = quotation ? null : take(prefix)
    if (quotation) lexemes.push({ kind: 'word', text: quotation[1] ?? '', at: start })
    else if (name) {
      const end = at
      lexemes.push({ kind: 'prefix', text: name[1] ?? '', at: start, end })
      // What follows a prefix is a value, whatever it looks like.
      const value = take(word)
      if (value) lexemes.push({ kind: 'word', text: value[0], at: end })
    } else if (character === '(') {
      lexemes.push({ kind: 'open', at: start })
      at++
    } else if (character === ')') {
      lexemes.push({ kind: 'close', at: start })
      at++
    } else if (character === '-' && at + 1 < text.length && !/\s/.test(text.charAt(at + 1))) {
      lexemes.push({ kind: 'not', at: start })
      at++
    } else {
      const [plain = ''] = take(word) ?? []
      const keyword = keywords[plain]
      lexemes.push(keyword ? { kind: keyword, at: start } : { kind: 'word', text: plain, at: start })
    }
  }
  lexemes.push({ kind: 'end', at: text.length })
  return lexemes
}
