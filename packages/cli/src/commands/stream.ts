import { type Command, InvalidArgumentError, Option } from 'commander'
import { inOrder, type Shard, toBatches } from '../batch/batches.ts'
import { logFailure } from '../batch/failure.ts'
import { type Emit, emits } from '../batch/lines-task.ts'
import { type OutputOptions, openOutput } from '../batch/output.ts'
import { startProgress } from '../batch/progress.ts'
import { startRunner } from '../batch/threads.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { type CaptureOptions, captureOptions, threadsOption } from '../options.ts'
import { formOf, type InputForm, inputForms } from '../records/forms.ts'
import { defaultLimit, type InputRecord } from '../records/record.ts'
import { readRecords } from '../records/records.ts'

interface StreamOptions extends CaptureOptions, OutputOptions {
  in?: InputForm
  emit: Emit
  threads: number
  shard: Shard
}

const help = `
Each record of the input gives, in its order, one line of JSON, or with --emit
claims one for each claim of its articles; both gives the one and then the
others. A record that cannot be read gives an error line, and the next one
follows. Empty input gives no output.

--emit tables gives {"table", "row"} for each row of the tables pages, articles,
claims, shingles (by which reprints are found) and errors: what apps/cluster
writes as Parquet. 'jianbao add' keeps the table pages.

Records of NDJSON: {"id"?, "text" or "html", "url"?, "capturedAt"?}; any other
field comes back under "extra". Of WARC files the pages are read, of WET files
the texts; with --in txt or html all of the input is one capture. Files may be
gzipped. What a file holds is told by its name, of stdin by --in.

With --out a manifest beside it says how far the run has come; --resume goes
on from there after a run was broken off, however it was.

Examples:
  jianbao stream < captures.ndjson > pages.ndjson
  jianbao stream crawl-*.warc.gz --emit claims --out claims.ndjson
  jianbao stream big.ndjson --out pages.ndjson --resume
  jianbao stream big.ndjson --shard 2/8 --threads 1 > part-2.ndjson`

/** `jianbao stream [FILE...]`: the batch contract. */
export function defineStream(program: Command, finish: (code: ExitCode) => void): void {
  const command = program
    .command('stream')
    .summary('take millions of captures apart, a record a line')
    .description('Reads records from files or stdin and prints what each holds, in order, in flat memory.')
    .argument('[file...]', 'files to read (default: stdin)')
    .addOption(
      new Option('--in <form>', 'what the input holds (default: by file name, else ndjson)').choices(
        inputForms,
      ),
    )
    .addOption(new Option('--emit <what>', 'what to print').choices(emits).default('pages'))
    .addOption(threadsOption())
    .addOption(
      new Option('--shard <i/n>', 'only every n-th record, from the i-th on')
        .argParser(readShard)
        .default({ part: 1, of: 1 }, 'all of it'),
    )
    .option('--out <file>', 'write to a file instead of stdout')
    .option('--manifest <file>', 'where to say how far the run has come (default: beside --out)')
    .option('--resume', 'go on with --out where an earlier run was broken off')
    .addHelpText('after', help)
    .action(async (files: string[], options: StreamOptions) => finish(await stream(files, options)))
  for (const option of captureOptions()) command.addOption(option)
}

function readShard(text: string): Shard {
  const [, part, of] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number)
  if (part !== undefined && of !== undefined && part >= 1 && part <= of) return { part, of }
  throw new InvalidArgumentError('It must be i/n with 1 <= i <= n, such as 2/8.')
}

async function stream(files: readonly string[], options: StreamOptions): Promise<ExitCode> {
  const { maxErrors = Number.POSITIVE_INFINITY, emit, script, limit = defaultLimit, shard, threads } = options
  const paths = files.length > 0 ? files : ['-']
  const asked = JSON.stringify({
    paths,
    in: options.in,
    emit,
    script,
    charset: options.charset,
    limit,
    shard,
  })
  const output = await openOutput(asked, options)
  const progress = await startProgress(paths)
  const runner = startRunner<'lines'>(threads, { name: 'lines', options: { emit, script, limit } })
  let { records, errors } = output.start
  let read = output.start.read
  try {
    const batches = toBatches(recordsOf(paths, options, progress.bytes), shard, read)
    for await (const batch of inOrder(batches, runner, threads * 2)) {
      read = batch.read
      records += batch.records.length
      errors += batch.failures.length
      if (batch.failures.length > 0) progress.clear()
      for (const failure of batch.failures) logFailure(failure)
      await output.write(batch.output, { read, records, errors, done: false })
      progress.records(batch.records.length)
      if (errors > maxErrors) return exitCode.tooManyErrors
    }
    await output.write(new Uint8Array(), { read, records, errors, done: true })
  } finally {
    progress.stop()
    await runner.close()
    await output.close()
  }
  return exitCode.done
}

async function* recordsOf(
  paths: readonly string[],
  { in: form, charset, limit = defaultLimit }: StreamOptions,
  onBytes: (count: number) => void,
): AsyncGenerator<InputRecord> {
  for (const path of paths) {
    const options = { form: form ?? formOf(path) ?? 'ndjson', limit, onBytes }
    yield* readRecords(path, charset === undefined ? options : { ...options, charset })
  }
}
