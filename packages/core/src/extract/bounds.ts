import type { Numeral } from './numerals.ts'
import { wordList } from './word-list.ts'

export type Bound = 'lower' | 'upper' | 'about'

const bounds: Record<Bound, string> = {
  lower:
    '不少于 不低于 不小于 不下于 不亚于 不止 不下 大于等于 大于或等于 大于 至少有 至少 最少 起码 超过了 超过 超出 多于 高于 超 逾 上 过 ≥',
  upper:
    '不超过 不多于 不高于 不大于 不足 不到 不满 未满 小于等于 小于或等于 小于 至多 最多 将近 接近 几近 少于 低于 近 ≤',
  about: '大约 大概 大致 约',
}
const before = (Object.keys(bounds) as Bound[]).flatMap((bound) =>
  bounds[bound].split(' ').map((word): [string, Bound] => [word, bound]),
)
const boundOf = new Map(before)
const wordsBefore = wordList(boundOf.keys())
/** 附近300名 and 预约20人 have no modifier. */
const wordsEndingLike: Record<string, string> = {
  近: '附最临靠邻新远亲就迫',
  约: '合预签节制公条违相邀简履',
  超: '赶反英中',
  不下: '居',
  大于: '扩',
}
/** 上百, 过千: only before a multiplier without a digit. */
const beforeBare = ['上', '过']
const after = new Map<string, Bound>([
  ['左右', 'about'],
  ['上下', 'about'],
  ['出头', 'lower'],
  ['开外', 'lower'],
  ['或者以上', 'lower'],
  ['及以上', 'lower'],
  ['或以上', 'lower'],
  ['以上', 'lower'],
  ['及以下', 'upper'],
  ['或以下', 'upper'],
  ['以下', 'upper'],
  ['以内', 'upper'],
  ['之内', 'upper'],
])
const wordsAfter = wordList(after.keys())

/** 近, 不少于 and the like before what begins at `at`. */
export function modifierBefore(
  text: string,
  at: number,
  numeral: Numeral,
): { start: number; text: string; bound: Bound } | null {
  const end = text.charAt(at - 1) === ' ' ? at - 1 : at
  const word = wordsBefore.endingAt(text, end)
  const bound = word && boundOf.get(word)
  if (!word || !bound) return null
  const start = end - word.length
  if (wordsEndingLike[word]?.includes(text.charAt(start - 1) || '\n')) return null
  if (beforeBare.includes(word) && numeral.form !== 'bare') return null
  return { start, text: word, bound }
}

/** 左右, 以上 and the like at `at`. */
export function modifierAfter(text: string, at: number): { text: string; bound: Bound } | null {
  const word = wordsAfter.startingAt(text, at)
  const bound = word && after.get(word)
  return bound ? { text: word, bound } : null
}
