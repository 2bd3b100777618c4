import { foldText, type Span } from '@jianbao/core'
import type { Term } from '../tokens.ts'

/** A piece of an article's body with what was looked for marked in it. */
export interface Snippet {
  /** A slice of the body on one line, with '…' where it was cut. */
  text: string
  /** Half-open UTF-16 ranges of `text`, in order, not overlapping; none where only the headline matched. */
  marks: Mark[]
}

/** Words found: where they stand in the snippet, and where in the article, so that the passage can be shown. */
export interface Mark extends Span {
  /** Index into the article's `body`. */
  block: number
  /** In that block's text. */
  at: Span
}

interface Hit extends Span {
  term: number
}

/** Lengths in UTF-16 code units. */
const width = 120
const lead = 30
/** Hits of one term that are looked at: the best window is nearly always among the first. */
const hitsPerTerm = 50

/** The window of `body` that shows the most terms, the first such; the opening where there is none. */
export function makeSnippet(body: string, terms: readonly Term[]): Snippet {
  const hits = findHits(foldText(body), terms)
  const best = bestHit(hits) ?? { start: 0, end: 0 }
  const start = windowStart(body, best.start)
  const end = wholeCharacter(body, Math.max(start + width, best.end))
  const before = start > 0 ? '…' : ''
  const after = end < body.length ? '…' : ''
  const shift = before.length - start
  return {
    text: before + body.slice(start, end).replaceAll('\n', ' ') + after,
    marks: join(hits.filter((hit) => hit.start >= start && hit.end <= end)).map((hit) => ({
      start: hit.start + shift,
      end: hit.end + shift,
      ...positionIn(body, hit),
    })),
  }
}

/** Where folded text has the terms, in order, of each no more than `most`. */
export function findHits(folded: string, terms: readonly Term[], most = hitsPerTerm): Hit[] {
  const hits: Hit[] = []
  for (const [term, { pattern }] of terms.entries()) {
    let count = 0
    for (const match of folded.matchAll(pattern)) {
      hits.push({ term, start: match.index, end: match.index + match[0].length })
      if (++count === most) break
    }
  }
  return hits.sort((a, b) => a.start - b.start || b.end - a.end)
}

function bestHit(hits: readonly Hit[]): Hit | undefined {
  let best: Hit | undefined
  let most = 0
  for (const [i, hit] of hits.entries()) {
    const inWindow = new Set<number>()
    for (let j = i; j < hits.length; j++) {
      const other = hits[j]
      if (!other || other.end > hit.start + width - lead) break
      inWindow.add(other.term)
    }
    if (inWindow.size > most) {
      best = hit
      most = inWindow.size
    }
  }
  return best ?? hits[0]
}

/** Some way before the hit, but at the beginning of its sentence or block where that is near. */
function windowStart(body: string, hit: number): number {
  const earliest = Math.max(0, hit - lead)
  const opening = body.slice(earliest, hit)
  const sentence = Math.max(...['\n', '。', '！', '？', '!', '?'].map((mark) => opening.lastIndexOf(mark)))
  return sentence >= 0 ? earliest + sentence + 1 : wholeCharacter(body, earliest)
}

/** `offset`, or one less where it would part a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset)
  return code >= 0xdc00 && code <= 0xdfff && offset > 0 ? offset - 1 : offset
}

function join(hits: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const { start, end } of hits) {
    const last = joined.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return joined
}

/** Where a stretch of a body stands: blocks are its lines. What goes on in the next block is cut off. */
export function positionIn(body: string, { start, end }: Span): { block: number; at: Span } {
  const opening = start === 0 ? 0 : body.lastIndexOf('\n', start - 1) + 1
  const closing = body.indexOf('\n', start)
  let block = 0
  for (let at = body.indexOf('\n'); at !== -1 && at < opening; at = body.indexOf('\n', at + 1)) block++
  return {
    block,
    at: { start: start - opening, end: (closing === -1 ? end : Math.min(end, closing)) - opening },
  }
}
