import { readFileSync } from 'node:fs'
import {
  alignPair,
  countUses,
  framesOf,
  gatherFormulas,
  grownPhrases,
  type PartArticle,
  type PlaceRow,
  placeFinder,
  seedRows,
  type TextPair,
  trimPhrases,
  type UseRow,
} from '@jianbao/corpus/parts'
import { Argument, type Command } from 'commander'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { messageOf } from '../log.ts'
import { positive } from '../options.ts'
import { print } from '../output.ts'
import { describeReadError } from '../read-paths.ts'
import { jsonLines } from '../records/json-lines.ts'
import { UsageError } from '../usage-error.ts'

interface StepOptions {
  least: number
  phrases?: string
  most?: number
}

type Rows = AsyncIterable<object> | Iterable<object>

/** What can be done with the rows of a part; each is one function of the corpus. */
const steps: Readonly<Record<string, (rows: AsyncIterable<never>, options: StepOptions) => Rows>> = {
  align: (rows) => each<TextPair>(rows, alignPair),
  seeds: (rows) => each<PartArticle>(rows, seedRows),
  grow: (rows, { least }) =>
    each<Parameters<typeof grownPhrases>[0]>(rows, (article) => grownPhrases(article, least)),
  places: (rows, options) => each<PartArticle>(rows, placeFinder(readPhrases(options), options.most)),
  trim: (rows) => trimPhrases(rows as AsyncIterable<PlaceRow>),
  uses: (rows) => countUses(rows as AsyncIterable<PlaceRow>),
  frames: (rows, { least }) => all(rows as AsyncIterable<UseRow>, (uses) => framesOf(uses, least)),
  gather: (rows, { least }) => gatherFormulas(rows as AsyncIterable<PlaceRow & { frame: number }>, least),
}

const help = `
What 'formulas --compute' does with a corpus in one process, in steps that many
processes do with parts of a crawl: apps/cluster runs them and sorts between.
Rows are JSON, one a line, on stdin and stdout.

  align    pairs of articles (a, b, bodyA, bodyB) -> what they have in common
  seeds    articles (id, body) -> the seeds of each
  grow     articles with the counts of their shared seeds -> phrases
  places   articles -> where the phrases of --phrases stand in them
  trim     places, by phrase -> the phrases cut back to whole words
  uses     places, by phrase -> articles, publishers and slogans of each
  frames   uses, all of them -> the frame of each phrase that is kept
  gather   places, by frame -> formulas`

/** `jianbao step NAME`: one step of corpus-wide work, over one part. */
export function defineStep(program: Command, finish: (code: ExitCode) => void): void {
  program
    .command('step')
    .summary('one step of corpus-wide work over a part of it, for clusters')
    .description('Reads rows from stdin and prints the rows that one step makes of them.')
    .addArgument(new Argument('<name>', 'what to do').choices(Object.keys(steps)))
    .option('--phrases <file>', "phrases to look for, as rows with 'phrase'")
    .option('--least <n>', 'fewest articles that share a formula', positive, 2)
    .option('--most <n>', 'most places of a phrase in one article (default: all)', positive)
    .addHelpText('after', help)
    .action(async (step: string, options: StepOptions) => finish(await runStep(step, options)))
}

async function runStep(step: string, options: StepOptions): Promise<ExitCode> {
  const run = steps[step] as (rows: AsyncIterable<unknown>, options: StepOptions) => Rows
  let lines = ''
  for await (const row of run(jsonLines(process.stdin), options)) {
    lines += `${JSON.stringify(row)}\n`
    if (lines.length < mostHeld) continue
    await print(lines)
    lines = ''
  }
  await print(lines)
  return exitCode.done
}

/** Characters that are printed at a time. */
const mostHeld = 2 ** 18

async function* each<Row>(rows: AsyncIterable<unknown>, step: (row: Row) => Iterable<object>) {
  for await (const row of rows) yield* step(row as Row)
}

async function* all<Row>(rows: AsyncIterable<Row>, step: (rows: Row[]) => Iterable<object>) {
  const list: Row[] = []
  for await (const row of rows) list.push(row)
  yield* step(list)
}

function readPhrases({ phrases }: StepOptions): string[] {
  if (phrases === undefined) throw new UsageError("The step 'places' needs --phrases FILE.")
  let text: string
  try {
    text = readFileSync(phrases, 'utf8')
  } catch (error) {
    throw new UsageError(describeReadError(phrases, error))
  }
  try {
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => (JSON.parse(line) as { phrase: string }).phrase)
  } catch (error) {
    throw new UsageError(`'${phrases}' does not hold a phrase a line as JSON: ${messageOf(error)}.`)
  }
}
