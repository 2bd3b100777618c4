import type { Classified, LabelledLine } from '../classify/classify.ts'
import type { HeadField } from '../html/rendered.ts'
import type { HtmlReader } from '../html.ts'
import type { Repair } from '../repair/repair.ts'
import type {
  Article,
  Capture,
  CaptureInfo,
  Diagnostic,
  Edit,
  LinePart,
  MediaType,
  Mentions,
  Page,
  Script,
} from '../types.ts'
import { buildBody } from './body.ts'
import { buildMetadata, explainAbsences } from './metadata.ts'
import { wholeLines } from './whole-lines.ts'

export interface BuildInput {
  capture: Capture
  mediaType: MediaType
  text: string
  encoding: string
  script: Script
  classified: Classified
  /** What the page's head says of it; empty in plain text. */
  head: readonly HeadField[]
  /** Puts metadata beside the head; absent where no HTML is read. */
  withHead: HtmlReader['withHead'] | undefined
  edits: readonly Repair[]
  /** What put the lines into Simplified, where something did. */
  convert: ((text: string) => string) | undefined
  diagnostics: readonly Diagnostic[]
}

const noMentions = (): Mentions => ({
  places: [],
  persons: [],
  organisations: [],
  dates: [],
  quotes: [],
  documents: [],
  schemes: [],
})

/** Labels to a page: metadata, body, lines, edits and diagnostics; mentions and claims are left empty. */
export function build(input: BuildInput): Page {
  const { capture, text, classified } = input
  const articles: Article[] = []
  const diagnostics = [...input.diagnostics]
  const repairs = [...input.edits]
  const parts = new Map<number, LinePart[]>()
  const addParts = (line: number, found: readonly LinePart[]) =>
    parts.set(line, [...(parts.get(line) ?? []), ...found])
  classified.stories.forEach((story, index) => {
    const body = buildBody(text, classified.lines, story, index)
    const { metadata: printed, title } = buildMetadata(classified.lines, story, index, body.blocks)
    const { metadata, diagnostics: conflicts } =
      index === 0 && input.withHead
        ? input.withHead(printed, input.head)
        : { metadata: printed, diagnostics: [] }
    for (const edit of body.edits) repairs.push(edit)
    for (const [line, found] of body.parts) addParts(line, found)
    const headline = story.headline === null ? undefined : classified.lines[story.headline]
    if (headline && title.parts.length > 0) addParts(headline.line, title.parts)
    const id = index === 0 ? capture.id : `${capture.id}.${index + 1}`
    articles.push({ id, metadata, body: body.blocks, mentions: noMentions(), claims: [] })
    diagnostics.push(...conflicts, ...explainAbsences(metadata))
  })
  if (classified.noArticle !== null)
    diagnostics.push({ code: 'no-article', severity: 'info', message: classified.noArticle })
  if (input.convert) for (const edit of scriptEdits(text, classified.lines, input.convert)) repairs.push(edit)
  return {
    id: capture.id,
    capture: captureInfo(input),
    lines: wholeLines(classified.lines, parts),
    edits: withIds(repairs),
    diagnostics,
    articles,
  }
}

function captureInfo({ capture, mediaType, text, encoding, script }: BuildInput): CaptureInfo {
  return {
    mediaType,
    encoding,
    length: text.length,
    script,
    ...(capture.url === undefined ? {} : { url: capture.url }),
    ...(capture.capturedAt === undefined ? {} : { capturedAt: capture.capturedAt }),
  }
}

/** One edit for each line that has characters to put into Simplified; its text is what the conversion alone makes of the line. */
function scriptEdits(
  text: string,
  lines: readonly LabelledLine[],
  convert: (text: string) => string,
): Repair[] {
  return lines.flatMap(({ start, end }): Repair[] => {
    const raw = text.slice(start, end)
    const converted = convert(raw)
    return converted === raw ? [] : [{ start, end, kind: 'script', raw, text: converted, certain: true }]
  })
}

/** Puts edits in capture order and names each by its offset. */
function withIds(repairs: readonly Repair[]): Edit[] {
  const seen = new Map<number, number>()
  return [...repairs]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((repair) => {
      const count = (seen.get(repair.start) ?? 0) + 1
      seen.set(repair.start, count)
      return { id: `e${repair.start}${count > 1 ? `-${count}` : ''}`, ...repair }
    })
}
