import { surnames } from '../lexicon/surnames.ts'
import type { Span } from '../types.ts'
import { charSet } from './char-class.ts'
import { type Division, mayBeginFrom, type NameEntry, nameAt, related } from './gazetteer.ts'
import { functionSurnames, wordySurnames } from './person-words.ts'
import {
  commonWords,
  countries,
  genericDistricts,
  schoolWords,
  streetWords,
  transliteration,
  waterWords,
  wordTails,
} from './place-words.ts'
import { wordList } from './word-list.ts'

/** A name of the gazetteer as it stands in folded text; whether it means the place is another question. */
export interface Candidate extends Span {
  entry: NameEntry
  /** 田阳县, where it is a district now. */
  former: boolean
}

/** What the article names elsewhere. */
export interface Known {
  /** By its full name, or in the head of the page. */
  isNamedInFull(division: Division): boolean
  /** Whether another place of its prefecture is named. */
  isNear(division: Division): boolean
}

/** The place named just before, where one is. */
export interface Neighbour extends Span {
  division: Division | null
}

const schoolAt = wordList(schoolWords).startingAt
const foreign = wordList(countries)
const streetAt = wordList(streetWords).startingAt
const waterAt = wordList(waterWords).startingAt

/** Every name that stands in the text, the longest at each place, blocking words passed over. */
export function candidatesIn(text: string): Candidate[] {
  const candidates: Candidate[] = []
  let at = mayBeginFrom(text, 0)
  while (at < text.length) {
    const entry = nameAt(text, at)
    if (!entry) {
      at = mayBeginFrom(text, at + 1)
      continue
    }
    let end = at + entry.name.length
    if (entry.form !== 'word' && !isOtherName(text, at, entry)) {
      const former = entry.form === 'short' && hasFormerSuffix(text, end, entry)
      if (former) end++
      candidates.push({ start: at, end, entry, former })
    }
    at = mayBeginFrom(text, end)
  }
  return candidates
}

const isTransliterated = charSet(transliteration)

/** Surnames that are hardly ever another word before a place: 李长春 is a person, 游黄山 is none. */
const isSurname = charSet(
  [...surnames].filter((char) => !`${wordySurnames}${functionSurnames}`.includes(char)),
)
/** What may stand before a person's name: a mark, or the end of a role. */
const beforePerson = charSet('\n ,。;:!?、“”‘’()《》者员长任师授士志记')

/** 记者李长春, 陈延安说: the name of a place as a given name. */
function isGivenName(text: string, at: number, end: number): boolean {
  if (!isSurname(text, at - 1) || end - at !== 2 || '市省县区州'.includes(text.charAt(end) || '\n'))
    return false
  return at === 1 || beforePerson(text, at - 2)
}

/** 美国德州, 英国的东海岸: a short name right behind a country is a place there. */
const countryBefore = (text: string, at: number): boolean =>
  foreign.endingAt(text, text.charAt(at - 1) === '的' ? at - 1 : at) !== null

/** 杭州路 is a street, 秦淮河 a river, 佛罗里达州 far away. */
function isOtherName(text: string, at: number, { form, name, divisions, ambiguous }: NameEntry): boolean {
  if (form !== 'short') return false
  const end = at + name.length
  if (ambiguous && schoolAt(text, end)) return true
  if (streetAt(text, end) && !text.startsWith('街道', end)) return true
  if (divisions[0]?.level === 'county' && waterAt(text, end)) {
    if (!'东西南北道畔流两'.includes(text.charAt(end + 1) || '\n')) return true
  }
  if (isGivenName(text, at, end) || countryBefore(text, at)) return true
  return isTransliterated(text, at) && isTransliterated(text, at - 1) && isTransliterated(text, at - 2)
}

function hasFormerSuffix(text: string, end: number, entry: NameEntry): boolean {
  if (text.charAt(end) !== '县' || '城域级长委'.includes(text.charAt(end + 1) || '\n')) return false
  return entry.divisions.some((division) => division.level === 'county')
}

/**
 * Which of the divisions that share a name is meant: the one inside the place named just before (天津河北), else a province,
 * else by what else the article names; null for a tie.
 */
