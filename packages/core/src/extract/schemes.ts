import type { SchemeKind, Span } from '../types.ts'
import { charSet } from './char-class.ts'
import { startsNumeral } from './numerals.ts'
import type { Region, View } from './regions.ts'
import {
  assignedIn,
  type FoundTier,
  levelSchemes,
  membersOf,
  sentenceAround,
  sharesIn,
} from './scheme-tiers.ts'
import {
  commonQuoted,
  type Head,
  headTails,
  nameBounds,
  quotedEnds,
  quotedTails,
  schemeHeads,
  setUpVerbs,
} from './scheme-words.ts'

/** A named arrangement of folded text; the span is what is printed of it, the name without outer quotation marks. */
export interface FoundScheme extends Span {
  name: Span
  kind: SchemeKind
  tiers: FoundTier[]
  rule:
    | 's-head'
    | 's-set-up'
    | 's-quoted'
    | 's-slogan'
    | 's-numbered'
    | 's-members'
    | 's-grid'
    | 's-levels'
    | 's-shares'
}

const clauseMarks = charSet(',。;:!?…\n')
const nameMarks = charSet(',。;:!?…\n“”‘’「」《》()、 ')
/** A name is not longer than this on either side of its head; it keeps the time linear. */
const reach = 30

const byFirst = new Map<string, Head[]>()
for (const head of schemeHeads)
  byFirst.set(head.word.charAt(0), [...(byFirst.get(head.word.charAt(0)) ?? []), head])
const beginsHead = charSet([...byFirst.keys(), '网'])

const endsBound = charSet(nameBounds.map((word) => word.slice(-1)))

/** Where the name before `at` begins: after a mark, a number, a verb or a word that closes it. */
function nameStart(text: string, at: number): number {
  let start = at
  while (start > 0 && at - start < reach && !nameMarks(text, start - 1)) {
    if (startsNumeral(text, start - 1) && text.charAt(start - 1) !== '一') break
    if (endsBound(text, start - 1) && nameBounds.some((word) => text.startsWith(word, start - word.length)))
      break
    if (setsUp(text, start - 2)) break
    start--
  }
  return start
}

const setsUp = (text: string, at: number) => setUpVerbs.some((verb) => text.startsWith(verb, at))

/** 一套机制 is a mechanism; the words count it. */
const oneOf = ['一个', '一套', '一项', '一种', '一系列', '一批']

/** Rule `s-set-up`: where the name of something that is set up begins, or -1 where no verb does so in this clause. */
function setUpStart(text: string, at: number): number {
  for (let i = at - 2; i >= 0 && at - i < reach && !clauseMarks(text, i); i--) {
    if ('“”《》'.includes(text.charAt(i))) return -1
    if (!setsUp(text, i)) continue
    const start = '起了出'.includes(text.charAt(i + 2)) ? i + 3 : i + 2
    const one = oneOf.find((word) => text.startsWith(word, start))
    return start + (one?.length ?? 0)
  }
  return -1
}

/** Rules `s-head` and `s-set-up`: a name that ends in a head. */
function byHead(text: string, at: number): FoundScheme | null {
  const head = byFirst.get(text.charAt(at))?.find(({ word }) => text.startsWith(word, at))
  if (!head) return null
  const end = at + head.word.length
  if (end < text.length && headTails.includes(text.charAt(end))) return null
  const start = head.setUp ? setUpStart(text, at) : nameStart(text, at)
  if (start < 0 || at - start < head.least) return null
  if (head.setUp && text.startsWith('领导', at - 2)) return null
  const name = { start, end }
  return { ...name, name, kind: head.kind, tiers: [], rule: head.setUp ? 's-set-up' : 's-head' }
}

const gridWords = ['化防控', '化管理', '化服务', '化治理', '化']

