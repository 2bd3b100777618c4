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

/** Phrases with one opening, in order of their letters. */
interface Group {
  phrases: readonly string[]
  /** For each the place of the longest other one that it begins with, or -1. */
  beginsWith: Int32Array
}

/**
 * Finds phrases in texts. Those with one opening are in order of their letters, so that all that begin at a place are found
 * by halving: they are the beginnings of the last phrase that is not after the text.
 */
export class Matcher {
  readonly #byOpening = new Map<number, Group>()

  constructor(phrases: Iterable<string>) {
    const byOpening = new Map<number, string[]>()
    for (const phrase of phrases) {
      const opening = openingOf(phrase)
      const group = byOpening.get(opening)
      if (group) group.push(phrase)
      else byOpening.set(opening, [phrase])
    }
    for (const [opening, group] of byOpening) this.#byOpening.set(opening, inOrder(group))
  }

  /** Every phrase at every place, those inside others too, in order of their start, longer ones first. */
  *matches(letters: Letters): Generator<Match> {
    const { text, breakBefore } = letters
    const hashes = hashesOf(letters, shortestPhrase)
    let sentenceEnd = 0
    for (let start = 0; start < hashes.length; start++) {
      if (hashes[start] === 0) continue
      const group = this.#byOpening.get(hashes[start] as number)
      if (group === undefined) continue
      if (sentenceEnd <= start) {
        sentenceEnd = start + 1
        while (sentenceEnd < text.length && breakBefore[sentenceEnd] !== 1) sentenceEnd++
      }
      for (let i = lastNotAfter(group.phrases, text, start); i >= 0; i = group.beginsWith[i] as number) {
        const phrase = group.phrases[i] as string
        const end = start + phrase.length
        if (end <= sentenceEnd && text.startsWith(phrase, start)) yield { phrase, start, end }
      }
    }
  }
}

function openingOf(phrase: string): number {
  const letters = { text: phrase, at: [], breakBefore: new Uint8Array(phrase.length) }
  return hashesOf(letters, shortestPhrase)[0] ?? 0
}

function inOrder(group: readonly string[]): Group {
  const phrases = [...new Set(group)].sort()
  const beginsWith = new Int32Array(phrases.length)
  const open: number[] = []
  for (const [i, phrase] of phrases.entries()) {
    while (open.length > 0 && !phrase.startsWith(phrases[open.at(-1) as number] as string)) open.pop()
    beginsWith[i] = open.at(-1) ?? -1
    open.push(i)
  }
  return { phrases, beginsWith }
}

/** The place of the last phrase that is not after the text from `start` on, in order of code units; -1 where all are. */
function lastNotAfter(phrases: readonly string[], text: string, start: number): number {
  let low = -1
  let high = phrases.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (isAfter(phrases[middle] as string, text, start)) high = middle - 1
    else low = middle
  }
  return low
}

function isAfter(phrase: string, text: string, start: number): boolean {
  for (let i = 0; i < phrase.length; i++) {
    if (start + i >= text.length) return true
    const order = phrase.charCodeAt(i) - text.charCodeAt(start + i)
    if (order !== 0) return order > 0
  }
  return false
}
