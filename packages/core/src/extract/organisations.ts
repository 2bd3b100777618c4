import type { Span } from '../types.ts'
import { byEnd } from './by-end.ts'
import { charSet } from './char-class.ts'
import { isNewspaper } from './documents.ts'
import { edgeWordBefore } from './organisation-edges.ts'
import { listedOrganisations } from './organisation-lists.ts'
import {
  brandTails,
  fields,
  fixedOrganisations,
  genericLevels,
  genericStems,
  type HeadNeed,
  inPurposes,
  levels,
  nameEdges,
  notLevelAfter,
  type OrganisationHead,
  opening,
  organisationHeads,
  unbroken,
} from './organisation-words.ts'
import type { FoundPlace } from './places.ts'
import type { View } from './regions.ts'
import { veiledUnitAt } from './veiled-units.ts'
import { kindOf, verbAt } from './verbs.ts'
import { wordList } from './word-list.ts'

/** An organisation as the text names it; offsets in the block's text. */
export interface FoundOrganisation extends Span {
  rule:
    | 'o-fixed'
    | 'o-headed'
    | 'o-chained'
    | 'o-youth-league'
    | 'o-by-post'
    | 'o-veiled'
    | 'o-listed'
    | 'o-newspaper'
}

const headOf = new Map(organisationHeads.map((head) => [head.word, head]))
const fixedNames = wordList(fixedOrganisations)
const fieldsList = wordList(fields)
const levelsList = wordList(levels)
const headWords = wordList(organisationHeads.map(({ word }) => word))
const mayBegin = charSet(
  [...fixedOrganisations, ...organisationHeads.map(({ word }) => word)].map((word) => word.charAt(0)),
)
const brandTailAt = wordList(brandTails).startingAt
const unbrokenList = wordList(unbroken)
const isEdge = charSet(nameEdges)
const isMark = charSet(',。;:!?…\n、“”‘’「」《》〈〉() +·/-▲△◎●■◆※☆★')
const isNumeral = charSet('0123456789两')

/** No name has more characters in a row that nothing explains; names of committees for a purpose do. */
const mostUnknown = 8
const mostUnknownLong = 26
/** No name is longer; it keeps the time linear. */
const longest = 40

/** What was passed on the way to the left. */
interface Reach {
  start: number
  /** What stands right before the head. */
  nearest: 'place' | 'level' | 'field' | 'head' | 'other' | null
  /** Whether a place, a level, a field or another head is among it. */
  known: boolean
  /** Whether the name is counted or one of all: 各…, 19个…. */
  generic: boolean
}

