import {
  type AlignedPart,
  type AlignedPassage,
  type BlockSpan,
  compareTexts,
  getArticle,
  type StoredArticle,
} from '@jianbao/corpus'
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
Marks, widths and script count for nothing. 'same' passages (=) stand in both,
'moved' ones elsewhere in the order, 'changed' ones (~) differ: [-this-] stands in the
first, {+that+} in the second. The others (- and +) stand in one alone.
Offsets in JSON and CSV are of the block's text, in UTF-16; CSV has them as
block:start-end.

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

type Blocks = readonly string[]

const said = (spans: readonly BlockSpan[], blocks: Blocks) =>
  spans.map(({ block, start, end }) => blocks[block]?.slice(start, end) ?? '').join(' / ')
const places = (spans: readonly BlockSpan[]) =>
  spans.map(({ block, start, end }) => `${block}:${start}-${end}`).join(' ')

/** What each passage says on either side, and where. */
const rowsOf = (a: StoredArticle, b: StoredArticle) =>
  comparison(a, b).passages.map((passage) => ({
    kind: passage.kind,
    a: said(passage.a, bodyOf(a)),
    b: said(passage.b, bodyOf(b)),
    a_at: places(passage.a),
    b_at: places(passage.b),
  }))

function linesOf({ kind, a, b, parts }: AlignedPassage, inA: Blocks, inB: Blocks): string[] {
  if (kind === 'same') return [`= ${said(a, inA)}`]
  if (kind === 'moved') return [`= (moved) ${said(a, inA)}`]
  if (parts.some((part) => part.kind === 'same')) return [`~ ${parts.map(partText).join('')}`]
  return [...(a.length > 0 ? [`- ${said(a, inA)}`] : []), ...(b.length > 0 ? [`+ ${said(b, inB)}`] : [])]

  function partText(part: AlignedPart): string {
    if (part.kind === 'only-a') return `[-${said(part.a, inA)}-]`
    return part.kind === 'only-b' ? `{+${said(part.b, inB)}+}` : said(part.a, inA)
  }
}

const formats: Record<Format, (a: StoredArticle, b: StoredArticle) => string> = {
  json: (a, b) => `${JSON.stringify(comparison(a, b))}\n`,
  csv: (a, b) => stringify(rowsOf(a, b), { header: true, columns: ['kind', 'a', 'b', 'a_at', 'b_at'] }),
  table: (a, b) => {
    const { kind, similarity, inA, inB, passages } = comparison(a, b)
    const lines = passages.flatMap((passage) => linesOf(passage, bodyOf(a), bodyOf(b)))
    const head = `${kind}: ${percent(similarity)} alike; ${percent(inA)} of the first, ${percent(inB)} of the second`
    return `${[head, '', ...lines].join('\n')}\n`
  },
}