export function choose(
  divisions: readonly Division[],
  context: readonly Division[],
  last: Division | null,
  adjoining: Division | null,
): Division | null {
  if (divisions.length === 1) return divisions[0] ?? null
  const within = adjoining ? divisions.find((division) => related(division, adjoining)) : undefined
  if (within) return within
  const [largest] = divisions
  if (largest?.level === 'province') return largest
  const only = (fits: (division: Division) => boolean) => {
    const fitting = divisions.filter(fits)
    return fitting.length === 1 ? (fitting[0] ?? null) : null
  }
  for (const near of last ? [last, ...context] : context) {
    const found = only(
      (division) => related(division, near) || division.code.slice(0, 4) === near.code.slice(0, 4),
    )
    if (found) return found
  }
  for (const near of context) {
    const found = only((division) => division.code.slice(0, 2) === near.code.slice(0, 2))
    if (found) return found
  }
  const [first, second] = divisions
  return first && second && first.level !== second.level ? first : null
}

const boundaryBefore = /[\s,。;:!?、“”‘’()《》·—\]】在于到赴来从与和及由对向至是为往去据离距经给让被把将]/

/** Whether other words may run into the name from the left. */
export const isLoose = (text: string, { start }: Span): boolean =>
  start > 0 && !boundaryBefore.test(text.charAt(start - 1))

/** 和县, 义县: a character and its generic word. */
export const isTiny = (entry: NameEntry): boolean => entry.form === 'full' && entry.name.length === 2

/** What stands beside a candidate. */
export interface Beside {
  /** The place named just before. */
  previous: Neighbour | null
  /** The candidate after it. */
  next: Candidate | null
}

/** Cities of any two provinces stand in one list, counties only those of one. */
const standTogether = (a: Division, b: Division) =>
  a.level === b.level && (a.level !== 'county' || a.code.slice(0, 2) === b.code.slice(0, 2))

/** 南京、镇江、扬州: in a list of places of one level a name that is a word too is a place. */
function isListed(text: string, candidate: Candidate, chosen: Division, { previous, next }: Beside): boolean {
  const goesOn = next !== null && next.start === candidate.end + 1 && text.charAt(candidate.end) === '、'
  const plain = !next?.entry.ambiguous || !candidate.entry.ambiguous
  if (goesOn && plain && next.entry.divisions.some((one) => standTogether(one, chosen))) return true
  const wentBefore =
    previous !== null && previous.end + 1 === candidate.start && text.charAt(previous.end) === '、'
  return wentBefore && previous.division !== null && standTogether(previous.division, chosen)
}

/** Whether a candidate means the division chosen for it (null: several share the name). */
export function isTrusted(
  text: string,
  candidate: Candidate,
  chosen: Division | null,
  known: Known,
  beside: Beside,
): boolean {
  const { entry, former } = candidate
  const { previous } = beside
  const parentBefore =
    chosen !== null &&
    previous !== null &&
    previous.end === candidate.start &&
    previous.division !== null &&
    related(previous.division, chosen)
  if (parentBefore) return true
  const near = chosen !== null && known.isNear(chosen)
  if (entry.form === 'full') {
    if (entry.former) return near || !isLoose(text, candidate)
    if (entry.divisions[0]?.level !== 'county') return true
    if (isTiny(entry)) return near && !isLoose(text, candidate)
    return !genericDistricts.includes(entry.name.slice(0, -1))
  }
  if (former) return !entry.ambiguous || near
  if (!chosen) return false
  if (chosen.level === 'province') return true
  const full = known.isNamedInFull(chosen)
  if (entry.ambiguous) {
    if (isLoose(text, candidate)) return full && chosen.level !== 'county'
    if (wordTails[entry.name]?.includes(text.charAt(candidate.end) || '\n')) return false
    const likely = chosen.level === 'prefecture' && !commonWords.includes(entry.name)
    return full || likely || isListed(text, candidate, chosen, beside)
  }
  return chosen.level === 'prefecture' || full || near || isListed(text, candidate, chosen, beside)
}