/** Where the name before the head at `from` begins. `placeEnds` leads from the end of a place to its beginning. */
function reachLeft(
  text: string,
  from: number,
  need: HeadNeed,
  placeEnds: ReadonlyMap<number, number>,
): Reach {
  let at = from
  let known = false
  let nearest: Reach['nearest'] = null
  let unknown = 0
  let explained = from
  let acting: number | null = null
  /** Behind an 与 that the name may hold: it does where what opens it stands before. */
  let joint: number | null = null
  const pass = (kind: NonNullable<Reach['nearest']>, to: number) => {
    nearest ??= kind
    at = to
    known = true
    acting = null
    explained = at
    unknown = 0
    if (kind === 'place' || kind === 'level') joint = null
  }
  while (at > 0 && from - at < longest) {
    const place = placeEnds.get(at)
    if (place !== undefined) {
      pass('place', place)
      continue
    }
    const field = fieldsList.endingAt(text, at)
    if (field && at !== from && verbAt(text, at - field.length) === field) {
      acting ??= at
      at -= field.length
      continue
    }
    if (field && (field.length > 1 || at === from)) {
      pass('field', at - field.length)
      continue
    }
    const head = headWords.endingAt(text, at)
    if (head) {
      pass('head', at - head.length)
      continue
    }
    const ordinal = ordinalBefore(text, at)
    if (ordinal !== null) {
      pass('other', ordinal)
      continue
    }
    const level = levelBefore(text, at)
    if (level) {
      pass('level', at - level.length)
      // A level opens the name, unless a place or a larger level stands before it.
      if (
        opening.includes(level) &&
        !placeEnds.has(at) &&
        !levelBefore(text, at) &&
        !isOwned(text, at, level)
      )
        break
      continue
    }
    const word = unbrokenList.endingAt(text, at)
    if (isDateEnd(text, at)) break
    if (!word && (isMark(text, at - 1) || isNumeral(text, at - 1) || isEdge(text, at - 1))) break
    if (at < from && '与和'.includes(text.charAt(at - 1)) && !known && !headWords.endingAt(text, at - 1)) {
      joint ??= at
      at--
      continue
    }
    const edge = edgeWordBefore(text, at)
    if (edge !== null && need === 'long' && inPurposes.has(edge)) {
      at -= edge.length
      continue
    }
    if (edge !== null || '和与及同'.includes(text.charAt(at - 1))) break
    const verb = need === 'long' ? null : verbAt(text, at - 2)
    if (verb?.length === 2) {
      // 某地卫星发射中心, but 服务某某医院: such a word belongs to a name only where a place or the like goes before it.
      if (kindOf(verb) === 'plain') break
      acting ??= at
    }
    unknown += word?.length ?? 1
    if (unknown > (need === 'long' ? mostUnknownLong : mostUnknown)) {
      at = explained
      break
    }
    nearest ??= 'other'
    at -= word?.length ?? 1
  }
  at = acting ?? joint ?? at
  return { start: at, nearest, known, generic: isCounted(text, at) }
}

/** 河湖大学中国渡口研究中心: the country opens a part of a body's name. */
const isOwned = (text: string, at: number, level: string): boolean =>
  level === '中国' && headWords.endingAt(text, at) !== null

function levelBefore(text: string, at: number): string | null {
  const level = levelsList.endingAt(text, at)
  return level && notLevelAfter[level]?.includes(text.charAt(at - 2) || '\n') ? null : level
}

/** Where 第三 before `at` begins, or null. */
function ordinalBefore(text: string, at: number): number | null {
  let start = at
  while (start > 0 && at - start < 4 && '0123456789一二三四五六七八九十'.includes(text.charAt(start - 1)))
    start--
  return start < at && text.charAt(start - 1) === '第' ? start - 1 : null
}

/** Whether a date ends at `at`: 2017年. */
const isDateEnd = (text: string, at: number): boolean =>
  '年月日'.includes(text.charAt(at - 1)) && isNumeral(text, at - 2)

/** Whether what begins at `at` is counted or one of all: 各医院, 19个乡镇党委. */
const isCounted = (text: string, at: number): boolean =>
  /[各每某个家些名]$/.test(text.slice(Math.max(0, at - 1), at))

/** 当地发改委: of no place in particular. */
const genericPlace = /^(?:当地|地方|所在地)/

function satisfies({ word, need }: OrganisationHead, reach: Reach, stem: string): boolean {
  if (reach.generic || stem.includes('临时') || genericPlace.test(stem)) return false
  const { nearest, known } = reach
  if (need === 'nothing') return true
  if (word === '司' && known && nearest === 'other') return true
  if (need === 'field') return nearest === 'field' || (nearest === 'head' && stem.length > 1)
  if (need === 'level') {
    if (word === '政府' && nearest === 'head') return false
    return nearest !== null && nearest !== 'other' && !genericLevels.has(stem)
  }
  if (genericStems.has(stem) && (need === 'stem' || nearest !== 'level')) return false
  if (need === 'known') return known && stem.length >= 2
  return stem.length >= 2 || (known && nearest === 'level')
}

