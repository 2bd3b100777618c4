import { foldText } from '../fold.ts'
import type { Certainty, Line, Metadata, Span } from '../types.ts'
import { containing, type Division, type NameEntry, nameAt, related } from './gazetteer.ts'
import type { View } from './regions.ts'

/** A place as the text names it; `division` is null where several share the name and nothing decides. */
export interface FoundPlace extends Span {
  division: Division | null
  /** Printed name where no division is known. */
  name: string
  certainty: Certainty
  rule: 'p-full' | 'p-short' | 'p-former' | 'p-duplicate' | 'p-back-reference'
}

/** What a claim may be placed by: a named place, or an organ that implies one (州委, 自治区科技厅). Not always a mention. */
export interface PlaceCue {
  at: number
  division: Division
}

export interface Places {
  /** One list a block, in order of offset. */
  found: FoundPlace[][]
  /** The place that a number at `offset` of a block is about; `sentence` is where its sentence begins. */
  placeAt(block: number, sentence: number, offset: number): Division | null
}

interface Candidate extends Span {
  entry: NameEntry
  former: boolean
}

const streetWords = ['路', '街', '大道', '大街', '巷', '大桥', '大酒店', '饭店', '大厦']
const inWords = (text: string, at: number, words: readonly string[]) =>
  words.some((word) => text.startsWith(word, at))

/** Every name that stands in the text, longest first at each place, blocking words passed over. Linear. */
function candidatesIn(text: string): Candidate[] {
  const candidates: Candidate[] = []
  let at = 0
  while (at < text.length) {
    const entry = nameAt(text, at)
    if (!entry) {
      at++
      continue
    }
    const end = at + entry.name.length
    if (entry.form === 'word') {
      at = end
      continue
    }
    const street = entry.form === 'short' && inWords(text, end, streetWords) && !text.startsWith('街道', end)
    if (street) {
      at = end
      continue
    }
    const former = entry.form === 'short' && formerSuffix(text, end, entry)
    candidates.push({ start: at, end: former ? end + 1 : end, entry, former })
    at = former ? end + 1 : end
  }
  return candidates
}

/** 田阳县 where it is a district now: the old generic word after the short name. */
function formerSuffix(text: string, end: number, entry: NameEntry): boolean {
  const suffix = text.charAt(end)
  const after = text.charAt(end + 1)
  if (suffix === '县')
    return (
      !'城域级长委'.includes(after || '\n') && entry.divisions.some((division) => division.level === 'county')
    )
  return (
    suffix === '地' && after === '区' && entry.divisions.some((division) => division.level === 'prefecture')
  )
}

const boundaryBefore = /[\s,。;:!?、“”‘’()《》·—在于到赴来从与和及由对向至是]/
const shortCountyLike = (name: string) => name.length === 2

/** Chooses the division of a name by what else the article names; null for a tie. */
function choose(
  divisions: readonly Division[],
  context: readonly Division[],
  last: Division | null,
): Division | null {
  if (divisions.length === 1) return divisions[0] ?? null
  for (const near of last ? [last, ...context] : context) {
    const fitting = divisions.filter(
      (division) => related(division, near) || sharesPrefecture(division, near),
    )
    if (fitting.length === 1) return fitting[0] ?? null
  }
  for (const near of context) {
    const fitting = divisions.filter((division) => division.code.slice(0, 2) === near.code.slice(0, 2))
    if (fitting.length === 1) return fitting[0] ?? null
  }
  const [first, second] = divisions
  return first && second && first.level !== second.level && first.level !== 'county' ? first : null
}

const sharesPrefecture = (a: Division, b: Division) => a.code.slice(0, 4) === b.code.slice(0, 4)

/** Whether a short name may stand for its division here. */
function isTrusted(
  text: string,
  candidate: Candidate,
  chosen: Division | null,
  known: Known,
  previous: FoundPlace | null,
): boolean {
  const { entry, former } = candidate
  if (entry.form === 'full') return isFullTrusted(text, candidate, chosen, known, previous)
  if (former) return !entry.ambiguous || (chosen !== null && known.isNear(chosen))
  if (!chosen) return false
  if (chosen.level === 'province') return true
  if (previous && previous.end === candidate.start && previous.division && related(previous.division, chosen))
    return true
  if (entry.ambiguous)
    return known.isNamedInFull(chosen) && chosen.level !== 'county'
      ? true
      : known.isNamedInFull(chosen) && !isLoose(text, candidate)
  if (chosen.level === 'prefecture') return true
  return known.isNamedInFull(chosen) || known.isNear(chosen)
}

