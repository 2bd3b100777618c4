import type { Letters } from './letters.ts'
import { hashesOf, slotOf } from './seeds.ts'

/** Letters by which phrases are looked up; no phrase is shorter. */
export const shortestPhrase = 4

/** Takes a phrase, by its place in `phrases`, found at [start, end) of a block's letters. */
export type Visit = (phrase: number, start: number, end: number) => void

/**
 * Finds phrases in texts. They are in order of their letters, so that all that begin at a place are found by halving among
 * those with its opening: they are the beginnings of the last phrase that is not after the text.
 */
export class Matcher {
  /** In order of code units, each once. */
  readonly phrases: readonly string[]
  /** For each phrase the place of the longest other one that it begins with, or -1. */
  readonly #beginsWith: Int32Array
  /** A hash table of openings, with the places of the first and the last phrase of each. */
  readonly #openings: Float64Array
  readonly #first: Int32Array
  readonly #last: Int32Array

  constructor(phrases: Iterable<string>) {
    this.phrases = [...new Set(phrases)].sort()
    this.#beginsWith = beginningsAmong(this.phrases)
    const slots = 2 ** Math.ceil(Math.log2(this.phrases.length * 2 + 2))
    this.#openings = new Float64Array(slots)
    this.#first = new Int32Array(slots)
    this.#last = new Int32Array(slots)
    for (const [i, phrase] of this.phrases.entries()) {
      const opening = openingOf(phrase)
      const slot = slotOf(this.#openings, opening)
      if (this.#openings[slot] === 0) this.#first[slot] = i
      this.#openings[slot] = opening
      this.#last[slot] = i
    }
  }

  /** Visits every phrase at every place, those inside others too, in order of their start, longer ones first. */
  each(letters: Letters, visit: Visit): void {
    const { text, breakBefore } = letters
    const hashes = hashesOf(letters, shortestPhrase)
    let sentenceEnd = 0
    for (let start = 0; start < hashes.length; start++) {
      const opening = hashes[start] as number
      if (opening === 0) continue
      const slot = slotOf(this.#openings, opening)
      if (this.#openings[slot] === 0) continue
      if (sentenceEnd <= start) {
        sentenceEnd = start + 1
        while (sentenceEnd < text.length && breakBefore[sentenceEnd] !== 1) sentenceEnd++
      }
      let i = this.#lastNotAfter(slot, text, start)
      for (; i >= 0; i = this.#beginsWith[i] as number) {
        const phrase = this.phrases[i] as string
        const end = start + phrase.length
        if (end <= sentenceEnd && text.startsWith(phrase, start)) visit(i, start, end)
      }
    }
  }

  /** The place of the last phrase of an opening that is not after the text from `start` on; -1 where all are. */
  #lastNotAfter(slot: number, text: string, start: number): number {
    const first = this.#first[slot] as number
    let low = first - 1
    let high = this.#last[slot] as number
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (isAfter(this.phrases[middle] as string, text, start)) high = middle - 1
      else low = middle
    }
    return low < first ? -1 : low
  }
}

function openingOf(phrase: string): number {
  const letters = { text: phrase, at: [], breakBefore: new Uint8Array(phrase.length) }
  return hashesOf(letters, shortestPhrase)[0] ?? 0
}

function beginningsAmong(phrases: readonly string[]): Int32Array {
  const open: number[] = []
  return Int32Array.from(phrases, (phrase, i) => {
    while (open.length > 0 && !phrase.startsWith(phrases[open.at(-1) as number] as string)) open.pop()
    const beginning = open.at(-1) ?? -1
    open.push(i)
    return beginning
  })
}

/** Whether a phrase comes after the text from `start` on, in order of code units. */
function isAfter(phrase: string, text: string, start: number): boolean {
  for (let i = 0; i < phrase.length; i++) {
    if (start + i >= text.length) return true
    const order = phrase.charCodeAt(i) - text.charCodeAt(start + i)
    if (order !== 0) return order > 0
  }
  return false
}
