import { type ArticleList, listArticles, type Sort } from '@jianbao/corpus'
import { type Command, Option } from 'commander'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { asCsv, asTable } from '../format-list.ts'
import { withStored } from '../open-stored.ts'
import { dataOption, positive } from '../options.ts'
import { print } from '../output.ts'

type Format = 'table' | 'json' | 'csv'

interface SearchOptions {
  format: Format
  limit: number
  cursor?: string
  sort?: Sort
  data: string
}

const formats: Record<Format, (list: ArticleList) => string> = {
  table: asTable,
  json: (list) => `${JSON.stringify(list)}\n`,
  csv: asCsv,
}

const help = `
Terms of any length, from one character up, in Simplified or Traditional: each
finds text in either. All terms must be found; a phrase with blanks in it goes
in quotation marks. Numbers and Latin words are found whole: 25 does not find
250.

json is {"items":[…],"next":cursor or null,"total":n}; give 'next' to --cursor
to read on.

Examples:
  jianbao search 网格
  jianbao search 志愿服务 25                articles with both
  jianbao search '"Wi-Fi 開通"'             a phrase, in either script
  jianbao search 网格 --sort newest --limit 5
  jianbao search 网格 --format csv --limit 100 > found.csv
  jianbao search 网格 --format json | jq -r '.items[].headline'`

/** `jianbao search QUERY`: articles of the corpus. */
export function defineSearch(program: Command, finish: (code: ExitCode) => void): void {
  program
    .command('search')
    .summary('find articles in the corpus')
    .description('Finds the articles of the corpus that contain what is asked for, best first.')
    .argument('<query...>', 'what must be found')
    .addOption(new Option('--format <format>', 'how to print').choices(Object.keys(formats)).default('table'))
    .addOption(new Option('--limit <n>', 'most articles to print, 1 to 100').argParser(positive).default(20))
    .addOption(new Option('--cursor <cursor>', "'next' of the list before, to read on"))
    .addOption(
      new Option('--sort <order>', 'order (default: relevance)').choices(['relevance', 'newest', 'oldest']),
    )
    .addOption(dataOption())
    .addHelpText('after', help)
    .action(async (terms: string[], options: SearchOptions) => finish(await search(terms.join(' '), options)))
}

const search = (q: string, { data, format, ...options }: SearchOptions): Promise<ExitCode> =>
  withStored(data, async (driver) => {
    await print(formats[format](await listArticles(driver, { q, ...options })))
    return exitCode.done
  })