/** An ordinary word with no boundary before it. */
function isLoose(text: string, { start }: Span): boolean {
  return start > 0 && !boundaryBefore.test(text.charAt(start - 1))
}

/** 和县, 城区, 新城区: full names that words may run into need their prefecture beside them. */
function isFullTrusted(
  text: string,
  candidate: Candidate,
  chosen: Division | null,
  known: Known,
  previous: FoundPlace | null,
): boolean {
  const { entry } = candidate
  const level = entry.divisions[0]?.level
  if (level !== 'county') return true
  const stem = entry.name.slice(0, -1)
  const parentBefore =
    previous !== null &&
    previous.end === candidate.start &&
    chosen !== null &&
    previous.division !== null &&
    related(previous.division, chosen)
  if (shortCountyLike(entry.name))
    return parentBefore || (chosen !== null && known.isNear(chosen) && !isLoose(text, candidate))
  if (genericDistricts.includes(stem)) return parentBefore || (chosen !== null && known.isNear(chosen))
  if (entry.name.endsWith('市') && entry.ambiguous && isLoose(text, candidate))
    return chosen !== null && known.isNear(chosen)
  return true
}

const genericDistricts = [
  '新城',
  '老城',
  '城中',
  '城东',
  '城西',
  '城北',
  '城关',
  '新市',
  '市中',
  '市北',
  '市南',
  '河东',
  '河西',
  '江北',
  '江南',
  '高新',
  '站前',
  '中原',
  '友好',
  '郊',
  '港口',
  '海港',
  '西市',
  '古城',
  '新建',
  '新华',
  '和平',
  '工农',
  '建设',
]

/** What the article has named so far and in its head. */
interface Known {
  isNamedInFull(division: Division): boolean
  isNear(division: Division): boolean
}

/** Divisions that the head of the page names, the most telling field first. */
export function homesOf(metadata: Metadata, lines: readonly Line[]): Division[] {
  const fields = [
    metadata.headline?.value,
    metadata.deck?.value,
    metadata.kicker?.value,
    metadata.dateline?.value.place ?? undefined,
    metadata.source?.value,
    metadata.publisher?.value,
    metadata.series?.value,
    ...metadata.breadcrumb,
    ...lines.filter((line) => line.label === 'masthead').map((line) => line.text),
  ]
  const homes: Division[] = []
  for (const field of fields) {
    const text = foldText(field ?? '')
    for (const candidate of candidatesIn(text)) {
      const { entry } = candidate
      const division = choose(entry.divisions, homes, null)
      const doubtful =
        entry.form === 'short' &&
        (entry.ambiguous || (division?.level === 'county' && candidate.start > 0 && isLoose(text, candidate)))
      const loose = entry.form === 'full' && shortCountyLike(entry.name)
      if (division && !doubtful && !loose && !homes.includes(division)) homes.push(division)
    }
  }
  return homes
}

const backReference = /[全我本该][省市州县区旗盟]|自治区/y
/** 全市场, 该区域, 本市场 and the like refer to no place. */
const afterBackReference = '场域间别块段委长民政'
const organWords = [
  '委',
  '政府',
  '纪委',
  '人大',
  '政协',
  '公安',
  '卫健',
  '卫生',
  '教育',
  '科技',
  '财政',
  '妇联',
  '总工会',
  '团委',
  '红十字',
  '住建',
  '交通',
  '气象',
  '税务',
  '市场',
  '组织部',
  '宣传部',
  '直',
  '发展',
  '自然',
  '农业',
  '文',
  '民政',
  '司法',
  '非公',
  '残联',
  '工商',
  '统计',
  '审计',
  '水利',
  '林业',
  '体育',
  '医',
  '融媒',
  '应急',
  '城管',
]

