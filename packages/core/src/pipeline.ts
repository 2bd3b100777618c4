import { build } from './build/build.ts'
import { classify } from './classify/classify.ts'
import { cleanLines } from './classify/cues.ts'
import { decode } from './decode.ts'
import type { LegacyDecoder } from './detect-encoding.ts'
import { CaptureError } from './errors.ts'
import { findDamage } from './repair/repair.ts'
import { simplify } from './repair/simplify.ts'
import { segmentText } from './segment.ts'
import type { Capture, Diagnostic, Page, ParseOptions } from './types.ts'

const defaultLimit = 8 * 1024 * 1024

interface Opened {
  text: string
  encoding: string
  diagnostics: Diagnostic[]
}

function open(capture: Capture, limit: number, legacy: LegacyDecoder | undefined): Opened {
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

/** Runs every stage before extraction; see ARCHITECTURE.md for the stages in order. */
export function read(capture: Capture, options: ParseOptions, legacy: LegacyDecoder | undefined): Page {
  const { text, encoding, diagnostics } = open(capture, options.limit ?? defaultLimit, legacy)
  const damage = findDamage(text)
  const convert =
    options.script === 'hans' || ((options.script ?? 'auto') === 'auto' && damage.script === 'hant-converted')
      ? simplify
      : undefined
  const lines = cleanLines(text, segmentText(text), damage.edits, convert)
  const classified = classify(lines)
  return build({
    capture,
    text,
    encoding,
    script: damage.script,
    classified,
    edits: damage.edits,
    converted: convert !== undefined,
    diagnostics,
  })
}
