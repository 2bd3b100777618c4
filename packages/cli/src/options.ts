import { availableParallelism } from 'node:os'
import type { ParseOptions } from '@jianbao/core'
import { InvalidArgumentError, Option } from 'commander'

/** How captures are read, as given on the command line. */
export interface CaptureOptions {
  script: NonNullable<ParseOptions['script']>
  charset?: string
  /** Most code units of decoded text accepted. */
  limit?: number
  maxErrors?: number
}

/** The options of every command that reads captures. */
export function captureOptions(): Option[] {
  return [
    new Option(
      '--script <script>',
      'script of the clean text: auto keeps it, but undoes a mechanical conversion',
    )
      .choices(['auto', 'asis', 'hans', 'hant'])
      .default('auto'),
    new Option('--charset <label>', 'encoding of the files, such as gb18030 or big5 (default: detected)'),
    new Option('--limit <n>', 'longest capture accepted, in UTF-16 code units (default: 8388608)').argParser(
      positive,
    ),
    new Option(
      '--max-errors <n>',
      'stop with exit code 3 after more errors than this (default: no limit)',
    ).argParser(countingNumber),
  ]
}

/** What of them is core's. */
export function parseOptions({ script, limit }: Pick<CaptureOptions, 'script' | 'limit'>): ParseOptions {
  return limit === undefined ? { script } : { script, limit }
}

/** The folder that holds the corpus. */
export function dataOption(): Option {
  return new Option('--data <folder>', 'folder of the corpus').env('JIANBAO_DATA').default('.jianbao')
}

/** How many threads parse. */
export function threadsOption(): Option {
  return new Option('--threads <n>', 'threads that parse')
    .argParser(positive)
    .default(availableParallelism(), 'one a core')
}

/** Reads a whole number from 1. */
export function positive(text: string): number {
  const value = countingNumber(text)
  if (value > 0) return value
  throw new InvalidArgumentError('It must be a whole number from 1.')
}

/** Reads a whole number from 0. */
function countingNumber(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('It must be a whole number from 0.')
}
