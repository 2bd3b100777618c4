import type { SchemeKind, Span } from '../types.ts'
import { charSet } from './char-class.ts'
import { chineseDigit, readNumeral } from './numerals.ts'
import { peopleEnds } from './scheme-words.ts'
import { wordList } from './word-list.ts'

/** Who answers for what in a scheme, where the text says it; `what` is null where it prints no task. */
export interface FoundTier {
  who: Span
  what: Span | null
}

/** Words with the tiers that they state. */
export interface Shares extends Span {
  tiers: FoundTier[]
}

const endsClause = charSet(',。;!?\n')
const endsSentence = charSet('。;!?\n')

/** The sentence around `at`. Linear in its length, up to a fixed one. */
export function sentenceAround(text: string, at: number): Span {
  let start = at
  while (start > 0 && at - start < 200 && !endsSentence(text, start - 1)) start--
  let end = at
  while (end < text.length && end - at < 300 && !endsSentence(text, end)) end++
  return { start, end }
}

const people = wordList(peopleEnds)
const isPeople = (text: string, { start, end }: Span) => people.endingAt(text, end, start) !== null

const longestLimb = 40

/** Between who and what in 党员干部带头包片. */
const adverbs = ['带头', '负责', '分别', '直接', '具体', '主动']

const without = (text: string, { start, end }: Span): Span => {
  const adverb = adverbs.find((word) => text.endsWith(word, end) && end - word.length > start)
  return { start, end: adverb ? end - adverb.length : end }
}

const takesOn = charSet('包联挂帮管')
const endsLimb = charSet('、,“”')

/** One limb: 县级干部包乡镇; people, and what they take on. */
function limbOf(text: string, { start, end }: Span): FoundTier | null {
  for (let i = start + 2; i < end - 1; i++) {
    if (!takesOn(text, i)) continue
    const who = without(text, { start, end: i })
    if (isPeople(text, who)) return { who, what: { start: who.end, end } }
  }
  return null
}

/** Rule `s-shares`: two or more limbs in a row, 甲级干部包乡镇、乙级干部包村; the first such run of [from, to). */
export function sharesIn(text: string, { start, end }: Span): Shares | null {
  let tiers: FoundTier[] = []
  let last = start
  let from = start
  for (let i = start; i <= end; i++) {
    if (i < end && !endsLimb(text, i)) continue
    const tier = i - from <= longestLimb ? limbOf(text, { start: from, end: i }) : null
    if (tier) {
      tiers.push(tier)
      last = i
    } else if (tiers.length >= 2) break
    else tiers = []
    from = i + 1
  }
  return tiers[0] && tiers.length >= 2 ? { start: tiers[0].who.start, end: last, tiers } : null
}

const isLevel = charSet('省市州盟县区旗乡镇街村屯组户')
const levelChars = charSet('省市州盟县区旗乡镇街道村屯组户社、()')
/** What several levels may form together. 三级会议 is a meeting of one day. */
const levelHeads = ['体系', '机制', '网络', '网格', '责任制', '责任', '包保', '联动']

/** The levels in front of 四级, one span each. */
function levelsOf(text: string, { start, end }: Span): Span[] {
  const levels: Span[] = []
  for (let from = start; from < end; ) {
    const comma = text.indexOf('、', from)
    const to = comma < 0 || comma > end ? end : comma
    if (to > from) levels.push({ start: from, end: to })
    from = to + 1
  }
  return levels
}

/** Rule `s-levels`: 市、县、乡、村四级…体系, or 四级书记 with what they do. */
export function levelSchemes(text: string): Shares[] {
  const found: Shares[] = []
  for (let at = text.indexOf('级'); at >= 0; at = text.indexOf('级', at + 1)) {
    const count = chineseDigit(text.charAt(at - 1))
    if (count === null || count < 2) continue
    let start = at - 1
    while (start > 0 && at - start < 30 && levelChars(text, start - 1)) start--
    while (start < at && !isLevel(text, start)) start++
    const levels = levelsOf(text, { start, end: at - 1 })
    if (levels.length < 2) continue
    let end = at + 1
    while (end < text.length && end - at < 24 && !endsClause(text, end) && text.charAt(end) !== '、') end++
    if (text.startsWith('书记', at + 1)) {
      const what = at + 3 < end ? { start: at + 3, end } : null
      found.push({ start, end, tiers: [{ who: { start, end: at + 3 }, what }] })
      continue
    }
    const rest = text.slice(at + 1, end)
    const head = levelHeads.find((word) => rest.includes(word))
    if (!head) continue
    const tiers = levels.map((who) => ({ who, what: null }))
    found.push({ start, end: at + 1 + rest.indexOf(head) + head.length, tiers })
  }
  return found
}

