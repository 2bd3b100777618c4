import { charSet } from './char-class.ts'
import {
  adverbs,
  afterVerb,
  bareVerbs,
  causativeVerbs,
  lightVerbs,
  measuringVerbs,
  notBare,
  nounVerbs,
  phaseVerbs,
  plainVerbs,
  reportVerbs,
  shortVerbs,
  takesPeople,
} from './verb-words.ts'

/** `plain` verbs govern wherever they stand; `noun` ones only as predicates; `short` ones only before a number. */
export type VerbKind = 'plain' | 'noun' | 'short'

const kinds = new Map<string, VerbKind>()
for (const verb of plainVerbs) kinds.set(verb, 'plain')
for (const verb of nounVerbs) kinds.set(verb, 'noun')

const listed = (list: Iterable<string>) => {
  const byFirst = new Map<string, string[]>()
  for (const word of list) byFirst.set(word.charAt(0), [...(byFirst.get(word.charAt(0)) ?? []), word])
  for (const group of byFirst.values()) group.sort((a, b) => b.length - a.length)
  return byFirst
}
const byFirst = listed(kinds.keys())
const begins = charSet(byFirst.keys())

/** With one of these after it the word is part of a noun: 摸排小组, 检测点, 宣传员. */
const nounTails = '队组员者点站岗所部室会令书量率费证卡小公局厅院校厂总类法权额价商业器机线地场物品款人'
const nounHeads = '党志团工各新'
/** 组织了, 投资5亿元: what would end a noun may also begin the object. */
const afterPlain = '队组员者点站岗所部室会令书量率费证卡小公局厅院校厂'

/** The longest listed verb at `at` of folded text, or null; 党组织 and 检测点 hold none. */
export function verbAt(text: string, at: number): string | null {
  if (!begins(text, at)) return null
  const verb = byFirst.get(text.charAt(at))?.find((word) => text.startsWith(word, at))
  if (!verb || verb.length === 1) return verb ?? null
  const next = text.charAt(at + verb.length)
  const tails = kinds.get(verb) === 'noun' ? nounTails : afterPlain
  if (next !== '' && tails.includes(next)) return null
  const headed = at > 0 && nounHeads.includes(text.charAt(at - 1)) && !'职员民'.includes(text.charAt(at - 2) || '\n')
  return headed ? null : verb
}

export const kindOf = (verb: string): VerbKind => kinds.get(verb) ?? 'short'

const member = (list: readonly string[]) => {
  const set = new Set(list)
  return (verb: string): boolean => set.has(verb)
}
export const isLight = member(lightVerbs)
export const isCausative = member(causativeVerbs)
export const isReport = member(reportVerbs)
export const isPhase = member(phaseVerbs)
export const isMeasuring = member(measuringVerbs)
/** Whether people are what it first takes: 组织党员. */
export const takesPersons = member(takesPeople)

const isShort = charSet(shortVerbs)
const isBare = charSet(bareVerbs)
const isAfterVerb = charSet(afterVerb)

/** A verb of one character directly before a number at `end`, or with 了, 过 and the like between them. */
export function shortVerbBefore(text: string, end: number): { start: number; end: number } | null {
  let stop = end
  while (stop > end - 2 && isAfterVerb(text, stop - 1) && !isBare(text, stop - 1)) stop--
  const at = stop - 1
  if (at < 0 || !isShort(text, at)) return null
  const plain = stop < end || adverbBefore(text, at) !== null
  if (!plain && (!isBare(text, at) || notBare.includes(text.charAt(at - 1) || '\n'))) return null
  return { start: at, end: stop }
}

const adverbsByLast = new Map<string, string[]>()
for (const word of adverbs) {
  const last = word.charAt(word.length - 1)
  adverbsByLast.set(last, [...(adverbsByLast.get(last) ?? []), word])
}
for (const group of adverbsByLast.values()) group.sort((a, b) => b.length - a.length)

/** The adverb that ends at `end`, or null. */
export const adverbBefore = (text: string, end: number): string | null =>
  adverbsByLast
    .get(text.charAt(end - 1))
    ?.find((word) => end >= word.length && text.startsWith(word, end - word.length)) ?? null
