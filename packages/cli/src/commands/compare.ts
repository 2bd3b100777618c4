import { compareTexts, getArticle, type StoredArticle } from '@jianbao/corpus'
import { type Command, Option } from 'commander'
import { stringify } from 'csv-stringify/sync'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { withStored } from '../open-stored.ts'
import { dataOption } from '../options.ts'
import { print } from '../output.ts'
import type { Format } from '../search/view.ts'
import { UsageError } from '../usage-error.ts'

interface CompareOptions {
  format: Format
  data: string
}

const help = `
Marks, widths and script count for nothing. 'same' passages stand in both, 'moved'
ones elsewhere in the order, 'changed' ones differ, and the others stand in one
alone. Offsets in JSON and CSV are of the block's text, in UTF-16.

Examples:
  jianbao compare sha256-0f3a… sha256-77c1…
  jianbao compare ferry ferry-again --format json`

/** `jianbao compare A B`: two articles aligned passage by passage. */
export function defineCompare(program: Command, finish: (code: ExitCode) => void): void {
  program
    .command('compare')
    .summary('align two articles passage by passage')
    .description(
      'Says what two articles of the corpus have in common, and what each says otherwise or alone.',
    )
    .argument('<a>', 'id of an article')
    .argument('<b>', 'id of another')
    .addOption(
      new Option('--format <format>', 'how to print').choices(['table', 'json', 'csv']).default('table'),
    )
    .addOption(dataOption())
    .addHelpText('after', help)
    .action(async (a: string, b: string, options: CompareOptions) => finish(await compare(a, b, options)))
}

const compare = (a: string, b: string, { format, data }: CompareOptions): Promise<ExitCode> =>
  withStored(data, async (driver) => {
    const find = async (id: string): Promise<StoredArticle> => {
      const found = await getArticle(driver, id)
      if (found) return found
      throw new UsageError(`There is no article "${id}" in '${data}'. 'jianbao search' lists ids.`)
    }
    await print(formats[format](await find(a), await find(b)))
    return exitCode.done
  })

const bodyOf = ({ article }: StoredArticle) => article.body.map(({ text }) => text)
const comparison = (a: StoredArticle, b: StoredArticle) =>
  compareTexts(bodyOf(a).join('\n'), bodyOf(b).join('\n'))
const percent = (share: number) => `${Math.round(share * 100)} %`

/** What each passage says on either side. */
function rowsOf(a: StoredArticle, b: StoredArticle) {
  return comparison(a, b).passages.map((passage) => {
    const said = (side: 'a' | 'b', blocks: string[]) =>
      passage[side].map(({ block, start, end }) => blocks[block]?.slice(start, end) ?? '').join(' / ')
    return { kind: passage.kind, a: said('a', bodyOf(a)), b: said('b', bodyOf(b)) }
  })
}

const formats: Record<Format, (a: StoredArticle, b: StoredArticle) => string> = {
  json: (a, b) => `${JSON.stringify(comparison(a, b))}\n`,
  csv: (a, b) => stringify(rowsOf(a, b), { header: true, columns: ['kind', 'a', 'b'] }),
  table: (a, b) => {
    const { kind, similarity, inA, inB } = comparison(a, b)
    const lines = rowsOf(a, b).flatMap((row) =>
      row.kind === 'same' || row.kind === 'moved'
        ? [`= ${row.kind === 'moved' ? '(moved) ' : ''}${row.a}`]
        : [...(row.a ? [`- ${row.a}`] : []), ...(row.b ? [`+ ${row.b}`] : [])],
    )
    const head = `${kind}: ${percent(similarity)} alike; ${percent(inA)} of the first, ${percent(inB)} of the second`
    return `${[head, '', ...lines].join('\n')}\n`
  },
}
