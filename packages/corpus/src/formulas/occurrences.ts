import type { FoundOccurrence } from './types.ts'

const fields = 5

/** The occurrences of one frame, in twenty bytes each. */
export class Occurrences {
  #values = new Int32Array(fields * 4)
  #length = 0

  add({ article, block, start, end, variant }: FoundOccurrence): void {
    if (this.#length === this.#values.length) {
      const grown = new Int32Array(this.#values.length * 2)
      grown.set(this.#values)
      this.#values = grown
    }
    this.#values.set([article, block, start, end, variant], this.#length)
    this.#length += fields
  }

  /** All of them in the order they came, each variant by the place that `rank` gives it. */
  ranked(rank: (variant: number) => number): Iterable<FoundOccurrence> {
    const values = this.#values.subarray(0, this.#length)
    return {
      *[Symbol.iterator]() {
        const at = (i: number) => values[i] as number
        for (let i = 0; i < values.length; i += fields) {
          yield {
            article: at(i),
            block: at(i + 1),
            start: at(i + 2),
            end: at(i + 3),
            variant: rank(at(i + 4)),
          }
        }
      },
    }
  }
}
