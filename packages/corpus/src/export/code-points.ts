/**
 * Turns offsets in UTF-16 code units into numbers of code points, which Web Annotation counts in. A lone surrogate is one.
 * Linear in the text once, then logarithmic.
 */
export function codePointCounter(text: string): (offset: number) => number {
  /** Where the second half of each pair stands. */
  const second: number[] = []
  for (let at = 0; at < text.length; at++) {
    if ((text.codePointAt(at) ?? 0) > 0xffff) second.push(++at)
  }
  return (offset) => offset - countBelow(second, offset)
}

/** How many of the ascending numbers are below the bound. */
function countBelow(numbers: readonly number[], bound: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < bound) low = middle + 1
    else high = middle
  }
  return low
}

/** The slice, moved outwards where a bound would part a surrogate pair. */
export function wholeSlice(text: string, start: number, end: number): string {
  const inside = (at: number) => at > 0 && at < text.length && (text.codePointAt(at - 1) ?? 0) > 0xffff
  return text.slice(inside(start) ? start - 1 : start, inside(end) ? end + 1 : end)
}
