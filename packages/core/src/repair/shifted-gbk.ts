import type { Edit } from '../types.ts'
import { gbkBytes, gbkCandidates, gbkCharacter, gbkOnlyCandidates } from './gbk.ts'
import { commonCharacters, commonPairs } from './generated/bigrams.ts'
import { simplifiedForm, simplify } from './simplify.ts'

const rank = new Map(Array.from(commonCharacters, (char, i) => [char, i]))
const pairs = new Set<string>()
for (const entry of commonPairs.split(' '))
  for (const second of entry.slice(1)) pairs.add(entry.charAt(0) + second)

/** Sentence marks are the commonest characters of any text; these are the ones that a lost byte hits most. */
const marks = '，。、；：？！”“（）《》'
/** Marks and figures that say nothing of how ordinary a text is, but never stand at an edge for a lost character. */
const isNeutral = (char: string) =>
  marks.includes(char) || '—…·％℃【】『』「」〔〕'.includes(char) || (char >= '０' && char <= '９')
const isLoss = (char: string) => char === '?' || char === '\ufffd'
const isHan = (char: string) => char >= '\u4e00' && char <= '\u9fff'
const isAscii = (char: string) => char !== '' && char < '\u0080'

/** A run ends where a number follows, and what is counted so is most often counted in a place. */
const placeSuffixes = '县市区州乡镇村'

/** Readings below this are no Chinese text; a reading must gain this much on what stands there. */
const leastScore = 0.4
const leastGain = 0.5
/** Without one ordinary pair its characters must be common throughout: ordinary ones come about by chance. */
const leastWithoutPair = 0.7
/** Readings closer than this to the likeliest one may be the right one as well. */
const leastLead = 0.3

const longestRun = 30
const shownCandidates = 8

/** How ordinary a pair of neighbours is in Chinese text. */
function pairScore(a: string, b: string): number {
  if (pairs.has(a + b)) return 2
  if ((a !== '' && marks.includes(a)) || (b !== '' && marks.includes(b))) return 0.5
  return 0
}

/** How ordinary one character is: 1 for the commonest, 0 for those outside the table, below 0 for what is not an ideograph. */
function characterScore(char: string): number {
  if (marks.includes(char)) return 1
  const at = rank.get(char)
  if (at !== undefined) return 1 - at / (2 * rank.size)
  return isHan(char) ? -0.5 : -1.5
}

/** Whether any two neighbours are an ordinary pair. */
const hasPair = (text: string) =>
  Array.from(text, (char, i) => pairs.has(text.charAt(i - 1) + char)).includes(true)

/** How ordinary a text is, a character; marks stand in every reading and prove nothing. */
function readingScore(text: string): number {
  let score = 0
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i)
    if (isNeutral(char)) continue
    score += characterScore(char) + (pairs.has(text.charAt(i - 1) + char) ? 2 : 0)
    count++
  }
  return count === 0 ? 0 : score / count
}

/** Whether two bytes are of the part of GBK where GB2312 lies; out of step, text of GB2312 stays in it. */
const isInner = (code: number | null): code is number =>
  code !== null && code >> 8 >= 0xa1 && (code & 0xff) >= 0xa1

/** Traditional characters that converters make of a second, rarer Simplified one as well. */
const rarerForms = new Map(
  Array.from('鯰鲇 顎腭 鏇镟 鍾锺 鉅钜 逕迳 瀋渖 餘馀 諮谘 煙菸 暱昵'.split(' '), ([from, to]) => [from, to]),
)

/** What a character was before a converter made it Traditional, as far as that can have happened. */
const unconverted: readonly ((char: string) => string)[] = [
  simplifiedForm,
  (char) => rarerForms.get(char) ?? simplifiedForm(char),
  (char) => char,
]

/** Bytes of the run's two-byte characters, those outside GB2312 taken back by `form`; null where one has none. */
function bytesOf(run: string, form: (char: string) => string): number[] | null {
  const bytes: number[] = []
  for (const char of run) {
    const code = gbkBytes(char)
    const before = isInner(code) ? code : gbkBytes(form(char))
    const taken = isInner(before) ? before : code
    if (taken === null) return null
    bytes.push(taken >> 8, taken & 0xff)
  }
  return bytes
}

