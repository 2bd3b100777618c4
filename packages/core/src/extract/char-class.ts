/** One bit a set, by code unit: the sets of a stage share a table, so that a character is looked up in one place of memory. */
let table = new Uint32Array(0x10000)
let count = 0

/**
 * A set of characters with a test fast enough to run on every character of a page. No character stands outside the text; that is
 * asked first, because one look-up past the end of a table makes all of them slow.
 */
export function charSet(chars: Iterable<string>): (text: string, at: number) => boolean {
  if (count === 32) {
    table = new Uint32Array(0x10000)
    count = 0
  }
  const own = table
  const bit = 1 << count++
  for (const char of chars) own[char.charCodeAt(0)] = (own[char.charCodeAt(0)] as number) | bit
  return (text, at) => at >= 0 && at < text.length && ((own[text.charCodeAt(at)] as number) & bit) !== 0
}
