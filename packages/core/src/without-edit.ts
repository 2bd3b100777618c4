import { CaptureError } from './errors.ts'
import { locatorOf } from './locator.ts'
import type { Article, Block, Edit, Line, Mention, Page, Passage, Piece, Stated } from './types.ts'

/** A passage with one edit undone, and what became of offsets in its text. */
interface Undone {
  passage: Passage
  /** Where in the old text the edit's own text stood, and by how much the text behind it moved. */
  from: number
  to: number
  delta: number
}

const lengthOf = (piece: Piece) => piece.text?.length ?? piece.end - piece.start
const isBlankPiece = (piece: Piece) => piece.text !== undefined && piece.text.trim() === ''

/** A passage whose converted characters stand as captured again; `raw` is what the edit covered. */
function unconverted(passage: Passage, edit: Edit): Undone | null {
  let text = ''
  let at = 0
  const pieces = passage.pieces.map((piece): Piece => {
    const shown = passage.text.slice(at, at + lengthOf(piece))
    at += shown.length
    const inside = piece.start >= edit.start && piece.end <= edit.end
    if (
      !inside ||
      piece.text === undefined ||
      isBlankPiece(piece) ||
      lengthOf(piece) !== piece.end - piece.start
    ) {
      text += shown
      return piece
    }
    text += edit.raw.slice(piece.start - edit.start, piece.end - edit.start)
    return { start: piece.start, end: piece.end }
  })
  return text === passage.text ? null : { passage: { text, pieces }, from: 0, to: 0, delta: 0 }
}

/** A passage in which the captured characters stand again where the edit took them out or put others; null where it is not concerned. */
function restored(passage: Passage, edit: Edit): Undone | null {
  if (edit.kind === 'script') return unconverted(passage, edit)
  const { pieces } = passage
  const index = pieces.findIndex((piece) => piece.end > edit.start)
  const here = pieces[index]
  const before = index < 0 ? pieces.at(-1) : pieces[index - 1]
  const exact = here !== undefined && here.start === edit.start && here.end === edit.end
  // A run of blanks is one piece, whatever edits made it.
  const replaced =
    exact || (here !== undefined && isBlankPiece(here) && here.start <= edit.start && here.end >= edit.end)
  const inside =
    before !== undefined && here !== undefined && before.end <= edit.start && edit.end <= here.start
  const beside = before?.end === edit.start || here?.start === edit.end
  if (!replaced && !inside && !beside) return null
  const kept = index < 0 ? pieces.length : index
  const from = pieces.slice(0, kept).reduce((sum, piece) => sum + lengthOf(piece), 0)
  const to = from + (replaced ? lengthOf(here) : 0)
  const blank = (start: number, end: number): Piece[] =>
    replaced && !exact && start < end ? [{ start, end, text: ' ' }] : []
  const [blankBefore, blankAfter] = [blank(here?.start ?? 0, edit.start), blank(edit.end, here?.end ?? 0)]
  const text = blankBefore.map(() => ' ').join('') + edit.raw + blankAfter.map(() => ' ').join('')
  const own: Piece = { start: edit.start, end: edit.end }
  return {
    passage: {
      text: passage.text.slice(0, from) + text + passage.text.slice(to),
      pieces: [
        ...pieces.slice(0, kept),
        ...blankBefore,
        own,
        ...blankAfter,
        ...pieces.slice(replaced ? kept + 1 : kept),
      ],
    },
    from,
    to,
    delta: text.length - (to - from),
  }
}

/** A mention after its block changed: moved, grown around an insertion, or null where the words it named are gone. */
function moved<M extends Mention>(mention: M, { passage, from, to, delta }: Undone): M | null {
  let { start, end } = mention.at
  const replaces = to > from
  if (replaces && start < to && end > from) return null
  if (start >= to) start += delta
  if (end > from) end += delta
  const text = passage.text.slice(start, end)
  return { ...mention, at: { start, end }, text, spans: locatorOf(passage).spans(start, end) }
}

/** The value of a field as a passage, where its spans account for every character. */
function asPassage({
  value,
  spans,
}: {
  value: string
  spans: { start: number; end: number }[]
}): Passage | null {
  if (spans.reduce((sum, span) => sum + span.end - span.start, 0) !== value.length) return null
  let at = 0
  const pieces = spans.map(({ start, end }): Piece => {
    const text = value.slice(at, at + end - start)
    at += end - start
    return { start, end, text }
  })
  return { text: value, pieces }
}

function field<T>(stated: Stated<T> | null, edit: Edit): Stated<T> | null {
  if (stated === null || typeof stated.value !== 'string') return stated
  const passage = asPassage({ value: stated.value, spans: stated.spans })
  const undone = passage && restored(passage, edit)
  if (!undone) return stated
  return {
    ...stated,
    value: undone.passage.text as T,
    spans: undone.passage.pieces.map(({ start, end }) => ({ start, end })),
  }
}

