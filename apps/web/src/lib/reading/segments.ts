import type { Span } from '@jianbao/core'

/** What a mark stands for: a repair, a claim, a place, another name, a field of the header, or a part of a line with a role of its own. */
export type MarkKind = 'repair' | 'claim' | 'place' | 'name' | 'field' | 'part'

/** A stretch of text that belongs to a note. One with `start === end` is a seam: something was taken out there. */
export interface Mark {
  start: number
  end: number
  kind: MarkKind
  /** The key of the note, the same in the capture, the article and the notes. */
  key: string
  /** The first mark of its key: where a link from the note arrives. */
  anchor?: boolean
}

/** A stretch of text under one set of marks. Segments never nest and never overlap. */
export interface Segment {
  start: number
  end: number
  text: string
  /** All marks over this stretch, in the order given. */
  marks: readonly Mark[]
  /** Keys of the marks that begin here and are the first of their key, so that an id stands in a text only once. */
  anchors: readonly string[]
}

const inside = (range: Span, mark: Mark): boolean =>
  mark.start === mark.end
    ? mark.start >= range.start && mark.start <= range.end
    : mark.start < range.end && mark.end > range.start

/**
 * Cuts `text` from `range.start` to `range.end` (UTF-16 offsets) at every edge of a mark. The texts of the segments, joined,
 * are exactly that slice; marks that reach beyond the range are clipped; seams become segments with an empty text.
 */
export function segment(text: string, range: Span, marks: readonly Mark[]): Segment[] {
  const here = marks.filter((mark) => inside(range, mark))
  const edges = new Set([range.start, range.end])
  for (const mark of here) {
    edges.add(Math.max(mark.start, range.start))
    edges.add(Math.min(mark.end, range.end))
  }
  const cuts = [...edges].sort((a, b) => a - b)
  const opening = groupBy(here, (mark) => Math.max(mark.start, range.start))
  const segments: Segment[] = []
  let open: Mark[] = []
  for (const [i, start] of cuts.entries()) {
    const starting = opening.get(start) ?? []
    const seams = starting.filter((mark) => mark.start === mark.end)
    if (seams.length > 0)
      segments.push({ start, end: start, text: '', marks: seams, anchors: anchorsOf(seams) })
    const end = cuts[i + 1]
    if (end === undefined) break
    const begun = starting.filter((mark) => mark.end > mark.start)
    open = [...open.filter((mark) => mark.end > start), ...begun]
    const anchors = anchorsOf(begun.filter((mark) => mark.start === start))
    segments.push({ start, end, text: text.slice(start, end), marks: open, anchors })
  }
  return segments
}

function anchorsOf(marks: readonly Mark[]): string[] {
  return marks.filter((mark) => mark.anchor).map((mark) => mark.key)
}

function groupBy<T>(items: readonly T[], key: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}
