import { basename } from 'node:path'
import { capturedText } from '@jianbao/core'
import type { NewPage } from '@jianbao/corpus'
import { openCorpus } from '@jianbao/corpus/node'
import type { Command } from 'commander'
import { startQueue } from '../add-queue.ts'
import { envelopeOf } from '../envelope.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { logError } from '../log.ts'
import { type CaptureOptions, captureOptions, dataOption } from '../options.ts'
import { print } from '../output.ts'
import { startProgress } from '../progress.ts'
import { readCapture } from '../read-capture.ts'
import { type FoundPath, readPaths } from '../read-paths.ts'

type AddOptions = CaptureOptions & { data: string }

/** A file's page, or why it has none. */
type ReadPage = { page: NewPage } | { page: null; error: { code: string; message: string } }

const help = `
Folders are searched to the bottom for .txt, .html and .htm. A capture's id is
the hash of its bytes: adding a folder again adds only what is new, and a run
that was broken off can be started again. A file that cannot be read or parsed
is told on stderr and the next one follows. At the end one line counts what was
added, unchanged, replaced (known, but read in another way) and failed.

Examples:
  jianbao add clippings/
  jianbao add front-page.html notice.txt --data ~/corpus
  JIANBAO_DATA=~/corpus jianbao add big5/ --charset big5
  jianbao add clippings/ --max-errors 0     stop at the first file that fails`

/** `jianbao add PATH...`: captures into the corpus. */
export function defineAdd(program: Command, finish: (code: ExitCode) => void): void {
  const command = program
    .command('add')
    .summary('keep captures in the corpus')
    .description(
      'Reads captures from files and folders and keeps their articles in the corpus, to be searched.',
    )
    .argument('<path...>', 'files and folders to add')
    .addOption(dataOption())
    .addHelpText('after', help)
    .action(async (paths: string[], options: AddOptions) => finish(await addPaths(paths, options)))
  for (const option of captureOptions()) command.addOption(option)
}

async function addPaths(paths: readonly string[], options: AddOptions): Promise<ExitCode> {
  const { maxErrors = Number.POSITIVE_INFINITY } = options
  const driver = await openCorpus(options.data)
  const progress = await startProgress(paths)
  const queue = startQueue(driver)
  let failed = 0
  try {
    for await (const found of readPaths(paths)) {
      const read = await readPage(found, options)
      if (read.page) await queue.add(read.page)
      else {
        failed++
        progress.clear()
        logError(read.error.message, { path: found.path, code: read.error.code })
      }
      progress.step()
      if (failed > maxErrors) break
    }
    await queue.flush()
  } finally {
    progress.stop()
    driver.close()
  }
  const { added, unchanged, replaced } = queue.counts
  await print(`${added} added, ${unchanged} unchanged, ${replaced} replaced, ${failed} failed\n`)
  return failed > maxErrors ? exitCode.tooManyErrors : exitCode.done
}

async function readPage({ path, problem }: FoundPath, options: AddOptions): Promise<ReadPage> {
  if (problem !== undefined) return { page: null, error: { code: 'unreadable', message: problem } }
  const reading = await readCapture(path, options)
  if (!reading.ok) return { page: null, error: reading.error }
  const envelope = envelopeOf(reading.capture, options)
  if (!envelope.ok) return { page: null, error: envelope.error }
  const { page } = envelope
  return { page: { page, text: capturedText(reading.capture, page), name: basename(path) } }
}