/** The run read one byte later: the two-byte characters between its first and its last byte, or null. */
function shifted(bytes: readonly number[]): string | null {
  let text = ''
  for (let i = 1; i + 1 < bytes.length; i += 2) {
    const char = gbkCharacter(bytes[i] as number, bytes[i + 1] as number)
    if (char === null) return null
    text += char
  }
  return text
}

function readBytes(bytes: number[] | null): Reading | null {
  const inner = bytes && shifted(bytes)
  return bytes === null || inner === null || inner.length < 2
    ? null
    : { inner, bytes, score: readingScore(inner) }
}

/**
 * Candidates for an edge character, likeliest first: what the page itself writes in this company, the bracket that is `due`,
 * then pairs, then rank.
 */
function rankEdge(
  candidates: readonly string[],
  before: string,
  after: string,
  page: PageTrigrams,
  due = '',
): string[] {
  const score = (char: string) => {
    if (!isHan(char) && !marks.includes(char)) return -9
    const company = after === '' ? before.slice(-2) + char : before.slice(-1) + char + after.charAt(0)
    const onPage = isHan(char) && page().has(company) ? 6 : 0
    const place = after === '' && placeSuffixes.includes(char) ? 1 : 0
    const closes = after === '' && char === due ? 4 : 0
    return (
      onPage +
      place +
      closes +
      characterScore(char) +
      pairScore(before.slice(-1), char) +
      pairScore(char, after.charAt(0))
    )
  }
  return candidates
    .map((char) => ({ char, score: score(char) }))
    .filter((candidate) => candidate.score > -1)
    .sort((a, b) => b.score - a.score || (a.char < b.char ? -1 : 1))
    .map((candidate) => candidate.char)
}

/** Bytes that the run may have had, and what they read as in step. */
interface Reading {
  inner: string
  bytes: number[]
  score: number
}

interface Repair {
  /** What may stand between the edges, likeliest first; as a rule there is one. */
  inners: string[]
  heads: string[]
  tails: string[]
}

const closing: Record<string, string> = { '（': '）', '(': '）', '“': '”', '《': '》', '「': '」' }
const longestBracket = 60

/** The mark that closes what the text before `at` leaves open on its line, or ''. */
function dueAt(text: string, at: number): string {
  for (let i = at - 1; i >= 0 && i > at - longestBracket; i--) {
    const char = text.charAt(i)
    if (char === '\n' || '）)”》」'.includes(char)) return ''
    const closes = closing[char]
    if (closes !== undefined) return closes
  }
  return ''
}

/** Three neighbouring characters of the page, in Simplified script; gathered when first asked for. */
type PageTrigrams = () => ReadonlySet<string>

function trigramsOf(text: string): PageTrigrams {
  let found: Set<string> | undefined
  return () => {
    if (!found) {
      const page = simplify(text)
      found = new Set()
      for (let i = 0; i + 2 < page.length; i++) found.add(page.slice(i, i + 3))
    }
    return found
  }
}

/**
 * Reads `run` (the text between two loss marks) one byte later. The interior is fact if it reads better than what stands
 * there by a clear margin; the two edge characters are candidates. Where the loss is `undecoded`, its mark stands for a byte that the
 * page's reader had no character for, so that the first of them is one of GBK that GB2312 lacks. A '?' at its start may be the full-width one, folded.
 */
