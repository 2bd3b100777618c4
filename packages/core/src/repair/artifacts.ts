import type { Edit } from '../types.ts'

const named: Record<string, string> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  middot: '·',
  bull: '•',
  copy: '©',
  emsp: ' ',
  ensp: ' ',
  times: '×',
  deg: '°',
  permil: '‰',
  yen: '¥',
}

/** The text of the entity that begins at `at` (an ampersand) and where it ends, or null. */
function entityAt(text: string, at: number): { text: string; end: number } | null {
  const semicolon = text.slice(at, at + 12).indexOf(';')
  if (semicolon < 2) return null
  const name = text.slice(at + 1, at + semicolon)
  const end = at + semicolon + 1
  if (name.startsWith('#')) {
    const hex = name.charAt(1).toLowerCase() === 'x'
    const digits = name.slice(hex ? 2 : 1)
    if (!(hex ? /^[0-9a-fA-F]{1,6}$/ : /^[0-9]{1,7}$/).test(digits)) return null
    const code = Number.parseInt(digits, hex ? 16 : 10)
    const valid = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    return valid ? { text: code === 0xa0 ? ' ' : String.fromCodePoint(code), end } : null
  }
  const value = Object.hasOwn(named, name) ? named[name] : undefined
  return value === undefined ? null : { text: value, end }
}

/**
 * Rules `entity` (entities left in the text), `zero-width` and `control` (characters that show nothing), and
 * `replacement-mojibake` (锟斤拷: two U+FFFD read as GBK, unrecoverable).
 */
export function findArtifacts(text: string): Omit<Edit, 'id'>[] {
  const edits: Omit<Edit, 'id'>[] = []
  const odd = /&|锟斤拷|(?:\p{Cf}|(?![\t-\r])\p{Cc})+/gu
  const add = (kind: Edit['kind'], start: number, end: number, replacement: string, certain: boolean) =>
    edits.push({ start, end, kind, raw: text.slice(start, end), text: replacement, certain })
  for (let match = odd.exec(text); match; match = odd.exec(text)) {
    const at = match.index
    if (match[0] === '&') {
      const entity = entityAt(text, at)
      if (entity) {
        add('entity', at, entity.end, entity.text, true)
        odd.lastIndex = entity.end
      }
    } else if (match[0] === '锟斤拷')
      edits.push({
        start: at,
        end: at + 3,
        kind: 'mojibake',
        raw: '锟斤拷',
        text: '\ufffd\ufffd',
        certain: false,
        candidates: [],
      })
    else add('artifact', at, odd.lastIndex, '', true)
  }
  return edits
}
