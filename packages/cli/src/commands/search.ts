import { type FacetName, type Filters, facetNames } from '@jianbao/corpus'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { withStored } from '../open-stored.ts'
import { dataOption, positive } from '../options.ts'
import { print } from '../output.ts'
import { articlesView } from '../search/articles-view.ts'
import { facetsView } from '../search/facets-view.ts'
import { filterOptions, filtersOf } from '../search/filter-options.ts'
import { kwicView } from '../search/kwic-view.ts'
import { timelineView } from '../search/timeline-view.ts'
import type { Format, View, ViewOptions } from '../search/view.ts'
import { UsageError } from '../usage-error.ts'

interface SearchOptions extends Omit<ViewOptions, 'q' | 'filters'>, Filters {
  format: Format
  data: string
  kwic?: boolean
  timeline?: boolean
}

const help = `
Words and "phrases" of any length, from one character up, in Simplified or
Traditional: each finds text in either. All must be found, unless AND, OR, NOT
(or -) and ( ) say otherwise. Numbers and Latin words are found whole: 25 does
not find 250. Without a query, all articles that the options leave.

Fields go before a word, a phrase or a bracket: title: body: place: publisher:
source: person: org: scheme: indicator: formula: from: to: date: month: script:
damage: is:. All but the first two are options too; an option given twice takes either.

Instead of articles: --kwic prints every place where the words stand, --facet
counts the values of a field, --timeline counts by month.

json is {"items":[…],"next":cursor or null,"total":n}; give 'next' to --cursor
to read on. More articles than 5000 are ordered by date ("ordered":"newest").
No more than 10000 lines of --kwic are counted and sorted ("capped":true).

Examples:
  jianbao search 网格
  jianbao search 志愿服务 25                both
  jianbao search '"Wi-Fi 開通"'             a phrase, in either script
  jianbao search '(网格 OR 志愿) -title:会议'
  jianbao search 网格 --place 四川 --from 2021-10
  jianbao search 网格 --sort newest --limit 5
  jianbao search 网格 --format csv --limit 100 > found.csv
  jianbao search 网格 --format json | jq -r '.items[].headline'
  jianbao search 网格 --kwic --sort right --width 12
  jianbao search 网格 --facet place --facet source
  jianbao search --timeline --claims --source '*日报'`

/** `jianbao search [QUERY]`: articles of the corpus, their lines, counts and times. */
export function defineSearch(program: Command, finish: (code: ExitCode) => void): void {
  const command = program
    .command('search')
    .summary('find articles in the corpus')
    .description('Finds the articles of the corpus that contain what is asked for, best first.')
    .argument('[query...]', 'what must be found')
    .addOption(
      new Option('--format <format>', 'how to print').choices(['table', 'json', 'csv']).default('table'),
    )
    .addOption(
      new Option(
        '--limit <n>',
        'most items to print, 1 to 100; of --facet most values of each (default: 20)',
      ).argParser(positive),
    )
    .addOption(new Option('--cursor <cursor>', "'next' of the list before, to read on"))
    .addOption(
      new Option(
        '--sort <order>',
        'of articles (default: relevance); of --kwic left, right, newest or position (default)',
      ).choices(['relevance', 'newest', 'oldest', 'left', 'right', 'position']),
    )
    .addOption(
      new Option('--facet <name>', `count the articles found by this: ${facetNames.join(', ')}`).argParser(
        facetName,
      ),
    )
    .addOption(new Option('--kwic', 'print key words in context'))
    .addOption(
      new Option('--width <n>', 'characters on either side with --kwic, 1 to 200 (default: 30)').argParser(
        positive,
      ),
    )
    .addOption(new Option('--timeline', 'count the articles found by month'))
    .addOption(new Option('--claims', 'with --timeline, count their claims too, or those of --indicator'))
  for (const option of filterOptions()) command.addOption(option)
  command
    .addOption(dataOption())
    .addHelpText('after', help)
    .action(async (terms: string[], options: SearchOptions) => finish(await search(terms.join(' '), options)))
}

async function search(q: string, { data, format, ...options }: SearchOptions): Promise<ExitCode> {
  const view = viewOf(options)
  return withStored(data, async (driver) => {
    const formats = await view(driver, { ...options, q, filters: filtersOf(options) })
    await print(formats[format]())
    return exitCode.done
  })
}

function viewOf({ kwic, facet, timeline, sort, cursor }: Omit<SearchOptions, 'data' | 'format'>): View {
  const wanted = [
    ...(kwic ? [kwicView] : []),
    ...(facet ? [facetsView] : []),
    ...(timeline ? [timelineView] : []),
  ]
  if ((facet || timeline) && (sort !== undefined || cursor !== undefined)) {
    throw new UsageError('--sort and --cursor are for lists; --facet and --timeline print counts.')
  }
  if (wanted.length < 2) return wanted[0] ?? articlesView
  throw new UsageError('--kwic, --facet and --timeline print different things. Give one of them.')
}

function facetName(given: string, before: FacetName[] = []): FacetName[] {
  const name = facetNames.find((known) => known === given)
  if (name !== undefined) return [...before, name]
  throw new InvalidArgumentError(`Allowed choices are ${facetNames.join(', ')}.`)
}
