const isControl = (code: number) =>
  (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) || (code >= 0x7f && code <= 0x9f)

const isNoncharacter = (code: number) => code === 0xfffe || code === 0xffff

/**
 * Captured text without what no text format carries: control characters (they drive terminals, and XML refuses them), lone
 * surrogates and the noncharacters U+FFFE and U+FFFF become U+FFFD. Lengths and all other characters stay.
 */
export function printable(text: string): string {
  let shown = ''
  let from = 0
  const wellFormed = text.toWellFormed()
  for (let at = 0; at < wellFormed.length; at++) {
    const code = wellFormed.charCodeAt(at)
    if (!isControl(code) && !isNoncharacter(code)) continue
    shown += `${wellFormed.slice(from, at)}\uFFFD`
    from = at + 1
  }
  return shown + wellFormed.slice(from)
}

/** Printable text on one line: every run of blanks, line ends included, is one space. */
export function oneLine(text: string): string {
  return printable(text).split(/\s+/u).filter(Boolean).join(' ')
}

/** JSON that stays text inside HTML and script elements too. */
export function safeJson(value: unknown, space?: number): string {
  return JSON.stringify(value, null, space)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
}

/** What browsers let stand in an address and RFC 3986 does not. */
const unencoded = /[[\]{}|\\^`"<>]|%(?![0-9A-F]{2})/gi

/** An address of the web as RFC 3986 writes it, or null: no other scheme is ever made a link. */
export function webAddress(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null
  const { protocol, href, pathname, search, hash } = new URL(address)
  if (protocol !== 'http:' && protocol !== 'https:') return null
  const site = href.slice(0, href.length - (pathname + search + hash).length)
  const local = (pathname + search).replace(unencoded, encodeURIComponent)
  const fragment = hash.slice(1).replace(unencoded, encodeURIComponent).replaceAll('#', '%23')
  return site + local + (fragment === '' ? '' : `#${fragment}`)
}