/** Rule `s-grid`: 网格 with what it is for, or its levels; those who work in it are people. */
function gridAt(text: string, at: number): FoundScheme | null {
  if (!text.startsWith('网格', at)) return null
  const word = gridWords.find((tail) => text.startsWith(tail, at + 2)) ?? ''
  const end = at + 2 + word.length
  if (!word && '员长'.includes(text.charAt(end) || '\n')) return null
  let start = nameStart(text, at)
  if (text.charAt(at - 1) === '级' && startsNumeral(text, at - 2)) start = at - 2
  if (!word && at - start < 2) return null
  const name = { start: word ? at : start, end }
  return { ...name, name, kind: 'grid', tiers: [], rule: 's-grid' }
}

const endsTail = charSet(',。;:!?…\n“《等')

/** What follows a closing quotation mark, up to a fixed length: to the end of the clause or of a list. */
function clauseAfter(text: string, from: number): string {
  let end = from
  while (end < text.length && end - from < 22 && !endsTail(text, end)) end++
  return text.slice(from, end)
}

/** Two or more limbs of one length with a character in the same place of each, as slogans have them. */
function isSlogan(inner: string): boolean {
  const limbs = inner.split(/[、,·;]/)
  const [first = ''] = limbs
  return (
    limbs.length >= 2 &&
    first.length >= 2 &&
    first.length <= 6 &&
    limbs.every((limb) => limb.length === first.length) &&
    [...first].some((char, i) => limbs.every((limb) => limb.charAt(i) === char))
  )
}

interface Tail {
  word: string
  kind: SchemeKind
  /** Where the word begins in what follows the marks. */
  at: number
}

/** Given to people, not asked of them: 送…, 义诊; 志愿服务 is a campaign. */
const givesService = /送.{1,4}送|巡诊|义诊|(?<!志愿|志愿者)服务/

/** Between a name and 机制 or the like without 的 stand few words: “…”工作机制. */
const longestBare = 4

/** The word after the marks that says what they name, unless it is in the name of a person's post: 网格长. */
function tailOf(inner: string, after: string): Tail | null {
  for (const [word, kind] of quotedTails) {
    const at = after.indexOf(word)
    if (at < 0 || '员长'.includes(after.charAt(at + word.length) || '\n')) continue
    if (kind === 'other' && at > longestBare && !after.startsWith('的')) continue
    const service = kind === 'campaign' && givesService.test(inner + after.slice(0, at))
    return { word, at, kind: service ? 'service' : kind }
  }
  return null
}

/** 三个年, 双联户; 一 only where it comes twice, as in 一村一警. */
const numbered = /^(?:[二三四五六七八九十双两0-9]|一.{1,2}一)/
const longestNumbered = 6
const hasHan = /[\u3400-\u9fff]/

type Known = Pick<FoundScheme, 'kind' | 'rule'>

function kindOfQuoted(inner: string, after: string, tail: Tail | null): Known | null {
  const members = inner.split('+')
  if (members.length >= 2 && members.every((member) => hasHan.test(member))) {
    const grid = members.length >= 3 && after.includes('网格')
    return { kind: grid ? 'grid' : (tail?.kind ?? 'other'), rule: 's-members' }
  }
  const short = inner.length <= longestNumbered && numbered.test(inner) && hasHan.test(inner)
  if (short && /[包保]$/.test(inner)) return { kind: 'responsibility_tiers', rule: 's-numbered' }
  const end = quotedEnds.find(([word]) => inner.length > word.length && inner.endsWith(word))
  if (end && (!tail || end[1] !== 'other')) return { kind: end[1], rule: 's-quoted' }
  if (tail) return { kind: tail.kind, rule: 's-quoted' }
  if (isSlogan(inner)) return { kind: 'other', rule: 's-slogan' }
  if (short && inner.length >= 3) return { kind: 'other', rule: 's-numbered' }
  return null
}

const longestQuoted = 40