function readShifted(
  printed: string,
  before: string,
  page: PageTrigrams,
  due: string,
  undecoded: boolean,
): Repair | null {
  if (printed.includes('?', 1)) return null
  const run = printed.replaceAll('?', '？')
  const printedCharacters = Array.from(run, simplifiedForm).filter((char) => !isNeutral(char))
  if (printedCharacters.length < 2 || !printedCharacters.some((char) => characterScore(char) < 0)) return null
  const least = Math.max(leastScore, readingScore(run) + leastGain)
  const readings = unconverted
    .map((form) => readBytes(bytesOf(run, form)))
    .filter((reading) => reading !== null)
    .filter(({ inner, score }) => score >= least && (hasPair(inner) || score >= leastWithoutPair))
    .sort((a, b) => b.score - a.score)
  const [best] = readings
  if (!best) return null
  const trail = best.bytes[0] as number
  const heads = rankEdge(
    undecoded ? gbkOnlyCandidates(trail) : gbkCandidates({ trail }),
    before,
    best.inner,
    page,
  )
  const tails = rankEdge(gbkCandidates({ lead: best.bytes.at(-1) as number }), best.inner, '', page, due)
  if (heads.length === 0 || tails.length === 0) return null
  const inners = new Set(
    readings.filter(({ score }) => score > best.score - leastLead).map(({ inner }) => inner),
  )
  return { inners: [...inners], heads, tails }
}

/**
 * Rule `shifted-gbk`: GBK text that lost one byte and was read one byte late until an ASCII character put it right again.
 * The bytes between are intact, so they are read again in step. The first and last character of the run kept one byte
 * each and are inferred; the ASCII character swallowed with the last byte, if there was one, is U+FFFD, never guessed, and
 * full-width figures of the run are U+FFFD with the likeliest ones among the candidates.
 */
export function findShiftedGbk(text: string): Omit<Edit, 'id'>[] {
  const page = trigramsOf(text)
  const edits: Omit<Edit, 'id'>[] = []
  const loss = /[?\ufffd]/g
  for (let match = loss.exec(text); match; match = loss.exec(text)) {
    const edit = repairFrom(text, match.index, page)
    if (!edit) continue
    edits.push(edit)
    loss.lastIndex = edit.end
  }
  return edits
}

function repairFrom(text: string, at: number, page: PageTrigrams): Omit<Edit, 'id'> | null {
  if (isAscii(text.charAt(at + 1)) && text.charAt(at + 1) !== '?') return null
  const before = Array.from(text.slice(Math.max(0, at - 2), at), simplifiedForm).join('')
  let end = at + 1
  while (
    end < text.length &&
    end - at < longestRun &&
    (!isAscii(text.charAt(end)) || text.charAt(end) === '?')
  ) {
    if (end > at + 2 && isLoss(text.charAt(end))) {
      const repair = readShifted(
        text.slice(at + 1, end),
        before,
        page,
        dueAt(text, at),
        text.charAt(at) === '\ufffd',
      )
      if (repair) return toEdit(text, at, end + 1, repair)
    }
    end++
  }
  return null
}

/** What all readings have in common, U+FFFD where they differ. */
const common = ([first = '', ...others]: readonly string[]) =>
  Array.from(first, (char, i) => (others.every((other) => other[i] === char) ? char : '\ufffd')).join('')

/** The bytes of a digit may be intact, but only the guess that they were read late makes it one. */
const withoutDigits = (text: string) => text.replace(/[０-９]/g, '\ufffd')

function toEdit(
  text: string,
  start: number,
  end: number,
  { inners, heads, tails }: Repair,
): Omit<Edit, 'id'> {
  const lost = isHan(text.charAt(end)) || /[0-9A-Za-z]/.test(text.charAt(end)) ? '\ufffd' : ''
  const reading = (head: string | undefined, inner: string | undefined, tail: string | undefined) =>
    `${head ?? ''}${inner ?? ''}${tail ?? ''}${lost}`
  const known = text.charAt(start) === '\ufffd' ? common(heads) : heads[0]
  const candidates = [
    ...inners.map((inner) => reading(heads[0], inner, tails[0])),
    ...tails.slice(1, shownCandidates / 2).map((tail) => reading(heads[0], inners[0], tail)),
    ...heads.slice(1, shownCandidates / 2).map((head) => reading(head, inners[0], tails[0])),
  ]
  return {
    start,
    end,
    kind: 'mojibake',
    raw: text.slice(start, end),
    text: withoutDigits(reading(known, common(inners), tails[0])),
    certain: false,
    candidates,
  }
}
