import type { Letters } from './letters.ts'
import { hashesOf } from './seeds.ts'

/** Letters by which phrases are looked up; no phrase is shorter. */
export const shortestPhrase = 4

/** A phrase found at [start, end) of a block's letters. */
export interface Match {
  phrase: string
  start: number
  end: number
}

/** Finds phrases in texts, each by its first letters. */
export class Matcher {
  readonly #byOpening = new Map<number, string[]>()

  constructor(phrases: Iterable<string>) {
    for (const phrase of phrases) {
      const none = new Uint8Array(phrase.length)
      const [opening = 0] = hashesOf({ text: phrase, at: [], breakBefore: none }, shortestPhrase)
      const group = this.#byOpening.get(opening)
      if (group) group.push(phrase)
      else this.#byOpening.set(opening, [phrase])
    }
    for (const group of this.#byOpening.values()) group.sort((a, b) => b.length - a.length)
  }

  /** Every phrase at every place, those inside others too, in order of their start, longer ones first. */
  *matches(letters: Letters): Generator<Match> {
    const hashes = hashesOf(letters, shortestPhrase)
    for (let start = 0; start < hashes.length; start++) {
      if (hashes[start] === 0) continue
      for (const phrase of this.#byOpening.get(hashes[start] as number) ?? []) {
        const end = start + phrase.length
        if (letters.text.startsWith(phrase, start) && !isBroken(letters, start, end))
          yield { phrase, start, end }
      }
    }
  }
}

function isBroken({ breakBefore }: Letters, start: number, end: number): boolean {
  for (let i = start + 1; i < end; i++) if (breakBefore[i] === 1) return true
  return false
}