/** Rules `s-quoted`, `s-members`, `s-numbered`, `s-slogan`: a name in quotation marks. */
function quotedScheme(text: string, region: Region): FoundScheme | null {
  const inner = text.slice(region.start, region.end)
  if (inner.length < 2 || inner.length > longestQuoted || commonQuoted.some((word) => inner.startsWith(word)))
    return null
  if (/[。!?…]$/.test(inner) || !/[\u3400-\u9fff]|\+/.test(inner)) return null
  const after = clauseAfter(text, region.end + 1)
  const tail = tailOf(inner, after)
  const found = kindOfQuoted(inner, after, tail)
  if (!found) return null
  const shares = sharesIn(text, region)
  if (shares)
    return {
      ...region,
      name: { start: region.start, end: region.end },
      kind: 'responsibility_tiers',
      tiers: shares.tiers,
      rule: 's-shares',
    }
  const tiers = membersOf(text, region)
  const whole = { start: region.start - 1, end: region.end + 1 }
  if (found.kind === 'responsibility_tiers') whole.start = nameStart(text, whole.start)
  const joined = tail !== null && found.rule === 's-quoted' && !/[的、]/.test(after.slice(0, tail.at))
  if (joined) whole.end += tail.at + tail.word.length
  const bare = !joined && whole.start === region.start - 1
  return { ...whole, name: bare ? { start: region.start, end: region.end } : whole, tiers, ...found }
}

/** Rules `s-levels` and `s-shares`: what is described, not named. */
function described(text: string): FoundScheme[] {
  const found: FoundScheme[] = levelSchemes(text).map(({ start, end, tiers }) => {
    const name = { start, end }
    return { ...name, name, kind: 'responsibility_tiers', tiers, rule: 's-levels' }
  })
  for (let from = 0; from < text.length; ) {
    const sentence = sentenceAround(text, from)
    const shares = sharesIn(text, { start: from, end: sentence.end })
    if (shares) {
      const name = { start: shares.start, end: shares.end }
      found.push({ ...name, name, kind: 'responsibility_tiers', tiers: shares.tiers, rule: 's-shares' })
    }
    from = sentence.end + 1
  }
  return found
}

function named({ text, regions }: View): FoundScheme[] {
  const found: FoundScheme[] = []
  for (const region of regions) {
    if (!'“「‘'.includes(region.open)) continue
    const scheme = quotedScheme(text, region)
    if (scheme) found.push(scheme)
  }
  for (let at = 0; at < text.length; at++) {
    if (!beginsHead(text, at)) continue
    const scheme = gridAt(text, at) ?? byHead(text, at)
    if (!scheme) continue
    found.push(scheme)
    at = scheme.end - 1
  }
  return found
}

/** In order of offset; of those that overlap the one that begins first, or is longer. */
function apart(found: FoundScheme[]): FoundScheme[] {
  let end = 0
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((scheme) => {
      if (scheme.start < end) return false
      end = scheme.end
      return true
    })
}

/**
 * Every scheme of a block, in order, not overlapping: posts, teams, branches and services by the words that end their
 * names, names in quotation marks, slogans of equal limbs, and levels or people who answer for something. `speech` are
 * the block's quotations, in which nothing is named.
 */
export function findSchemes(view: View, speech: readonly Span[]): FoundScheme[] {
  const { text } = view
  let quote = 0
  const schemes = apart([...named(view), ...described(text)]).filter(({ end }) => {
    while ((speech[quote]?.end ?? Number.POSITIVE_INFINITY) < end - 1) quote++
    return (speech[quote]?.start ?? Number.POSITIVE_INFINITY) > end - 1
  })
  return withTiers(text, schemes)
}

/** The first scheme of its kind in a sentence takes the tiers that the sentence states; a named one those described. */
function withTiers(text: string, schemes: FoundScheme[]): FoundScheme[] {
  const taken = new Set<FoundScheme>()
  let sentence = { start: 0, end: 0 }
  let kinds = new Set<SchemeKind>()
  for (const [i, scheme] of schemes.entries()) {
    if (scheme.start >= sentence.end) {
      sentence = sentenceAround(text, scheme.start)
      kinds = new Set()
    }
    if (scheme.tiers.length > 0 || kinds.has(scheme.kind)) continue
    kinds.add(scheme.kind)
    const next = schemes[i + 1]
    if (scheme.kind === 'responsibility_tiers' && next?.rule === 's-shares' && next.start < sentence.end) {
      scheme.tiers = next.tiers
      taken.add(next)
    } else scheme.tiers = assignedIn(text, scheme.kind, { start: scheme.end, end: sentence.end })
  }
  return schemes.filter((scheme) => !taken.has(scheme))
}