function headAt(text: string, at: number): OrganisationHead | null {
  const found = headOf.get(headWords.startingAt(text, at) ?? '')
  if (!found) return null
  const next = text.charAt(at + found.word.length)
  // 公安局局长: the second 局 belongs to the post.
  if (text.charAt(at - 1) === found.word) return null
  // 各部委: together they name no one.
  if (found.word === '委' && text.charAt(at - 1) === '部') return null
  // 在实践中学会, 要学会: there it is a verb.
  if (found.word === '学会' && '中要'.includes(text.charAt(at - 1) || '\n')) return null
  return next !== '' && found.notBefore.includes(next) ? null : found
}

/** Rule `o-youth-league`: 团市委, where the level stands inside. */
const isYouthLeague = (text: string, at: number): boolean =>
  text.charAt(at + 2) === '委' && '省市县区州旗'.includes(text.charAt(at + 1))

/** Rule `o-chained`: one that goes on in another, or in its other name in brackets, is one name. */
function join(found: FoundOrganisation[], text: string): FoundOrganisation[] {
  const joined: FoundOrganisation[] = []
  for (const next of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1)
    if (last && next.start < last.end) {
      if (next.end > last.end) {
        last.end = next.end
        last.rule = 'o-chained'
      }
    } else if (
      last &&
      next.start === last.end + 1 &&
      text.charAt(last.end) === '(' &&
      text.charAt(next.end) === ')'
    ) {
      last.end = next.end + 1
      last.rule = 'o-chained'
    } else joined.push({ ...next })
  }
  return joined
}

/**
 * Every organisation of a block, in order, not overlapping: names that end in a word for an organisation and reach to the
 * left over places, levels, fields of work and other organisations. Generic groups (各级党组织, 有关部门) are none. Titles in
 * 《》 hold none. `places` are those of the block, in order.
 */
export function findOrganisations(
  { text, regions }: View,
  places: readonly FoundPlace[],
): FoundOrganisation[] {
  const placeEnds = new Map(places.map(({ start, end }) => [end, start]))
  const titles = regions.filter(({ open }) => open === '《')
  const found: FoundOrganisation[] = []
  let title = 0
  for (let at = 0; at < text.length; at++) {
    if (!mayBegin(text, at)) continue
    while ((titles[title]?.end ?? Number.POSITIVE_INFINITY) <= at) title++
    if ((titles[title]?.start ?? Number.POSITIVE_INFINITY) <= at) continue
    const fixed = fixedNames.startingAt(text, at)
    if (fixed && !text.startsWith('联合国家', at)) {
      const end = at + fixed.length
      const tail = brandTailAt(text, end)?.length ?? 0
      found.push({ start: at, end: end + tail, rule: 'o-fixed' })
      at = end + tail - 1
      continue
    }
    const head = headAt(text, at)
    if (!head) continue
    const reach = reachLeft(text, at, head.need, placeEnds)
    const end = at + head.word.length
    if (satisfies(head, reach, text.slice(reach.start, at)))
      found.push({ start: reach.start, end, rule: 'o-headed' })
    at = end - 1
  }
  for (let at = text.indexOf('团'); at >= 0; at = text.indexOf('团', at + 1))
    if (isYouthLeague(text, at)) found.push({ start: at, end: at + 3, rule: 'o-youth-league' })
  const units: FoundOrganisation[] = []
  const above = byEnd(found)
  for (let at = text.indexOf('某'); at >= 0; at = text.indexOf('某', at + 1)) {
    const unit = veiledUnitAt(text, at, (end) => above.get(end))
    if (unit) units.push({ ...unit, rule: 'o-veiled' })
  }
  const listed = listedOrganisations(text).map((span): FoundOrganisation => ({ ...span, rule: 'o-listed' }))
  for (const { start, end } of titles)
    if (isNewspaper(text, { start, end })) found.push({ start, end, rule: 'o-newspaper' })
  return join([...found, ...units, ...listed], text)
}
