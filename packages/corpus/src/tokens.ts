import { foldText } from '@jianbao/core'

/** Characters of scripts that put no spaces between words: each is indexed with its neighbour. */
const ideograph = String.raw`[[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]&&[\p{L}\p{N}]]`
const letter = String.raw`[[\p{L}\p{N}]--${ideograph}]`
const wordPart = String.raw`[[\p{L}\p{N}\p{M}]--${ideograph}]`
const separator = String.raw`[^\p{L}\p{N}\p{M}]`

const runPattern = new RegExp(`(?<ideographs>${ideograph}+)|${letter}${wordPart}*`, 'gv')
const indexed = new RegExp(`${letter}|${ideograph}`, 'v')

/** Neighbouring characters of one kind: ideographs, or the letters and digits of a word or number. */
interface Run {
  text: string
  ideographic: boolean
}

/**
 * The tokens of a text, folded: each ideograph with its right neighbour, alone where it has none; each other run of
 * letters and digits whole. Every token stands for one place in the text, so a phrase of tokens is a substring.
 */
export function tokenise(text: string): string[] {
  return readRuns(foldText(text)).flatMap(runTokens)
}

/** One thing looked for: characters that stand together, in either script and width. */
export interface Term {
  /** An FTS5 phrase: tokens in quotation marks, so that nothing in it can be read as syntax. */
  match: string
  /** Finds in folded text what the phrase finds in the index. */
  pattern: RegExp
}

/** A text as one term, or null where it has no letter, digit or ideograph. */
export function readTerm(text: string): Term | null {
  const runs = readRuns(foldText(text))
  return runs.length > 0 ? { match: toMatch(runs), pattern: toPattern(runs) } : null
}

/** Whether there is anything in a text that is indexed. */
export const hasTokens = (text: string): boolean => indexed.test(foldText(text))

function readRuns(folded: string): Run[] {
  return Array.from(folded.matchAll(runPattern), ({ 0: text, groups }) => ({
    text,
    ideographic: groups?.ideographs !== undefined,
  }))
}

function runTokens({ text, ideographic }: Run): string[] {
  if (!ideographic) return [text]
  const characters = [...text]
  return characters.map((character, i) => character + (characters[i + 1] ?? ''))
}

function toMatch(runs: Run[]): string {
  const tokens = runs.flatMap(runTokens)
  const last = runs.at(-1)
  if (!last?.ideographic) return `"${tokens.join(' ')}"`
  // In the text the last ideograph may have a neighbour that the term does not tell.
  if (runTokens(last).length > 1) return `"${tokens.slice(0, -1).join(' ')}"`
  return `"${tokens.join(' ')}" *`
}

function toPattern(runs: Run[]): RegExp {
  let source = ''
  for (const [i, { text, ideographic }] of runs.entries()) {
    // Two runs of one kind are two because something parts them; a number may touch its unit.
    if (i > 0) source += runs[i - 1]?.ideographic === ideographic ? `${separator}+` : `${separator}*`
    source += ideographic ? text : `(?<!${wordPart})${text}(?!${wordPart})`
  }
  return new RegExp(source, 'giv')
}
