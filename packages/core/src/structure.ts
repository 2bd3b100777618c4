import type { LegacyReader } from './detect-encoding.ts'
import type { HtmlReader } from './html.ts'
import { read } from './pipeline.ts'
import type { TraditionalWriter } from './repair/script.ts'
import type { Capture, Page, ParseOptions } from './types.ts'

export { captureId } from './capture-id.ts'
export type { LegacyReader } from './detect-encoding.ts'
export { CaptureError } from './errors.ts'
export type { TraditionalWriter } from './repair/script.ts'
export type * from './types.ts'

export interface StructureOptions extends ParseOptions {
  /**
   * Reads GB18030 and Big5, and repairs lost bytes of GBK; import it from '@jianbao/core/legacy'. Without it such bytes are
   * read as UTF-8, with a diagnostic, and lost bytes stay as captured.
   */
  legacy?: LegacyReader
  /** Reads HTML; import it from '@jianbao/core/html'. Without it markup is read as text, with a diagnostic. */
  html?: HtmlReader
  /**
   * Writes Traditional script for `script: 'hant'`; import it from '@jianbao/core/traditional'. Without it the text stays as
   * captured, with a diagnostic.
   */
  traditional?: TraditionalWriter
}

/**
 * The clean article and the labelled lines of a capture, without facts: `mentions` and `claims` are empty.
 *
 * @throws CaptureError on misuse only: 'too-large', 'unknown-charset', 'no-content'.
 */
export function structure(capture: Capture, options: StructureOptions = {}): Page {
  return read(capture, options, options)
}
