import { computeCopies, computeFormulas, type FormulaClass, listFormulas } from '@jianbao/corpus'
import { type Command, Option } from 'commander'
import { stringify } from 'csv-stringify/sync'
import { alignColumns } from '../align-columns.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { withStored } from '../open-stored.ts'
import { dataOption, positive } from '../options.ts'
import { print } from '../output.ts'
import { closing } from '../search/format-articles.ts'
import { asJson, type Format } from '../search/view.ts'

type Formulas = Awaited<ReturnType<typeof listFormulas>>

interface FormulasOptions {
  compute: boolean
  class?: FormulaClass
  article?: string
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
  jianbao formulas --class slogan --limit 100 --format csv > slogans.csv`

/** `jianbao formulas [WORDS]`: phrases that papers share. */
export function defineFormulas(program: Command, finish: (code: ExitCode) => void): void {
  program
    .command('formulas')
    .summary('phrases that papers share, with their variants')
    .description('Lists the formulas of the corpus, those of most publishers first.')
    .argument('[words...]', 'words that a variant must contain')
    .option('--compute', 'find reprints and formulas anew, over the whole corpus', false)
    .addOption(new Option('--class <class>', 'only formulas of one class').choices(classes))
    .option('--article <id>', 'only formulas of one article')
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

const formulas = (q: string, { compute, format, data, ...options }: FormulasOptions): Promise<ExitCode> =>
  withStored(data, async (driver) => {
    if (compute) {
      await computeCopies(driver)
      await computeFormulas(driver)
    }
    await print(formats[format](await listFormulas(driver, { q, ...options })))
    return exitCode.done
  })

const formats: Record<Format, (list: Formulas) => string> = {
  json: asJson,
  csv: ({ items }) =>
    stringify(
      items.map(({ evidence, variants, ...item }) => ({
        ...item,
        sign: evidence.sign,
        variants: variants.map(({ text, articles }) => `${text} (${articles})`).join(' | '),
      })),
      { header: true, columns: ['id', 'text', 'articles', 'publishers', 'class', 'sign', 'variants'] },
    ),
  table: (list) => {
    const rows = alignColumns(
      [
        ['papers', 'articles', 'class', 'formula'],
        ...list.items.map((item) => [String(item.publishers), String(item.articles), item.class, item.text]),
      ],
      [0, 1],
    )
    const lines = [rows[0] ?? '']
    for (const [i, { variants }] of list.items.entries()) {
      lines.push(rows[i + 1] ?? '')
      for (const { text, articles } of variants.slice(1)) lines.push(`        ${text} (${articles})`)
    }
    return `${[...lines, ...closing({ shown: list.items.length, ...list }), ...age(list)].join('\n')}\n`
  },
}

/** What of the corpus the list does not know. */
function age({ computed }: Formulas): string[] {
  if (computed === null) return ['They were never looked for here: add --compute.']
  if (computed.since === 0) return []
  return [`${computed.since} articles were added since: --compute looks at them too.`]
}
