import type { Article, Edit, Span } from '@jianbao/core'
import type { PageHead } from './article-format.ts'

/** The edits of a page that lie in the reach of one of its articles: the stretches its titles and blocks came from. */
export function editsOf({ metadata, body }: Article, { edits }: PageHead): Edit[] {
  const titles = [metadata.headline, metadata.kicker, metadata.deck].flatMap((field) => field?.spans ?? [])
  const reaches = merged([...titles, ...body.flatMap(({ pieces }) => reachOf(pieces))])
  return edits.filter((edit) => {
    const near = lastFrom(reaches, edit.end)
    return near !== undefined && near.end > edit.start
  })
}

function reachOf(pieces: readonly Span[]): Span[] {
  const [first] = pieces
  const last = pieces.at(-1)
  return first && last ? [{ start: first.start, end: last.end }] : []
}

/** Spans in order, those that touch or overlap made one. */
function merged(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return joined
}

/** The last span that begins before an offset. */
function lastFrom(spans: readonly Span[], offset: number): Span | undefined {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return spans[low - 1]
}
