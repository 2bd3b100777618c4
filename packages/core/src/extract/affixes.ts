import { isArabicDigit } from './numerals.ts'
import type { Unit } from './units.ts'
import { wordList } from './word-list.ts'

/** 肩负三项, 自负, 胜负: there 负 ends a word. */
const endsInBurden = '肩担抱胜自背欠辜承正担减如'

const isWordChar = (char: string) => /[a-z0-9)\]-]/.test(char)

/** Where the sign before the numeral at `at` begins (零下5, 负三, -2.5); null where it has none. */
export function signBefore(text: string, at: number): number | null {
  if (text.startsWith('零下', at - 2) && at >= 2) return at - 2
  const sign = text.charAt(at - 1)
  const previous = text.charAt(at - 2) || '\n'
  if (sign === '负') return endsInBurden.includes(previous) ? null : at - 1
  const minus = sign === '-' || sign === '−'
  return minus && isArabicDigit(text.charAt(at)) && !isWordChar(previous) && previous !== '—' ? at - 1 : null
}

/** How long the sign is that begins at `at`. */
export function signLength(text: string, at: number): number {
  if (text.startsWith('零下', at)) return 2
  return text.charAt(at) === '负' || text.charAt(at) === '-' ? 1 : 0
}

/** What may stand before a number as its unit. */
const unitsBefore = new Map([
  ['us$', '美元'],
  ['hk$', '港元'],
  ['nt$', '新台币'],
  ['人民币', '元'],
  ['新台币', '元'],
  ['$', '$'],
  ['¥', '元'],
  ['￥', '元'],
  ['€', '欧元'],
  ['£', '英镑'],
])
const unitEnding = wordList(unitsBefore.keys()).endingAt

/** $20, 人民币50万: a unit of money that stands before the number. A sign holds whatever follows: ￥20起. */
export function unitBefore(text: string, at: number): { start: number; unit: Unit; sign: boolean } | null {
  const end = text.charAt(at - 1) === ' ' ? at - 1 : at
  const printed = unitEnding(text, end)
  const name = printed && unitsBefore.get(printed)
  if (!printed || !name) return null
  const sign = '$¥￥€£'.includes(printed.charAt(printed.length - 1))
  return { start: end - printed.length, unit: { text: name, kind: 'measure' }, sign }
}
