import type { Span } from '../types.ts'
import { type Division, mayBeginFrom, type NameEntry, nameAt, related } from './gazetteer.ts'
import { genericDistricts, streetWords } from './place-words.ts'

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

const startsWith = (text: string, at: number, list: readonly string[]) =>
  list.some((word) => text.startsWith(word, at))

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
    const street =
      entry.form === 'short' && startsWith(text, end, streetWords) && !text.startsWith('街道', end)
    if (entry.form !== 'word' && !street) {
      const former = entry.form === 'short' && hasFormerSuffix(text, end, entry)
      if (former) end++
      candidates.push({ start: at, end, entry, former })
    }
    at = mayBeginFrom(text, end)
  }
  return candidates
}

function hasFormerSuffix(text: string, end: number, entry: NameEntry): boolean {
  if (text.charAt(end) !== '县' || '城域级长委'.includes(text.charAt(end + 1) || '\n')) return false
  return entry.divisions.some((division) => division.level === 'county')
}

/** Which of the divisions that share a name is meant, by what else the article names; null for a tie. */
export function choose(
  divisions: readonly Division[],
  context: readonly Division[],
  last: Division | null,
): Division | null {
  if (divisions.length === 1) return divisions[0] ?? null
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

const boundaryBefore = /[\s,。;:!?、“”‘’()《》·—在于到赴来从与和及由对向至是]/

/** Whether other words may run into the name from the left. */
export const isLoose = (text: string, { start }: Span): boolean =>
  start > 0 && !boundaryBefore.test(text.charAt(start - 1))

/** 和县, 义县: a character and its generic word. */
export const isTiny = (entry: NameEntry): boolean => entry.form === 'full' && entry.name.length === 2

/** Whether a candidate means the division chosen for it (null: several share the name). */
export function isTrusted(
  text: string,
  candidate: Candidate,
  chosen: Division | null,
  known: Known,
  previous: Neighbour | null,
): boolean {
  const { entry, former } = candidate
  const parentBefore =
    chosen !== null &&
    previous !== null &&
    previous.end === candidate.start &&
    previous.division !== null &&
    related(previous.division, chosen)
  if (parentBefore) return true
  const near = chosen !== null && known.isNear(chosen)
  if (entry.form === 'full') {
    if (entry.divisions[0]?.level !== 'county') return true
    if (isTiny(entry)) return near && !isLoose(text, candidate)
    return !genericDistricts.includes(entry.name.slice(0, -1))
  }
  if (former) return !entry.ambiguous || near
  if (!chosen) return false
  if (chosen.level === 'province') return true
  const full = known.isNamedInFull(chosen)
  if (entry.ambiguous) return full && (chosen.level !== 'county' || !isLoose(text, candidate))
  return chosen.level === 'prefecture' || full || near
}
