import { charSet } from './char-class.ts'
import {
  adverbs,
  afterVerb,
  bareVerbs,
  causativeVerbs,
  exceedingVerbs,
  existentialVerbs,
  lightVerbs,
  measuringVerbs,
  notBare,
  nounVerbs,
  objectStarts,
  phaseVerbs,
  plainVerbs,
  reportVerbs,
  shortVerbs,
  takesPeople,
} from './verb-words.ts'
import { wordList } from './word-list.ts'

/** `plain` verbs govern wherever they stand; `noun` ones only as predicates; `short` ones only before a number. */
export type VerbKind = 'plain' | 'noun' | 'short'

const kinds = new Map<string, VerbKind>()
for (const verb of plainVerbs) kinds.set(verb, 'plain')
for (const verb of nounVerbs) kinds.set(verb, 'noun')

const verbs = wordList(kinds.keys())

/** With one of these after it the word is part of a noun: 摸排小组, 检测点, 宣传员. */
const nounTails = '队组员者点站岗所部室会令书量率费证卡小公局厅院校厂总类法权额价商业器机线地场物品款人'
const nounHeads = '党志团工各新'
/** 组织了, 投资5亿元: what would end a noun may also begin the object. */
const afterPlain = '队组员者点站岗所部室小令书量率费证卡局厅院校厂'
/** Before these words they are part of an organisation: 经济组织. */
const headsOf: Readonly<Record<string, string>> = {
  组织: '济会际层府级众营武怖作农建间',
  占: '所侵抢霸',
  有: '国所公私享具含附没拥持富独稀占保领原特应享',
}
/** After these they are part of a noun: 占比, 占地. */
const tailsOf: Readonly<Record<string, string>> = {
  占: '比地用领有据线位',
  有: '关限机色效序力意的利趣时些着所望轨线',
  共有: '人',
}

/** The longest listed verb at `at` of folded text, or null; 党组织 and 检测点 hold none. */
export function verbAt(text: string, at: number): string | null {
  const verb = verbs.startingAt(text, at)
  if (!verb) return boundVerbAt(text, at)
  if (headsOf[verb]?.includes(text.charAt(at - 1) || '\n')) return null
  if (tailsOf[verb]?.includes(text.charAt(at + verb.length) || '\n')) return null
  const next = text.charAt(at + verb.length)
  const tails = kinds.get(verb) === 'noun' ? nounTails : afterPlain
  const ends = next !== '' && tails.includes(next)
  if (ends && !objectStarts.some((word) => text.startsWith(word, at + verb.length))) return null
  const headed =
    at > 0 && nounHeads.includes(text.charAt(at - 1)) && !'职员民'.includes(text.charAt(at - 2) || '\n')
  return headed ? null : verb
}

export const kindOf = (verb: string): VerbKind => kinds.get(verb) ?? (verb.length > 1 ? 'plain' : 'short')

/** A verb of one character that what follows binds to: 躺着, 住进, 刻入. */
function boundVerbAt(text: string, at: number): string | null {
  if (!isShort(text, at) || !bindsVerb(text, at + 1) || '出有需到过'.includes(text.charAt(at))) return null
  return kinds.has(text.slice(at - 1, at + 1)) ? null : text.slice(at, at + 2)
}

const member = (list: readonly string[]) => {
  const set = new Set(list)
  return (verb: string): boolean => set.has(verb)
}
export const isLight = member(lightVerbs)
export const isCausative = member(causativeVerbs)
export const isReport = member(reportVerbs)
export const isExceeding = member(exceedingVerbs)
export const isExistential = member(existentialVerbs)
export const isPhase = member(phaseVerbs)
export const isMeasuring = member(measuringVerbs)
/** Whether people are what it first takes: 组织党员. */
export const takesPersons = member(takesPeople)

const isShort = charSet(shortVerbs)
const isBare = charSet(bareVerbs)
const isAfterVerb = charSet(afterVerb)
const bindsVerb = charSet('着进入')

const isAspect = charSet('了过着')

/**
 * A verb of one character directly before a number at `end`, or with 了, 过 and the like between them. 为 and 是 only where
 * the number ends the clause (`closed`), for 为 opens phrases too.
 */
export function shortVerbBefore(
  text: string,
  end: number,
  closed: boolean,
): { start: number; end: number } | null {
  let stop = end
  if (isAspect(text, stop - 1)) stop--
  if (isAfterVerb(text, stop - 1) && isShort(text, stop - 2) && !isBare(text, stop - 1)) stop--
  const at = stop - 1
  if (at < 0) return null
  if ('为是'.includes(text.charAt(at)) && (!closed || stop < end)) return null
  if (!isShort(text, at) && !isBare(text, at)) return null
  const plain = stop < end || adverbBefore(text, at) !== null
  if (!plain && (!isBare(text, at) || notBare.includes(text.charAt(at - 1) || '\n'))) return null
  return { start: at, end: stop }
}

const allAdverbs = wordList(adverbs)
const longAdverbs = wordList(adverbs.filter((word) => word.length > 1))

/** An adverb of two or more characters at `at`, or null. */
export const adverbAt = longAdverbs.startingAt

/** The adverb that ends at `end`, or null. */
export function adverbBefore(text: string, end: number): string | null {
  const word = allAdverbs.endingAt(text, end)
  // 功能 and 实现 end like an adverb of one character.
  return word && (word.length > 1 || !kinds.has(text.slice(end - 2, end))) ? word : null
}
