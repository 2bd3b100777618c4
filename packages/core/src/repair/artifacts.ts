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

const isZeroWidth = (code: number) =>
  (code >= 0x200b && code <= 0x200f) ||
  code === 0x2060 ||
  code === 0xfeff ||
  code === 0xad ||
  (code >= 0x202a && code <= 0x202e)
const isControl = (code: number) =>
  code < 0x20
    ? code !== 0x09 && code !== 0x0a && code !== 0x0d && code !== 0x0b && code !== 0x0c
    : code >= 0x7f && code <= 0x9f

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
  const add = (kind: Edit['kind'], start: number, end: number, replacement: string, certain: boolean) =>
    edits.push({ start, end, kind, raw: text.slice(start, end), text: replacement, certain })
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x26) {
      const entity = entityAt(text, at)
      if (entity) {
        add('entity', at, entity.end, entity.text, true)
        at = entity.end - 1
      }
    } else if (isZeroWidth(code) || isControl(code)) {
      const start = at
      while (
        at + 1 < text.length &&
        (isZeroWidth(text.charCodeAt(at + 1)) || isControl(text.charCodeAt(at + 1)))
      )
        at++
      add('artifact', start, at + 1, '', true)
    } else if (code === 0x951f && text.startsWith('锟斤拷', at)) {
      add('mojibake', at, at + 3, '\ufffd\ufffd', false)
      at += 2
    }
  }
  return edits
}
