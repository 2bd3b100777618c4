import { type ClaimGrouping, type ClaimSort, claimGroupings, claimSorts } from '@jianbao/corpus'
import { type Command, Option } from 'commander'
import { type ClaimOptions, claimFilters, claimOptions } from '../claims/claim-options.ts'
import { claimsView, comparisonView, groupsView } from '../claims/claim-views.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { withStored } from '../open-stored.ts'
import { dataOption, positive } from '../options.ts'
import { print } from '../output.ts'
import type { Format } from '../search/view.ts'
import { UsageError } from '../usage-error.ts'

interface ClaimsOptions extends ClaimOptions {
  groupBy?: ClaimGrouping
  compare?: boolean
  sort?: ClaimSort
  cursor?: string
  limit: number
  format: Format
  data: string
}

const help = `
A claim is one counted thing: who, where, did what, how many. QUERY chooses the
articles, in the language of 'jianbao search'; the options choose among their
claims. Each is printed with the passage that says so.

--group-by adds claims up. Bounds are kept: 'at least 300' and 12 are at least
312. What several articles say of one place and date counts once, and so do
copies of an article once 'jianbao formulas --compute' has found them. Shares
and rates are not added, nor are different units or levels of place.

--compare shows one indicator place by place. A: the unit and level of place
that most have; B: one thing differs; C: not comparable; with the reason.

Examples:
  jianbao claims --indicator temporary-branch --place 51 --sort largest
  jianbao claims 抗疫 --min 1000 --format csv > big.csv
  jianbao claims --group-by indicator
  jianbao claims --indicator 志愿者 --group-by month
  jianbao claims --indicator volunteers --compare`

/** `jianbao claims [QUERY]`: what the articles count. */
export function defineClaims(program: Command, finish: (code: ExitCode) => void): void {
  const command = program
    .command('claims')
    .summary('what the articles count, listed, added up or compared')
    .description('Lists the claims of the corpus, adds them up by group, or compares places.')
    .argument('[query...]', 'articles whose claims are meant (default: all)')
  for (const option of claimOptions()) command.addOption(option)
  command
    .addOption(new Option('--group-by <what>', 'add up instead').choices(claimGroupings).conflicts('sort'))
    .addOption(new Option('--compare', 'compare places instead').conflicts(['sort', 'groupBy']))
    .addOption(new Option('--sort <order>', 'order of claims (default: newest)').choices(claimSorts))
    .addOption(
      new Option('--format <format>', 'how to print').choices(['table', 'json', 'csv']).default('table'),
    )
    .addOption(new Option('--limit <n>', 'most rows to print, 1 to 100').argParser(positive).default(20))
    .addOption(new Option('--cursor <cursor>', "'next' of the list before, to read on"))
    .addOption(dataOption())
    .addHelpText('after', help)
    .action(async (terms: string[], options: ClaimsOptions) => finish(await claims(terms.join(' '), options)))
}

function claims(q: string, options: ClaimsOptions): Promise<ExitCode> {
  const { data, format, groupBy, compare, sort, cursor, limit, indicator } = options
  const [one, ...more] = indicator ?? []
  if (compare && (one === undefined || more.length > 0)) {
    throw new UsageError('--compare needs one --indicator. See them all with --group-by indicator.')
  }
  const wanted = { ...claimFilters(options, q), limit, ...(cursor !== undefined && { cursor }) }
  return withStored(data, async (driver) => {
    const formats =
      compare && one !== undefined
        ? await comparisonView(driver, one, wanted)
        : groupBy
          ? await groupsView(driver, { ...wanted, groupBy })
          : await claimsView(driver, { ...wanted, ...(sort && { sort }) })
    await print(formats[format]())
    return exitCode.done
  })
}
