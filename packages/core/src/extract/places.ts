import type { Certainty, Line, Metadata, Span } from '../types.ts'
import { charSet } from './char-class.ts'
import { commonContainer, containing, type Division } from './gazetteer.ts'
import { homesOf, isCapitalDesk, isInBodyName, knownOf, prevailingOf } from './place-context.ts'
import { type Candidate, candidatesIn, choose, isTrusted } from './place-names.ts'
import { asideBefore, organWords } from './place-words.ts'
import type { View } from './regions.ts'
import { datelineEnd } from './subjects.ts'
import { wordList } from './word-list.ts'

/** A place as the text names it; `division` is null where several share the name, or a back reference leads nowhere. */
export interface FoundPlace extends Span {
  division: Division | null
  /** Which ones share the name, where it stays open. */
  candidates: Division[]
  certainty: Certainty
  rule: 'p-full' | 'p-short' | 'p-former' | 'p-duplicate' | 'p-back-reference'
}

/** Where a number stands: its block, and where its sentence and its clause begin. */
export interface Position {
  block: number
  sentence: number
  clause: number
  /** Where the member of a list begins, if a number before it is of another member: 甲县3人、乙县5人. */
  member: number
  offset: number
}

export interface Places {
  /** One list a block, in order of offset. */
  found: FoundPlace[][]
  /** The place that a number is about, or null. */
  placeAt(position: Position): Division | null
}

/** A named place, a back reference, or an organ that implies a place (州委). */
interface Cue {
  at: number
  division: Division
  /** Named as the source or aim of help: counts for its own clause only. */
  aside: boolean
  /** Stands after the one before it in a list: 苏州、无锡. */
  listed: boolean
}

const ruleOf = ({ entry, former }: Candidate, division: Division | null): FoundPlace['rule'] => {
  if (!division) return 'p-duplicate'
  if (former || entry.former) return 'p-former'
  return entry.form === 'full' ? 'p-full' : 'p-short'
}

const backReference = /[全我本该][省市州县区旗盟]|自治区|当地/y
const isGeneric = charSet('省市州县区旗盟')
const mayReferBack = charSet('全我本该自当')
const mayBeCue = charSet('省市州县区旗盟全我本该自当')

function backReferenceAt(text: string, at: number): string | null {
  backReference.lastIndex = at
  return backReference.exec(text)?.[0] ?? null
}

/** 全市场, 该区域, 本县级 and the like refer to no place. */
const afterBackReference = '场域间别块段委长民政时'
/** 社区卫生, 城市委员: the generic word ends another word. */
const beforeGeneric = '社城街小园景校地超郊灾库特片辖自各都乡夜县市'

const organAt = wordList(organWords).startingAt
const asideWordBefore = wordList(asideBefore).endingAt

/** Whether 省, 市, 县 here stand for their own organs (州委) or open a list of levels (州、县、乡; 市县两级). */
function impliesLevel(text: string, at: number): boolean {
  if (beforeGeneric.includes(text.charAt(at - 1) || '\n')) return false
  if (organAt(text, at + 1)) return true
  if (text.charAt(at - 1) === '、') return false
  const next = text.charAt(at + 1) === '、' ? text.charAt(at + 2) : text.charAt(at + 1)
  return next !== '' && '县乡镇'.includes(next)
}

