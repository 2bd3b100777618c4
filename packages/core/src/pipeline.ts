// biome-ignore-all assist/source/organizeImports: the table that fold.ts brings is compressed better at the beginning of a bundle
import { foldText } from './fold.ts'
import { build } from './build/build.ts'
import { type Classified, classify } from './classify/classify.ts'
import { cleanLines } from './classify/cues.ts'
import { decode } from './decode.ts'
import type { LegacyReader } from './detect-encoding.ts'
import { CaptureError } from './errors.ts'
import type { HeadField } from './html/rendered.ts'
import type { HtmlReader } from './html.ts'
import { findDamage, type Repair } from './repair/repair.ts'
import { converterFor, type TraditionalWriter } from './repair/script.ts'
import { splitRunOn } from './run-on.ts'
import { type RawLine, segmentText } from './segment.ts'
import type { Capture, Diagnostic, MediaType, Page, ParseOptions, Span } from './types.ts'

const defaultLimit = 8 * 1024 * 1024

interface Opened {
  text: string
  encoding: string
  diagnostics: Diagnostic[]
}

function open(capture: Capture, limit: number, legacy: LegacyReader | undefined): Opened {
  const text = capture.text ?? capture.html
  if (text === undefined && capture.bytes === undefined) {
    throw new CaptureError('no-content', 'The capture has no content: give `bytes`, `text` or `html`.')
  }
  const opened =
    text === undefined
      ? decode(capture.bytes as Uint8Array, capture.charset, legacy)
      : { text, encoding: 'utf-8', diagnostics: [] }
  if (opened.text.length > limit) {
    throw new CaptureError(
      'too-large',
      `The capture has ${opened.text.length} characters; the limit is ${limit}. Raise the limit or split the capture.`,
    )
  }
  return opened
}

/** What the stages need beyond plain UTF-8 text; each is an entry of the package. */
export interface Readers {
  legacy?: LegacyReader | undefined
  html?: HtmlReader | undefined
  traditional?: TraditionalWriter | undefined
}

const htmlStart =
  /^[\s\ufeff]{0,200}(?:<!--[^>]{0,500}-->\s{0,50})?<(?:!doctype\s+html|html|head|body|meta|title|\?xml[^>]{0,100}>\s{0,20}<(?:!doctype\s+html|html))/i

function mediaTypeOf(capture: Capture, text: string): MediaType {
  if (capture.html !== undefined) return 'text/html'
  if (capture.text !== undefined) return capture.mediaType ?? 'text/plain'
  return capture.mediaType ?? (htmlStart.test(text.slice(0, 1024)) ? 'text/html' : 'text/plain')
}

/** Runs every stage before extraction; see ARCHITECTURE.md for the stages in order. */
export function read(capture: Capture, options: ParseOptions, readers: Readers): Page {
  const { text, encoding, diagnostics } = open(capture, options.limit ?? defaultLimit, readers.legacy)
  const mediaType = mediaTypeOf(capture, text)
  const rendered = mediaType === 'text/html' ? (readers.html?.render(text) ?? null) : null
  if (mediaType === 'text/html' && rendered === null) {
    diagnostics.push({
      code: 'html-reader-absent',
      severity: 'warning',
      message: 'No HTML reader was given; import one from "@jianbao/core/html". The markup was read as text.',
    })
  }
  const shown = rendered?.text ?? text
  const damage = findDamage(shown, readers.legacy)
  const convert = converterFor(options.script ?? 'auto', damage.script, readers.traditional, diagnostics)
  const raw = segmentText(shown, rendered?.markup)
  const rebase = rendered && readers.html?.rebase(rendered)
  const cleaned = (raw: readonly RawLine[]) => {
    const inShown = cleanLines(shown, raw, damage.edits, convert)
    return rebase
      ? inShown.map((line) => ({ ...line, ...rebase.span(line), passage: rebase.passage(line.passage) }))
      : inShown
  }
  const edits = rebase ? damage.edits.map((edit) => inSource(edit, rebase.span(edit), text)) : damage.edits
  const head = rendered?.head ?? []
  const read = (raw: readonly RawLine[]) => classify(cleaned(raw), titlesIn(head))
  const classified = inParts(splitRunOn(shown, raw), read) ?? read(raw)
  return build({
    capture,
    mediaType,
    text,
    encoding,
    script: damage.script,
    classified,
    head,
    withHead: readers.html?.withHead,
    edits,
    convert,
    diagnostics,
  })
}

/** What is read of lines that hold several paragraphs, unless it is several articles: a line belongs to one. */
function inParts(parts: readonly RawLine[] | null, read: (parts: readonly RawLine[]) => Classified) {
  const classified = parts && read(parts)
  return classified && classified.stories.length < 2 ? classified : null
}

const inSource = (edit: Repair, span: Span, text: string): Repair => ({
  ...edit,
  ...span,
  raw: text.slice(span.start, span.end),
})

/** The page's own titles for itself, folded. */
const titlesIn = (head: readonly HeadField[]): string[] =>
  head
    .filter(({ name }) => name === 'title' || name === 'og:title' || name === 'ld:headline')
    .map(({ value }) => foldText(value))
