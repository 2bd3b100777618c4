/** A set of characters with a test fast enough to run on every character of a page. */
export function charSet(chars: Iterable<string>): (text: string, at: number) => boolean {
  const member = new Uint8Array(0x10000)
  for (const char of chars) member[char.charCodeAt(0)] = 1
  return (text, at) => at < text.length && member[text.charCodeAt(at)] === 1
}
