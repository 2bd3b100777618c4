import { computeCopies, computeFormulas, type Driver, type FormulaClass } from '@jianbao/corpus'
import { type Command, Option } from 'commander'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { listView } from '../formulas/list-view.ts'
import { occurrencesView } from '../formulas/occurrences-view.ts'
import { timelineView } from '../formulas/timeline-view.ts'
import { withStored } from '../open-stored.ts'
import { dataOption, positive } from '../options.ts'
import { print } from '../output.ts'
import type { Format } from '../search/view.ts'
import { UsageError } from '../usage-error.ts'

interface FormulasOptions {
  compute: boolean
  class?: FormulaClass
  article?: string
  occurrences?: string
  timeline?: string
  cursor?: string
  limit: number
  format: Format
  data: string
}

const classes: readonly FormulaClass[] = ['slogan', 'phrase', 'idiom', 'boilerplate', 'wire']

const help = `
Formulas (提法) are phrases that articles share, with their variants: limbs in
another order, one dropped or changed, other marks, the other script. They are
found over the whole corpus at once: --compute does that, after it has looked
for reprints, which are counted once. Without it, those found before are listed.

WORDS that a variant must contain are found in either script, whatever the marks.

Examples:
  jianbao formulas --compute
  jianbao formulas 守土 --format json
  jianbao formulas --class slogan --limit 100 --format csv > slogans.csv
  jianbao formulas --occurrences f1b2c3d4e5f60718
  jianbao formulas --timeline f1b2c3d4e5f60718 --format csv`

/** `jianbao formulas [WORDS]`: phrases that papers share. */
export function defineFormulas(program: Command, finish: (code: ExitCode) => void): void {
  program
    .command('formulas')
    .summary('phrases that papers share, with their variants')
    .description('Lists the formulas of the corpus, those of most publishers first.')
    .argument('[words...]', 'words that a variant must contain')
    .option('--compute', 'find reprints and formulas anew, over the whole corpus', false)
    .addOption(new Option('--class <class>', 'only formulas of one class').choices(classes))
    .option('--article <id>', 'only formulas of one article, and how much of it they cover')
    .option('--occurrences <id>', 'where the formula of this id stands, in context')
    .option('--timeline <id>', 'its use by month, with the 95 % interval of its share')
    .addOption(
      new Option('--format <format>', 'how to print').choices(['table', 'json', 'csv']).default('table'),
    )
    .addOption(new Option('--limit <n>', 'most formulas to print, 1 to 100').argParser(positive).default(20))
    .addOption(new Option('--cursor <cursor>', "'next' of the list before, to read on"))
    .addOption(dataOption())
    .addHelpText('after', help)
    .action(async (words: string[], options: FormulasOptions) =>
      finish(await formulas(words.join(' '), options)),
    )
}

const formulas = async (
  q: string,
  { compute, format, data, ...options }: FormulasOptions,
): Promise<ExitCode> => {
  if (options.occurrences !== undefined && options.timeline !== undefined) {
    throw new UsageError('--occurrences and --timeline print different things. Give one of them.')
  }
  return withStored(data, async (driver) => {
    if (compute) {
      await computeCopies(driver)
      await computeFormulas(driver)
    }
    const formats = await viewOf(driver, q, options)
    await print(formats[format]())
    return exitCode.done
  })
}

type Chosen = Omit<FormulasOptions, 'compute' | 'format' | 'data'>

function viewOf(driver: Driver, q: string, { occurrences, timeline, ...options }: Chosen) {
  if (occurrences !== undefined) return occurrencesView(driver, occurrences, options)
  return timeline === undefined ? listView(driver, { q, ...options }) : timelineView(driver, timeline)
}