/** Names, back references and implied places of all blocks, in one pass each. */
export function findPlaces(views: readonly View[], metadata: Metadata, lines: readonly Line[]): Places {
  const homes = homesOf(metadata, lines)
  const candidates = views.map((view) => candidatesIn(view.text))
  const { known, context } = knownOf(candidates.flat(), homes)
  const lastOfType = new Map<string, { division: Division; block: number }>()
  let last: Division | null = null
  /** 全市 is the last city of its paragraph, else the paper's own, else the last one; 该县 is the last county. */
  const resolve = (type: string, block: number, anaphoric: boolean): Division | null => {
    const recent = lastOfType.get(type)
    if (recent && (recent.block === block || anaphoric)) return recent.division
    const home = homes.flatMap((place) => [place, ...containing(place)]).find((place) => place.type === type)
    return (
      home ??
      recent?.division ??
      (last ? containing(last).find((place) => place.type === type) : null) ??
      prevailing(type)
    )
  }
  const prevailing = prevailingOf(candidates.flat())
  const found: FoundPlace[][] = []
  const cues: Cue[][] = []
  for (const [block, { text }] of views.entries()) {
    const places: FoundPlace[] = []
    const here: Cue[] = []
    const list = candidates[block] ?? []
    const desk = datelineEnd(text)
    let next = 0
    let at = 0
    while (at < text.length) {
      while ((list[next]?.start ?? text.length) < at) next++
      const candidate = list[next]
      const stop = candidate?.start ?? text.length
      while (at < stop && !mayBeCue(text, at)) at++
      if (candidate && candidate.start === at) {
        const previous = places.at(-1) ?? null
        const adjoining = previous?.end === at ? previous.division : null
        const { divisions } = candidate.entry
        const division = choose(divisions, context, last, adjoining)
        if (isTrusted(text, candidate, division, known, { previous, next: list[next + 1] ?? null })) {
          const { end } = candidate
          places.push({
            start: at,
            end,
            division,
            candidates: division ? [] : divisions,
            certainty: 'stated',
            rule: ruleOf(candidate, division),
          })
          if (division && !isInBodyName(text, end) && !isCapitalDesk(division, at < desk)) {
            const aside = asideWordBefore(text, at) !== null
            const listed = previous !== null && previous.end + 1 === at && text.charAt(at - 1) === '、'
            here.push({ at, division, aside, listed: listed && here.length > 0 })
            if (!aside) {
              last = division
              lastOfType.set(division.type, { division, block })
            }
          }
          at = end
          continue
        }
      }
      const word = mayReferBack(text, at) ? backReferenceAt(text, at) : null
      if (word && !afterBackReference.includes(text.charAt(at + word.length) || '\n')) {
        const division =
          word === '当地'
            ? (here.at(-1)?.division ?? null)
            : resolve(word.charAt(word.length - 1), block, word.startsWith('该'))
        if (word !== '自治区' && (division || word !== '当地')) {
          places.push({
            start: at,
            end: at + word.length,
            division,
            candidates: [],
            certainty: 'implied',
            rule: 'p-back-reference',
          })
        }
        if (division) here.push({ at, division, aside: false, listed: false })
        at += word.length
        continue
      }
      if (isGeneric(text, at) && impliesLevel(text, at)) {
        const division = resolve(text.charAt(at), block, false)
        if (division) here.push({ at, division, aside: false, listed: false })
      }
      at++
    }
    found.push(places)
    cues.push(here)
  }
  return { found, placeAt: (position) => placeOf(cues, homes, position) }
}

/** How many of these cues stand before the offset. */
function countBefore(cues: readonly Cue[], offset: number): number {
  let low = 0
  let high = cues.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cues[middle]?.at ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

const longestList = 12

/** What contains the whole list that ends at this cue. */
function listOf(cues: readonly Cue[], last: number): Division | null {
  let division = cues[last]?.division ?? null
  for (let i = last; i > Math.max(0, last - longestList) && cues[i]?.listed; i--) {
    const before = cues[i - 1]?.division
    division = (division && before && commonContainer(division, before)) ?? division
  }
  return division
}

/** Of 四川甘孜州泸定县, where an article begins so and its head says 四川 alone, the smallest. */
function leadOf(cues: readonly Cue[], home: Division): Division {
  let lead = home
  for (const { division } of cues) {
    if (division !== lead && !containing(division).includes(lead)) return lead
    lead = division
  }
  return lead
}

/** The last place of the sentence; several of one clause stand for what contains them; else the paragraph's, the page's. */
function placeOf(cues: readonly Cue[][], homes: readonly Division[], position: Position): Division | null {
  const here = cues[position.block] ?? []
  const count = countBefore(here, position.offset)
  const own = here[count - 1]
  if (own && own.at >= position.member && position.member > position.clause) return own.division
  let place: Division | null = null
  for (let i = count - 1; i >= Math.max(0, count - longestList); i--) {
    const cue = here[i]
    if (!cue || cue.at < position.clause) break
    place = place ? (commonContainer(place, cue.division) ?? place) : cue.division
  }
  if (place) return place
  for (let i = count - 1; i >= Math.max(0, count - longestList); i--) {
    const cue = here[i]
    if (cue && (!cue.aside || cue.at >= position.sentence)) return listOf(here, i)
  }
  const [home] = homes
  return home ? leadOf(cues[0] ?? [], home) : (here[count]?.division ?? null)
}
