import type { Driver } from '@jianbao/corpus'
import { corpusPath, openCorpus } from '@jianbao/corpus/node'
import type { Command } from 'commander'
import { startQueue } from '../add-queue.ts'
import { inOrder, toBatches } from '../batch/batches.ts'
import { logFailure } from '../batch/failure.ts'
import { startProgress } from '../batch/progress.ts'
import { type Outcome, readAnew } from '../batch/rows-task.ts'
import { startRunner } from '../batch/threads.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { type CaptureOptions, captureOptions, dataOption, threadsOption } from '../options.ts'
import { print } from '../output.ts'
import { readPaths } from '../read-paths.ts'
import { formOf, isParquet } from '../records/forms.ts'
import { defaultLimit, type StoreRecord } from '../records/record.ts'
import { readRecords } from '../records/records.ts'
import { readPageTable } from '../tables/read-page-table.ts'

type AddOptions = CaptureOptions & { data: string; threads: number }

const help = `
Folders are searched to the bottom for .txt, .html and .htm, each one capture,
and for .ndjson, .jsonl, .warc and .wet, which hold many; all of them may be
gzipped. A file that is named outright is read whatever its name, as text where
that says nothing. Records of NDJSON are those of 'jianbao stream'. Pages that
apps/cluster has read are kept from its table: 'jianbao add out/pages'.

A capture's id is the hash of its bytes, or what its record says: adding a
folder again reads and adds only what is new, and a run that was broken off can
be started again. What cannot be read or parsed is told on stderr and the next one
follows. At the end one line counts what was added, unchanged, replaced (the
same id with another content, or read in another way) and failed.

Examples:
  jianbao add clippings/
  jianbao add front-page.html notice.txt --data ~/corpus
  jianbao add crawl.warc.gz captures.ndjson
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
    .addOption(threadsOption())
    .addHelpText('after', help)
    .action(async (paths: string[], options: AddOptions) => finish(await addPaths(paths, options)))
  for (const option of captureOptions()) command.addOption(option)
}

async function addPaths(paths: readonly string[], options: AddOptions): Promise<ExitCode> {
  const driver = await openCorpus(options.data)
  try {
    return await addTo(driver, paths, options)
  } finally {
    driver.close()
  }
}

async function addTo(driver: Driver, paths: readonly string[], options: AddOptions): Promise<ExitCode> {
  const { maxErrors = Number.POSITIVE_INFINITY, script, limit = defaultLimit, threads } = options
  const progress = await startProgress(filesOf(paths))
  const store = corpusPath(options.data)
  const runner = startRunner<'rows'>(threads, { name: 'rows', options: { script, limit, store } })
  const queue = startQueue(driver)
  let failed = 0
  /** What a record comes to, null where its page is stored. One that was stored when a thread looked may be another now. */
  async function settled(outcome: Outcome, record: StoreRecord) {
    if (!('known' in outcome)) return outcome
    if (await queue.keep(outcome.known)) return null
    return readAnew(record, { script, limit })
  }
  try {
    const batches = toBatches(recordsOf(paths, options, progress.bytes), { part: 1, of: 1 }, 0)
    keeping: for await (const { outcomes, records } of inOrder(batches, runner, threads * 2)) {
      progress.records(outcomes.length)
      for (const [i, each] of outcomes.entries()) {
        const outcome = await settled(each, records[i] as StoreRecord)
        if (outcome === null) continue
        if ('page' in outcome) await queue.add(outcome.page)
        else {
          progress.clear()
          logFailure(outcome.failure)
          if (++failed > maxErrors) break keeping
        }
      }
    }
    await queue.flush()
  } finally {
    progress.stop()
    await runner.close()
  }
  const { added, unchanged, replaced } = queue.counts
  await print(`${added} added, ${unchanged} unchanged, ${replaced} replaced, ${failed} failed\n`)
  return failed > maxErrors ? exitCode.tooManyErrors : exitCode.done
}

async function* filesOf(paths: readonly string[]): AsyncGenerator<string> {
  for await (const { path, problem } of readPaths(paths)) if (problem === undefined) yield path
}

async function* recordsOf(
  paths: readonly string[],
  { charset, limit = defaultLimit }: AddOptions,
  onBytes: (count: number) => void,
): AsyncGenerator<StoreRecord> {
  for await (const { path, problem } of readPaths(paths)) {
    if (problem !== undefined) {
      yield { kind: 'failed', path, name: path, code: 'unreadable', message: problem }
      continue
    }
    if (isParquet(path)) {
      yield* readPageTable(path, onBytes)
      continue
    }
    const reading = { form: formOf(path) ?? 'txt', limit, onBytes }
    yield* readRecords(path, charset === undefined ? reading : { ...reading, charset })
  }
}
