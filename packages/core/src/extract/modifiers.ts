import { charSet } from './char-class.ts'
import type { Numeral } from './numerals.ts'
import type { Unit } from './units.ts'

/** `lower`: at least. `upper`: at most. `about`: near. */
export type Bound = 'lower' | 'upper' | 'about'

/** Longest first, so that 不超过 is not read as 超过. */
const before: readonly [string, Bound][] = [
  ['大于等于', 'lower'],
  ['小于等于', 'upper'],
  ['不小于', 'lower'],
  ['不大于', 'upper'],
  ['不少于', 'lower'],
  ['不低于', 'lower'],
  ['不超过', 'upper'],
  ['不多于', 'upper'],
  ['不高于', 'upper'],
  ['至少', 'lower'],
  ['最少', 'lower'],
  ['超过', 'lower'],
  ['多于', 'lower'],
  ['大于', 'lower'],
  ['高于', 'lower'],
  ['至多', 'upper'],
  ['最多', 'upper'],
  ['不足', 'upper'],
  ['不到', 'upper'],
  ['不满', 'upper'],
  ['未满', 'upper'],
  ['将近', 'upper'],
  ['接近', 'upper'],
  ['少于', 'upper'],
  ['小于', 'upper'],
  ['低于', 'upper'],
  ['大约', 'about'],
  ['大概', 'about'],
  ['近', 'upper'],
  ['约', 'about'],
  ['超', 'lower'],
  ['逾', 'lower'],
  ['上', 'lower'],
]
const endsModifier = charSet(before.map(([word]) => word.slice(-1)))
/** 附近300名 and 预约20人 have no modifier. */
const wordsEndingLike: Record<string, string> = {
  近: '附最临靠邻新远亲就迫',
  约: '合预签节制公条违相邀简履',
  超: '赶反',
  上: '',
}
const after: readonly [string, Bound][] = [
  ['左右', 'about'],
  ['上下', 'about'],
  ['以上', 'lower'],
  ['以下', 'upper'],
  ['以内', 'upper'],
  ['之内', 'upper'],
]
/** The word right before a numeral that bounds it: 不少于, 近, 约; null where none stands there. */
export function modifierBefore(
  text: string,
  at: number,
  numeral: Numeral,
): { start: number; text: string; bound: Bound } | null {
  const end = text.charAt(at - 1) === ' ' ? at - 1 : at
  if (end === 0 || !endsModifier(text, end - 1)) return null
  for (const [word, bound] of before) {
    if (!text.startsWith(word, end - word.length) || end < word.length) continue
    const start = end - word.length
    if (wordsEndingLike[word]?.includes(text.charAt(start - 1) || '\n')) return null
    if (word === '上' && numeral.form !== 'bare') return null
    return { start, text: word, bound }
  }
  return null
}

/** 胜负, 背负 and the like are words that end in 负. */
const wordsEndingInMinus = '欺胜自背肩担抱辜正净亏不'
/** After an ideograph a hyphen is a sign only before these. */
const signedUnits = new Set(['%', '‰', '℃', '°c', '度', '摄氏度', '个百分点', '百分点'])

/** Where the sign of a numeral begins that is below zero (负, 零下, a hyphen that is no range), or null. */
export function signBefore(text: string, { start }: Numeral, unit: Unit | null): number | null {
  if (!unit || unit.kind === 'count') return null
  if (text.startsWith('零下', start - 2)) return start - 2
  const previous = text.charAt(start - 2)
  const sign = text.charAt(start - 1)
  if (sign === '负') return wordsEndingInMinus.includes(previous || '\n') ? null : start - 1
  if (sign !== '-' || /[a-z0-9]/.test(previous)) return null
  return signedUnits.has(unit.text) || !/[\u3400-\u9fff]/.test(previous) ? start - 1 : null
}

/** The word right after a quantity that bounds it: 以上, 左右; null where none stands there. */
export function boundAfter(text: string, at: number): { text: string; bound: Bound } | null {
  const found = after.find(([word]) => text.startsWith(word, at))
  return found ? { text: found[0], bound: found[1] } : null
}