/** Whether a line has characters of an edit as they are: then the body alone goes on without them, as with printed jumps. */
const shows = ({ pieces }: Line, edit: Edit) =>
  pieces.some(
    (piece) =>
      piece.start < edit.end &&
      piece.end > edit.start &&
      lengthOf(piece) === piece.end - piece.start &&
      !isBlankPiece(piece) &&
      (piece.text === undefined || piece.start !== edit.start || piece.end !== edit.end),
  )

/** A passage with an edit's characters before or after all that it has. */
function extended({ text, pieces }: Passage, edit: Edit, atStart: boolean): Undone {
  const own: Piece = { start: edit.start, end: edit.end }
  const at = atStart ? 0 : text.length
  return {
    passage: {
      text: atStart ? edit.raw + text : text + edit.raw,
      pieces: atStart ? [own, ...pieces] : [...pieces, own],
    },
    from: at,
    to: at,
    delta: edit.raw.length,
  }
}

/** The end of a line where an edit stood, though blanks that lines do not keep lie between. */
interface Edge {
  line: Line
  atStart: boolean
}

/**
 * Where an edit belongs that no line touches: the end of the line before where nothing but other edits lies between, else the
 * start of the line behind, as indents are commoner than blanks at ends.
 */
function edgeOf({ lines, edits }: Page, edit: Edit): Edge | null {
  const index = lines.findIndex(({ pieces }) => (pieces[0]?.start ?? 0) >= edit.end)
  const behind = index < 0 ? undefined : lines[index]
  const before = index < 0 ? lines.at(-1) : lines[index - 1]
  let end = before?.pieces.at(-1)?.end ?? -1
  for (const other of edits) if (other.kind !== 'script' && other.start === end) end = other.end
  const line = before && (behind === undefined || end > edit.start) ? before : behind
  return line ? { line, atStart: line === behind } : null
}

/** A passage without an edit, as `restored`; one that shares the end of a line where the edit stood gets it there. */
function undo(passage: Passage, edit: Edit, edge: Edge | null): Undone | null {
  if (edge === null) return restored(passage, edit)
  const { line, atStart } = edge
  const shares = atStart
    ? passage.pieces[0]?.start === line.pieces[0]?.start
    : passage.pieces.at(-1)?.end === line.pieces.at(-1)?.end
  return shares ? extended(passage, edit, atStart) : null
}

function article(given: Article, edit: Edit, edge: Edge | null): Article {
  const undone = given.body.map((block) => undo(block, edit, edge))
  const body = given.body.map((block, i): Block => ({ ...block, ...undone[i]?.passage }))
  const follow = <M extends Mention>(list: readonly M[]): M[] =>
    list.flatMap((mention) => {
      const change = undone[mention.block]
      const next = change ? moved(mention, change) : mention
      return next ? [next] : []
    })
  const { mentions, metadata } = given
  return {
    ...given,
    body,
    claims: follow(given.claims),
    mentions: {
      places: follow(mentions.places),
      persons: follow(mentions.persons),
      organisations: follow(mentions.organisations),
      dates: follow(mentions.dates),
      quotes: follow(mentions.quotes),
      documents: follow(mentions.documents),
      schemes: follow(mentions.schemes),
    },
    metadata: {
      ...metadata,
      headline: field(metadata.headline, edit),
      kicker: field(metadata.kicker, edit),
      deck: field(metadata.deck, edit),
      series: field(metadata.series, edit),
      publisher: field(metadata.publisher, edit),
      source: field(metadata.source, edit),
      prevTitle: field(metadata.prevTitle, edit),
      nextTitle: field(metadata.nextTitle, edit),
    },
  }
}

/**
 * The page with one edit undone: its captured characters stand in lines, body and fields again, offsets in the capture
 * stay, offsets in block texts follow. Facts read from the edit's own text are gone with it; ids of claims stay.
 *
 * @throws CaptureError 'unknown-edit' where the page has no edit of that id.
 */
export function withoutEdit(page: Page, editId: string): Page {
  const edit = page.edits.find((candidate) => candidate.id === editId)
  if (edit === undefined)
    throw new CaptureError(
      'unknown-edit',
      `The page ${page.id} has no edit "${editId}"; its edits are listed under "edits".`,
    )
  const edits = page.edits.filter((candidate) => candidate !== edit)
  if (edit.kind === 'suspected') return { ...page, edits }
  const ofBody = edit.kind !== 'script' && page.lines.some((line) => shows(line, edit))
  const inLines = page.lines.map((line) => (ofBody ? null : restored(line, edit)))
  const astray = !ofBody && edit.kind !== 'script' && inLines.every((undone) => undone === null)
  const edge = astray ? edgeOf(page, edit) : null
  return {
    ...page,
    edits,
    lines: page.lines.map((line, i): Line => {
      const undone = edge?.line === line ? extended(line, edit, edge.atStart) : inLines[i]
      return { ...line, ...undone?.passage }
    }),
    articles: page.articles.map((given) => article(given, edit, edge)),
  }
}
