import type { Edit } from '../types.ts'
import { gb2312Bytes, gb2312Candidates, gb2312Character } from './gb2312.ts'
import { commonCharacters, commonPairs } from './generated/bigrams.ts'
import { simplifiedForm, simplify } from './simplify.ts'

const rank = new Map(Array.from(commonCharacters, (char, i) => [char, i]))
const pairs = new Set<string>()
for (const entry of commonPairs.split(' '))
  for (const second of entry.slice(1)) pairs.add(entry.charAt(0) + second)

/** Sentence marks are the commonest characters of any text; these are the ones that a lost byte hits most. */
const marks = '，。、；：？！”“（）《》'
const isLoss = (char: string) => char === '?' || char === '\ufffd'
const isHan = (char: string) => char >= '\u4e00' && char <= '\u9fff'
const isAscii = (char: string) => char !== '' && char < '\u0080'

/** A run ends where a number follows, and what is counted so is most often counted in a place. */
const placeSuffixes = '县市区州乡镇村'

/** Readings below this are no Chinese text; a reading must gain this much on what stands there. */
const leastScore = 0.4
const leastGain = 0.5

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

/** How ordinary a text is, a character; marks stand in every reading and prove nothing. */
function readingScore(text: string): number {
  let score = 0
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i)
    if (marks.includes(char)) continue
    score += characterScore(char) + (pairs.has(text.charAt(i - 1) + char) ? 2 : 0)
    count++
  }
  return count === 0 ? 0 : score / count
}

/** Bytes of the run's two-byte characters; null where one has none. */
function bytesOf(run: string): number[] | null {
  const bytes: number[] = []
  for (const char of run) {
    const code = gb2312Bytes(simplifiedForm(char))
    if (code === null) return null
    bytes.push(code >> 8, code & 0xff)
  }
  return bytes
}

/** The run read one byte later: the two-byte characters between its first and its last byte, or null. */
function shifted(bytes: readonly number[]): string | null {
  let text = ''
  for (let i = 1; i + 1 < bytes.length; i += 2) {
    const char = gb2312Character(bytes[i] as number, bytes[i + 1] as number)
    if (char === null || !(isHan(char) || marks.includes(char) || (char >= '０' && char <= 'ｚ'))) return null
    text += char
  }
  return text
}

/** Candidates for an edge character, likeliest first: what the page itself writes in this company, then pairs, then rank. */
function rankEdge(
  candidates: readonly string[],
  before: string,
  after: string,
  page: PageTrigrams,
): string[] {
  const score = (char: string) => {
    if (!isHan(char) && !marks.includes(char)) return -9
    const company = after === '' ? before.slice(-2) + char : before.slice(-1) + char + after.charAt(0)
    const onPage = isHan(char) && page().has(company) ? 6 : 0
    const place = after === '' && placeSuffixes.includes(char) ? 1 : 0
    return (
      onPage +
      place +
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

interface Repair {
  inner: string
  heads: string[]
  tails: string[]
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
 * there by a clear margin; the two edge characters are candidates. A '?' at its start may be the full-width one, folded.
 */
function readShifted(printed: string, before: string, page: PageTrigrams): Repair | null {
  if (printed.includes('?', 1)) return null
  const run = printed.replaceAll('?', '？')
  const printedCharacters = Array.from(run, simplifiedForm).filter((char) => !marks.includes(char))
  if (printedCharacters.length < 2 || !printedCharacters.some((char) => characterScore(char) < 0)) return null
  const bytes = bytesOf(run)
  const inner = bytes && shifted(bytes)
  if (bytes === null || inner === null || inner.length < 2) return null
  if (readingScore(inner) < Math.max(leastScore, readingScore(run) + leastGain)) return null
  const heads = rankEdge(gb2312Candidates({ trail: bytes[0] as number }), before, inner, page)
  const tails = rankEdge(gb2312Candidates({ lead: bytes.at(-1) as number }), inner, '', page)
  return heads.length && tails.length ? { inner, heads, tails } : null
}

/**
 * Rule `shifted-gbk`: GBK text that lost one byte and was read one byte late until an ASCII character put it right again.
 * The bytes between are intact, so they are read again in step. The first and last character of the run kept one byte
 * each and are inferred; the ASCII character swallowed with the last byte, if there was one, is U+FFFD, never guessed.
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
      const repair = readShifted(text.slice(at + 1, end), before, page)
      if (repair) return toEdit(text, at, end + 1, repair)
    }
    end++
  }
  return null
}

function toEdit(text: string, start: number, end: number, { inner, heads, tails }: Repair): Omit<Edit, 'id'> {
  const lost = isHan(text.charAt(end)) || /[0-9A-Za-z]/.test(text.charAt(end)) ? '\ufffd' : ''
  const reading = (head: string | undefined, tail: string | undefined) =>
    `${head ?? ''}${inner}${tail ?? ''}${lost}`
  const candidates = [
    ...tails.slice(0, shownCandidates / 2).map((tail) => reading(heads[0], tail)),
    ...heads.slice(1, shownCandidates / 2).map((head) => reading(head, tails[0])),
  ]
  return {
    start,
    end,
    kind: 'mojibake',
    raw: text.slice(start, end),
    text: reading(heads[0], tails[0]),
    certain: false,
    candidates,
  }
}
