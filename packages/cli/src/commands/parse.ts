import type { Command } from 'commander'
import { envelopeOf } from '../envelope.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { logError } from '../log.ts'
import { type CaptureOptions, captureOptions } from '../options.ts'
import { print } from '../output.ts'
import { readCapture } from '../read-capture.ts'

const help = `
Each file gives one line of JSON, in the order named:
  {"v":1,"id":"sha256-…","ok":true,"page":{…,"articles":[…]}}
  {"v":1,"id":"…","ok":false,"error":{"code":"too-large","message":"…"}}
A file that cannot be read, or is too large, gives such an error line, and the
next one follows.

.html and .htm are read as HTML, any other name as plain text; what comes from
stdin is told by its content.

Examples:
  jianbao parse page.txt
  jianbao parse *.html > pages.ndjson
  curl -s https://example.org/news.html | jianbao parse -
  jianbao parse old.txt --charset gb18030 --script hans
  jianbao parse page.txt | jq -r '.page.articles[0].body[].text'`

/** `jianbao parse FILE...`: envelopes on stdout. */
export function defineParse(program: Command, finish: (code: ExitCode) => void): void {
  const command = program
    .command('parse')
    .summary('take captures apart: one JSON line each')
    .description(
      'Reads captures and prints, for each, one JSON line: every line labelled, the articles, the facts.',
    )
    .argument('<file...>', "files to read; '-' for stdin")
    .addHelpText('after', help)
    .action(async (files: string[], options: CaptureOptions) => finish(await parseFiles(files, options)))
  for (const option of captureOptions()) command.addOption(option)
}

async function parseFiles(files: readonly string[], options: CaptureOptions): Promise<ExitCode> {
  const { maxErrors = Number.POSITIVE_INFINITY } = options
  let errors = 0
  for (const path of files) {
    const reading = await readCapture(path, options)
    const envelope = reading.ok ? envelopeOf(reading.capture, options) : reading
    await print(`${JSON.stringify(envelope)}\n`)
    if (envelope.ok) continue
    logError(envelope.error.message, { path, code: envelope.error.code })
    if (++errors > maxErrors) return exitCode.tooManyErrors
  }
  return exitCode.done
}