/** The members of 支部书记+党员+群众, where they are people. */
export function membersOf(text: string, { start, end }: Span): FoundTier[] {
  const tiers: FoundTier[] = []
  for (let from = start; from < end; ) {
    const plus = text.indexOf('+', from)
    const to = plus < 0 || plus > end ? end : plus
    if (to > from) tiers.push({ who: { start: from, end: to }, what: null })
    from = to + 1
  }
  return tiers.length >= 3 && tiers.some(({ who }) => isPeople(text, who)) ? tiers : []
}

const openers = ['由', '让', '把', '将']
const leads = [...openers, '安排', '挑选', '选派', '选拔', '抽调', '调配', '指定', '明确', '并', '请']

/** Who stands before `at` in its clause, after a word that hands them the task; the whole clause where none does. */
function whoBefore(text: string, at: number, from: number): { who: Span; handed: boolean } {
  let start = at
  while (start > from && !endsClause(text, start - 1)) start--
  let handed = false
  for (let i = start; i < at; i++) {
    const lead = leads.find((word) => text.startsWith(word, i))
    if (!lead) continue
    start = i + lead.length
    handed ||= openers.includes(lead)
  }
  return { who: without(text, { start, end: at }), handed }
}

/** Where people begin who are counted first: how many they are is a claim of its own. */
function afterCount(text: string, { start, end }: Span): number {
  let at = readNumeral(text, start)?.end ?? start
  if (at === start) return start
  while (at < end && '多余几名位个人'.includes(text.charAt(at))) at++
  return end - at >= 2 ? at : start
}

interface Assignment {
  word: string
  /** Which kinds of scheme it can belong to, by what stands in the task. */
  fits(kind: SchemeKind, task: string): boolean
  needs: 'people' | 'handing' | 'gathering' | null
}

const branchTask = /支部|党组织|党委/
const dutyTask = /负(?:总|主|全)?责/
const assignments: readonly Assignment[] = [
  {
    word: '担任',
    fits: (kind, task) =>
      kind === 'grid' ? task.includes('网格') : kind === 'temporary_branch' && branchTask.test(task),
    needs: null,
  },
  { word: '编入', fits: (kind) => kind === 'grid', needs: 'handing' },
  { word: '纳入', fits: (kind) => kind === 'grid' || kind === 'responsibility_tiers', needs: 'handing' },
  {
    word: '对',
    fits: (kind, task) => kind === 'responsibility_tiers' && dutyTask.test(task),
    needs: 'people',
  },
  { word: '参与', fits: (kind) => kind === 'grid', needs: 'gathering' },
  { word: '“', fits: (kind) => kind === 'service', needs: 'handing' },
]
const beginsAssignment = charSet(assignments.map(({ word }) => word.charAt(0)))

/** Words that gather people: 整合…等六支队伍参与. */
const gathers = ['整合', '组织', '动员', '发动']

/** Rule `s-assigned`: who does what for a scheme of this kind, in [start, end) of its sentence. */
export function assignedIn(text: string, kind: SchemeKind, { start, end }: Span): FoundTier[] {
  const tiers: FoundTier[] = []
  for (let i = start; i < end; i++) {
    if (!beginsAssignment(text, i)) continue
    const assignment = assignments.find(({ word }) => text.startsWith(word, i))
    if (!assignment) continue
    let to = i
    while (to < end && !endsClause(text, to)) to++
    if (!assignment.fits(kind, text.slice(i, to))) continue
    const { who, handed } = whoBefore(text, i, start)
    const gather = gathers.find((verb) => text.startsWith(verb, who.start))
    if (assignment.needs === 'gathering') who.start += gather?.length ?? 0
    const fulfilled =
      assignment.needs === null ||
      (assignment.needs === 'handing' && handed) ||
      (assignment.needs === 'gathering' && gather !== undefined && isPeople(text, who)) ||
      (assignment.needs === 'people' && isPeople(text, who))
    who.start = afterCount(text, who)
    if (who.end - who.start < 2 || !fulfilled) continue
    tiers.push({ who, what: { start: i, end: to } })
    i = to
  }
  return tiers
}
