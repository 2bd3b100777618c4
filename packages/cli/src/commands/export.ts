import {
  chosenArticles,
  d1Dump,
  eachArticle,
  eachPage,
  getPage,
  type StoredArticle,
  type StoredPage,
} from '@jianbao/corpus'
import {
  type ArticleFormatName,
  articleFormats,
  type CorpusFormatName,
  corpusFormats,
  toPageLines,
} from '@jianbao/corpus/export'
import { copyCorpus, type NodeDriver } from '@jianbao/corpus/node'
import { type Command, Option } from 'commander'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { openFiles } from '../export-files.ts'
import { openSink } from '../export-sink.ts'
import { logError } from '../log.ts'
import { withStored } from '../open-stored.ts'
import { dataOption } from '../options.ts'
import { UsageError } from '../usage-error.ts'

interface ExportOptions {
  format: string
  out?: string
  all?: boolean
  base?: string
  data: string
}

/** What is asked for: articles by id, or all of them. */
interface Request extends ExportOptions {
  ids: readonly string[]
}

/** Writes what is asked for; gives how many of the ids were not there. */
type Exporter = (driver: NodeDriver, request: Request) => Promise<number>

const oneByOne = Object.keys(articleFormats).filter((name) => !(name in corpusFormats))
const formats = [...Object.keys(corpusFormats), 'pages', 'sqlite', 'd1', ...oneByOne]

const help = `
Formats for many articles, in one file:
  ndjson pages       JSON lines: articles, or whole pages as 'jianbao stream' prints
  csv claims-csv     a row an article or a claim, safe to open in a spreadsheet
  parquet claims-parquet
  csl ris bib        citations: CSL-JSON, RIS, BibTeX
  feed               JSON Feed 1.1
  sqlite             a copy of the database; needs --all and --out
  d1                 the database as SQL for Cloudflare D1; needs --all

Formats for one article, or for many with --out naming a folder:
  md txt tei jsonld ninjs annotations

Examples:
  jianbao export --all --format csv > articles.csv
  jianbao export --all --format claims-parquet --out claims.parquet
  jianbao export --all --format tei --out tei/
  jianbao export --format md sha256-0f3a        one article as Markdown
  jianbao export --all --format sqlite --out copy.sqlite
  jianbao export --d1 --out corpus.sql          the same as --all --format d1`

/** `jianbao export [ID...]`: articles of the corpus in other formats. */
export function defineExport(program: Command, finish: (code: ExitCode) => void): void {
  program
    .command('export')
    .summary('write articles of the corpus in other formats')
    .description('Writes articles of the corpus, chosen by id or all of them, in the format of another tool.')
    .argument('[id...]', 'ids of articles')
    .addOption(new Option('--format <format>', 'what to write').choices(formats).default('ndjson'))
    .addOption(new Option('--all', 'every article'))
    .addOption(
      new Option('--d1', "everything, as SQL for 'wrangler d1 execute --file'").implies({
        all: true,
        format: 'd1',
      }),
    )
    .addOption(new Option('--out <path>', 'file to write, or folder (default: stdout)'))
    .addOption(new Option('--base <address>', 'address under which articles are served, for ids and links'))
    .addOption(dataOption())
    .addHelpText('after', help)
    .action(async (ids: string[], options: ExportOptions) => finish(await run({ ...options, ids })))
}

async function run(request: Request): Promise<ExitCode> {
  const { all = false, ids, data } = request
  if (all === ids.length > 0)
    throw new UsageError('Name the articles to export by their ids, or take every one with --all.')
  return withStored(data, async (driver) => {
    const missing = await exporterOf(request)(driver, request)
    return missing > 0 ? exitCode.usage : exitCode.done
  })
}

/** @throws UsageError where the format cannot be written the way it is asked for. */
function exporterOf({ format, all = false, ids, out }: Request): Exporter {
  if (format === 'sqlite') {
    if (!all || out === undefined) throw new UsageError('A copy of the database needs --all and --out FILE.')
    return copyDatabase
  }
  if (format === 'd1') {
    if (!all) throw new UsageError('SQL for D1 is of the whole database: it needs --all.')
    return writeD1
  }
  if (format === 'pages') return writePages
  if (format in corpusFormats) return writeMany
  if (out === undefined && (all || ids.length > 1))
    throw new UsageError(`'${format}' is one file an article: name a folder for them with --out.`)
  return all || ids.length > 1 ? writeFolder : writeOne
}

async function copyDatabase(driver: NodeDriver, { out }: Request): Promise<number> {
  await copyCorpus(driver, String(out))
  return 0
}

/** The store as it is when this begins, though others go on writing. */
async function writeD1(driver: NodeDriver, { out }: Request): Promise<number> {
  const onOmitted = (id: string) =>
    logError(`The page "${id}" is left out: D1 holds no row of more than 2 MB.`, { id })
  await driver.run('begin')
  try {
    await openSink(out, (write) => write(d1Dump(driver, { onOmitted })))
  } finally {
    await driver.run('rollback')
  }
  return 0
}

/** The articles asked for; `missing` counts the ids that are not there, each of which is told. */
function articlesOf(driver: NodeDriver, { ids, all }: Request) {
  const counts = { missing: 0 }
  async function* chosen(): AsyncGenerator<StoredArticle> {
    for await (const { id, found } of chosenArticles(driver, ids)) {
      if (found) yield found
      else {
        counts.missing++
        logError(`There is no article "${id}" in the corpus. 'jianbao search' prints the ids of articles.`)
      }
    }
  }
  return { counts, articles: all ? eachArticle(driver) : chosen() }
}

async function writeMany(driver: NodeDriver, request: Request): Promise<number> {
  const { counts, articles } = articlesOf(driver, request)
  const format = corpusFormats[request.format as CorpusFormatName]
  const options = request.base === undefined ? {} : { base: request.base }
  await openSink(request.out, (write) => write(format.write(articles, options)))
  return counts.missing
}

async function writePages(driver: NodeDriver, request: Request): Promise<number> {
  const { counts, articles } = articlesOf(driver, request)
  async function* pages(): AsyncGenerator<StoredPage> {
    let last: string | undefined
    for await (const { page } of articles) {
      const stored = page.id === last ? null : await getPage(driver, page.id)
      last = page.id
      if (stored) yield stored
    }
  }
  await openSink(request.out, (write) => write(toPageLines(request.all ? eachPage(driver) : pages())))
  return counts.missing
}

const textOf = ({ format, base }: Request, { article, page, text, name }: StoredArticle) =>
  articleFormats[format as ArticleFormatName].write(article, page, {
    text,
    name,
    ...(base === undefined ? {} : { base }),
  })

async function writeOne(driver: NodeDriver, request: Request): Promise<number> {
  const { counts, articles } = articlesOf(driver, request)
  for await (const stored of articles)
    await openSink(request.out, (write) => write([textOf(request, stored)]))
  return counts.missing
}

async function writeFolder(driver: NodeDriver, request: Request): Promise<number> {
  const { counts, articles } = articlesOf(driver, request)
  const { extension } = articleFormats[request.format as ArticleFormatName]
  const files = await openFiles(String(request.out), extension)
  for await (const stored of articles) await files.write(stored.article.id, textOf(request, stored))
  return counts.missing
}
