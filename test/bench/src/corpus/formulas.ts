import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { computeCopies, computeFormulas } from '@jianbao/corpus'
import { openCorpus } from '@jianbao/corpus/node'
import { table } from '../report.ts'
import { openGenerated } from './generated-corpus.ts'

/** One computation over a store of generated captures, in a process of its own. */
interface Measured {
  articles: number
  letters: number
  formulas: number
  copies: number
  /** Seconds of processor time. */
  copiesTook: number
  formulasTook: number
  /** The process's largest resident set, in MiB: before either, and after all. */
  before: number
  peak: number
}

const sizes = [1_000, 10_000, 100_000]

/**
 * What near-copies and formulas of the whole corpus take, in time and memory, at three sizes, and how the time grows beside
 * n log n of the letters. Each size is computed by a process of its own.
 *
 * @param root where the stores are; what is there already is not made again.
 */
export function benchFormulas(root: string = tmpdir(), counts: readonly number[] = sizes): string {
  const alone = (...options: string[]) =>
    execFileSync(process.execPath, [fileURLToPath(import.meta.url), '--root', root, ...options], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    })
  const measured = counts.map((count) => {
    alone('--make', `${count}`)
    return JSON.parse(alone('--measure', `${count}`)) as Measured
  })
  const rows = measured.map((own, i) => {
    const smaller = measured[i - 1]
    const growth = (took: (of: Measured) => number) =>
      smaller ? (took(own) / took(smaller) / (work(own) / work(smaller))).toFixed(2) : ''
    return [
      `${own.articles}`,
      (own.letters / 1e6).toFixed(2),
      `${own.copies}`,
      own.copiesTook.toFixed(1),
      growth(({ copiesTook }) => copiesTook),
      `${own.formulas}`,
      own.formulasTook.toFixed(1),
      growth(({ formulasTook }) => formulasTook),
      own.before.toFixed(0),
      own.peak.toFixed(0),
    ]
  })
  return [
    'Near-copies and formulas of generated captures, in seconds of processor time.',
    'Growth: how many times the time grew, divided by how many times n log n did, n being letters.',
    '',
    table(
      [
        'articles',
        'letters, M',
        'copies',
        's',
        'growth',
        'formulas',
        's',
        'growth',
        'MiB before',
        'MiB peak',
      ],
      rows,
    ),
    '',
  ].join('\n')
}

/** Of all threads, so that other work of the machine does not count. */
const seconds = (from: NodeJS.CpuUsage, to: NodeJS.CpuUsage) =>
  (to.user - from.user + to.system - from.system) / 1e6

const work = ({ letters }: Measured) => letters * Math.log2(letters)

async function measure(folder: string): Promise<Measured> {
  const driver = await openCorpus(folder)
  const [size] = await driver.all<{ articles: number; letters: number }>(
    'select count(*) as articles, sum(length(text)) as letters from bodies',
  )
  const before = process.resourceUsage().maxRSS / 1024
  const start = process.cpuUsage()
  const { copies } = await computeCopies(driver)
  const between = process.cpuUsage()
  const { formulas } = await computeFormulas(driver)
  const end = process.cpuUsage()
  driver.close()
  return {
    articles: size?.articles ?? 0,
    letters: size?.letters ?? 0,
    formulas,
    copies,
    copiesTook: seconds(start, between),
    formulasTook: seconds(between, end),
    before,
    peak: process.resourceUsage().maxRSS / 1024,
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      root: { type: 'string', default: tmpdir() },
      counts: { type: 'string', default: sizes.join() },
      make: { type: 'string' },
      measure: { type: 'string' },
    },
  })
  const { root, counts, make, measure: measured } = values
  const folder = (count: string) => join(root, `jianbao-bench-${count}`)
  if (make !== undefined) (await openGenerated(folder(make), Number(make), () => {})).close()
  else if (measured !== undefined) process.stdout.write(JSON.stringify(await measure(folder(measured))))
  else process.stdout.write(benchFormulas(root, counts.split(',').map(Number)))
}
