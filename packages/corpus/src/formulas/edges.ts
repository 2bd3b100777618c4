/** Chinese has no blanks between words; the platform's dictionary says where they may part. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Offsets at which a word begins or ends in a text, its own two ends included. */
export function wordEdges(text: string): Set<number> {
  const edges = new Set([text.length])
  for (const { index } of segmenter.segment(text)) edges.add(index)
  return edges
}

/** Whether the dictionary knows a text as one word. */
export function isOneWord(text: string): boolean {
  const [first] = segmenter.segment(text)
  return first !== undefined && first.segment === text && first.isWordLike === true
}

/** Words that lead on to something: no phrase ends in one. */
const leadsOn = new Set(
  '和与及或的地得在对向从把被将为以于由到按给让使至并而且等之其是有了这那各每个一两中后前时里'.split(''),
)
/** Words that hang on what is before them, or join it to what follows: no phrase begins with one. */
const hangsOn = new Set(
  '的地得了着过们等上下中里内外后前时所之者在和与及或对向从把被将于由并而且名级多个年月日'.split(''),
)

/** Where a phrase may begin and where it may end, as letters of its block. */
export interface Edges {
  starts: ReadonlySet<number>
  ends: ReadonlySet<number>
}

/** Votes of the places where a phrase stands on where it may begin and end. */
export class EdgeVotes {
  readonly #letters: string
  readonly #starts: Uint16Array
  readonly #ends: Uint16Array
  #places = 0

  constructor(letters: string) {
    this.#letters = letters
    this.#starts = new Uint16Array(letters.length + 1)
    this.#ends = new Uint16Array(letters.length + 1)
  }

  get places(): number {
    return this.#places
  }

  /**
   * Adds one place.
   *
   * @param start where the phrase begins in its block's letters.
   */
  add({ starts, ends }: Edges, start: number): void {
    this.#places++
    for (let i = 0; i <= this.#letters.length; i++) {
      if (starts.has(start + i)) this.#starts[i] = (this.#starts[i] as number) + 1
      if (ends.has(start + i)) this.#ends[i] = (this.#ends[i] as number) + 1
    }
  }

  /** The longest part of the phrase that most places let begin and end where it does; empty where there is none. */
  trimmed(): string {
    const letters = this.#letters
    const mostly = (votes: number | undefined) => (votes ?? 0) * 2 > this.#places
    const begins = (i: number) => mostly(this.#starts[i])
    const ends = (i: number) => mostly(this.#ends[i])
    let start = 0
    let end = letters.length
    while (start < end && (!begins(start) || (begins(start + 1) && hangsOn.has(letters.charAt(start)))))
      start++
    while (end > start && (!ends(end) || (ends(end - 1) && leadsOn.has(letters.charAt(end - 1))))) end--
    return letters.slice(start, end)
  }
}
