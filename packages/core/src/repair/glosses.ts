import type { Edit } from '../types.ts'

/** Vowels with a tone mark, precomposed. */
const toned = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ'
const isLetter = (char: string) =>
  (char >= 'a' && char <= 'z') || char === 'ü' || char === 'ɡ' || toned.includes(char)
const isHan = (code: number) => (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff)

/** Toneless syllables that converters print as well; they count only on a page that has toned glosses. */
const neutral = new Set(['de', 'le', 'me', 'men', 'ne', 'ba', 'ma', 'la', 'zi', 'zhe', 'tou', 'wo', 'ge'])

/** A writer glosses one rare character; a converter glosses common ones, again and again. */
const fewestOfAConverter = 3

interface Gloss {
  start: number
  end: number
  toned: boolean
}

/** The gloss that opens at `at`, or null. `(` or （, letters with blanks around, `)` or ）, right after an ideograph. */
function glossAt(text: string, at: number): Gloss | null {
  if (at === 0 || !isHan(text.charCodeAt(at - 1))) return null
  let i = at + 1
  while (text.charAt(i) === ' ' && i < at + 3) i++
  const from = i
  let hasTone = false
  while (i - from < 8 && isLetter(text.charAt(i))) {
    if (toned.includes(text.charAt(i))) hasTone = true
    i++
  }
  const syllable = text.slice(from, i)
  while (text.charAt(i) === ' ' && i < from + 11) i++
  const close = text.charAt(i)
  if (syllable === '' || (close !== ')' && close !== '）')) return null
  return hasTone || neutral.has(syllable) ? { start: at, end: i + 1, toned: hasTone } : null
}

/**
 * Rule `gloss`: pinyin that a converter printed after characters, as in 圖書館(guǎn). A page with fewer than three toned
 * glosses has them from its writer and keeps them.
 */
export function findGlosses(text: string): Omit<Edit, 'id'>[] {
  const found: Gloss[] = []
  for (const { index } of text.matchAll(/[(（]/g)) {
    const gloss = glossAt(text, index)
    if (gloss) found.push(gloss)
  }
  if (found.filter((gloss) => gloss.toned).length < fewestOfAConverter) return []
  return found.map(({ start, end }) => ({
    start,
    end,
    kind: 'pinyin-gloss',
    raw: text.slice(start, end),
    text: '',
    certain: true,
  }))
}