/** Names, back references and cues of all blocks, in one pass. */
export function findPlaces(views: readonly View[], metadata: Metadata, lines: readonly Line[]): Places {
  const homes = homesOf(metadata, lines)
  const candidates = views.map((view) => candidatesIn(view.text))
  const named = new Set<string>()
  const near = new Set<string>()
  const note = (division: Division) => {
    near.add(division.code.slice(0, 4))
    for (const outer of containing(division)) near.add(outer.code)
  }
  const fullInBody: Division[] = []
  for (const { entry } of candidates.flat()) {
    const [only] = entry.divisions
    if (!only || entry.divisions.length > 1) continue
    if (entry.form === 'full' && entry.name.length > 2) {
      named.add(only.code)
      fullInBody.push(only)
      note(only)
    } else if (entry.form === 'short' && only.level !== 'county' && !entry.ambiguous) note(only)
  }
  for (const home of homes) {
    named.add(home.code)
    note(home)
  }
  const context = [...homes, ...new Set(fullInBody)].slice(0, 40)
  const known: Known = {
    isNamedInFull: (division) => named.has(division.code),
    isNear: (division) => near.has(division.code.slice(0, 4)) && division.code.slice(2, 4) !== '00',
  }
  const found: FoundPlace[][] = []
  const cues: PlaceCue[][] = []
  const lastOfType = new Map<string, { division: Division; block: number }>()
  let last: Division | null = null
  const resolve = (type: string, block: number, anaphoric: boolean): Division | null => {
    const recent = lastOfType.get(type)
    if (recent && (recent.block === block || anaphoric)) return recent.division
    const fromHome = homes
      .flatMap((home) => [home, ...containing(home)])
      .find((division) => division.type === type)
    if (fromHome) return fromHome
    if (recent) return recent.division
    return last ? (containing(last).find((division) => division.type === type) ?? null) : null
  }
  for (const [block, view] of views.entries()) {
    const { text } = view
    const here: PlaceCue[] = []
    const foundHere: FoundPlace[] = []
    const list = candidates[block] ?? []
    let next = 0
    let at = 0
    const remember = (division: Division, start: number) => {
      last = division
      lastOfType.set(division.type, { division, block })
      here.push({ at: start, division })
    }
    while (at < text.length) {
      const candidate = list[next]
      if (candidate && candidate.start <= at) {
        next++
        if (candidate.start < at) continue
        const { entry } = candidate
        const division = choose(entry.divisions, context, last)
        const previous = foundHere.at(-1) ?? null
        if (isTrusted(text, candidate, division, known, previous)) {
          foundHere.push({
            start: candidate.start,
            end: candidate.end,
            division,
            name: text.slice(candidate.start, candidate.end),
            certainty: 'stated',
            rule:
              division === null
                ? 'p-duplicate'
                : candidate.former
                  ? 'p-former'
                  : entry.form === 'full'
                    ? 'p-full'
                    : 'p-short',
          })
          if (division) remember(division, candidate.start)
          at = candidate.end
          continue
        }
      }
      backReference.lastIndex = at
      const match = backReference.exec(text)
      if (match) {
        const [word] = match
        const type = word.charAt(word.length - 1)
        const whole = word.length === 3
        const end = at + word.length
        if (whole || !afterBackReference.includes(text.charAt(end) || '\n')) {
          const division = resolve(type, block, word.startsWith('该'))
          if (!whole) {
            foundHere.push({
              start: at,
              end,
              division,
              name: word,
              certainty: 'implied',
              rule: 'p-back-reference',
            })
          }
          if (division) here.push({ at, division })
          at = end
          continue
        }
      }
      const char = text.charAt(at)
      if ('省市州县区旗盟'.includes(char) && inWords(text, at + 1, organWords) && !isInsideWord(text, at)) {
        const division = resolve(char, block, false)
        if (division) here.push({ at, division })
      }
      at++
    }
    cues.push(here)
    found.push(foundHere)
  }
  return {
    found,
    placeAt(block, sentence, offset) {
      const here = cues[block] ?? []
      const before = cueBefore(here, offset)
      if (before && before.at >= sentence) return before.division
      return before?.division ?? homes[0] ?? lastBefore(cues, block)
    },
  }
}

/** 城市委员, 社区卫生: the generic word ends another word. */
const isInsideWord = (text: string, at: number) =>
  '社城街小园景校地超郊灾库特片辖自各都乡夜'.includes(text.charAt(at - 1) || '\n')

function cueBefore(cues: readonly PlaceCue[], offset: number): PlaceCue | null {
  let low = 0
  let high = cues.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cues[middle]?.at ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return cues[low - 1] ?? null
}

function lastBefore(cues: readonly PlaceCue[][], block: number): Division | null {
  for (let i = block - 1; i >= Math.max(0, block - 50); i--) {
    const cue = cues[i]?.at(-1)
    if (cue) return cue.division
  }
  return null
}
