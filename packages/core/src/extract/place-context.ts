import { foldText } from '../fold.ts'
import type { Line, Metadata } from '../types.ts'
import { charSet } from './char-class.ts'
import { containing, type Division } from './gazetteer.ts'
import { type Candidate, candidatesIn, choose, isLoose, isTiny, type Known } from './place-names.ts'
import { bodyWords, notInBodyNames } from './place-words.ts'
import { wordList } from './word-list.ts'

/** Divisions that the head of the page names, the most telling field first. */
export function homesOf(metadata: Metadata, lines: readonly Line[]): Division[] {
  const fields = [
    metadata.headline?.value,
    metadata.deck?.value,
    metadata.kicker?.value,
    metadata.dateline?.value.place,
    metadata.source?.value,
    metadata.publisher?.value,
    metadata.series?.value,
    ...metadata.breadcrumb,
    ...lines.filter((line) => line.label === 'masthead').map((line) => line.text),
  ]
  const desks = [metadata.dateline?.value.place, metadata.source?.value, metadata.publisher?.value]
  const homes: Division[] = []
  for (const field of fields) {
    const text = foldText(field ?? '')
    for (const candidate of candidatesIn(text)) {
      const division = choose(candidate.entry.divisions, homes, null, null)
      const tells = division && !isCapitalDesk(division, desks.includes(field))
      if (tells && isPlainName(text, candidate, division) && !homes.includes(division)) homes.push(division)
    }
  }
  return homes
}

const capital = '110000'

/** News from a desk or a paper in the capital is of the whole country; from anywhere else it is news of the place. */
export const isCapitalDesk = ({ code }: Division, ofDesk: boolean): boolean => ofDesk && code === capital

function isPlainName(text: string, candidate: Candidate, division: Division): boolean {
  if (candidate.entry.form === 'full') return !isTiny(candidate.entry)
  return !candidate.entry.ambiguous && (division.level !== 'county' || !isLoose(text, candidate))
}

/** What the whole article names, so that a short name may lean on a full one further down. */
export function knownOf(
  candidates: readonly Candidate[],
  homes: readonly Division[],
): { known: Known; context: Division[] } {
  const named = new Set<Division>(homes)
  const prefectures = new Set<string>(homes.map((home) => home.code.slice(0, 4)))
  for (const { entry } of candidates) {
    const [only, second] = entry.divisions
    if (!only || second || isTiny(entry)) continue
    if (entry.form === 'full') named.add(only)
    if (entry.form === 'full' || (only.level !== 'county' && !entry.ambiguous))
      prefectures.add(only.code.slice(0, 4))
  }
  const known: Known = {
    isNamedInFull: (division) => named.has(division),
    isNear: (division) => division.level === 'county' && prefectures.has(division.code.slice(0, 4)),
  }
  return { known, context: [...named].slice(0, 40) }
}

/** The division of a type that holds most of what the article names, for 全省 in a paper whose head names no place. */
export function prevailingOf(candidates: readonly Candidate[]): (type: string) => Division | null {
  let counted: { all: number; counts: Map<Division, number> } | null = null
  const known = new Map<string, Division | null>()
  const find = (type: string): Division | null => {
    counted ??= countNamed(candidates)
    const { all, counts } = counted
    const [best] = [...counts].filter(([division]) => division.type === type).sort((a, b) => b[1] - a[1])
    return best && best[1] * 5 >= all * 3 ? best[0] : null
  }
  return (type) => {
    if (!known.has(type)) known.set(type, find(type))
    return known.get(type) ?? null
  }
}

/** How many of the plain names of an article each division holds. */
function countNamed(candidates: readonly Candidate[]): { all: number; counts: Map<Division, number> } {
  const counts = new Map<Division, number>()
  let all = 0
  for (const { entry } of candidates) {
    const [only, second] = entry.divisions
    const plain = entry.form === 'full' ? !isTiny(entry) : only?.level !== 'county' && !entry.ambiguous
    if (!only || second || !plain) continue
    all++
    for (const division of [only, ...containing(only)]) counts.set(division, (counts.get(division) ?? 0) + 1)
  }
  return { all, counts }
}

const bodyNameReach = 16
const bodyWordAt = wordList(bodyWords).startingAt
const outsideBodyName = charSet(notInBodyNames)

/** 兰州军区, 上海某某律师事务所: the name of a body that is not the place's own says where it sits, not what is told. */
export function isInBodyName(text: string, end: number): boolean {
  for (let at = end; at < text.length && at - end < bodyNameReach && !outsideBodyName(text, at); at++)
    if (bodyWordAt(text, at)) return true
  return false
}
